"""Adding people by hand, and stating what you know of someone."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date

from prm.addresses import read_email, read_phone
from prm.clock import timestamp
from prm.domain.birthdays import read_birthday
from prm.domain.profiles import NOT_WRITTEN, WRITING, Profile, canonical
from prm.domain.refusals import Refused, WrongValue
from prm.domain.text import clean, one_line
from prm.domain.wording import plural, short_day
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import owners_of
from prm.ledger.reading.identity import owners
from prm.ledger.reading.people import people_by_ids
from prm.ledger.recording import Recording, recording
from prm.settings import Settings

FIELDS = ("name", "company", "title", "location", "email", "phone", "birthday", "met", "profile")
"""What can be stated of a person; `profile` is one more profile of theirs."""


def add_person(
    ledger: Ledger, name: str, fields: Mapping[str, str], today: date, settings: Settings
) -> tuple[int, int]:
    """Add someone with what is known of them; return the entry and the person's id.

    Someone known already, by the same e-mail say, is that person and has that person's id.
    Refuses an empty name, a bad value, and a profile that someone in the ledger has.
    """
    values = _checked({"name": name, **fields}, today, settings)
    if not values["name"]:
        raise Refused("the name is empty", todo="say who it is")
    profile = _profile(fields.get("profile", ""))
    for owner in owners_of(ledger, profile) if profile else ():
        raise Refused(
            f"{profile} is {owner.name} (id {owner.id})", todo=f"`prm edit {owner.id}` states more of them"
        )
    key = profile or Profile("local", uuid.uuid4().hex)
    with recording(ledger, "add", today.isoformat(), f"added {values['name']}", timestamp()) as record:
        person = record.profile(key)
        _state(record, person, values)
    return record.entry_id, owners(ledger, [person])[0].id


def edit_person(
    ledger: Ledger, person_id: int, fields: Mapping[str, str], today: date, settings: Settings
) -> int:
    """State facts of a person; an empty value says that there is none. Return the entry."""
    return edit_people(ledger, [person_id], fields, today, settings)


def edit_people(
    ledger: Ledger, ids: Sequence[int], fields: Mapping[str, str], today: date, settings: Settings
) -> int:
    """State the same facts of each of these people, all of them or none; return the one entry."""
    values = _checked(fields, today, settings)
    profile = _profile(fields.get("profile", ""))
    if not values and not profile:
        raise Refused("nothing is stated", todo=f"name one of {', '.join(FIELDS)}")
    people = people_by_ids(ledger, ids)
    if missing := set(ids) - {row.id for row in people}:
        raise Refused(f"there is nobody with the id {min(missing)}", todo="`prm people` lists everyone")
    if "name" in values and not values["name"] and any(row.connected is None for row in people):
        raise Refused("the name is empty", todo="no export shows another: say who it is")
    if profile and len(ids) > 1:
        raise Refused(f"{profile} is one person's", todo="state it of one person at a time")
    owned_by = owners_of(ledger, profile) if profile else []
    if owned_by and ids[0] not in [owner.id for owner in owned_by]:
        owner = owned_by[0]
        raise Refused(f"{profile} is {owner.name} (id {owner.id})", todo="check whose profile it is")
    whom = people[0].name if len(people) == 1 else plural(len(people), "person", "people")
    title = f"edited {whom}: {', '.join([*values, *(['profile'] if profile else [])])}"
    with recording(ledger, "edit", today.isoformat(), title, timestamp()) as record:
        for person_id in ids:
            _state(record, person_id, values)
        if profile:
            record.judge([(ids[0], record.profile(profile, ids[0]))], is_same=True)
    return record.entry_id


def _state(record: Recording, profile: int, values: Mapping[str, str | None]) -> None:
    from prm.ledger.tables import Statement

    record.add(
        [
            Statement(entry_id=record.entry_id, profile_id=profile, field=field, value=value)
            for field, value in values.items()
        ]
    )


def _checked(fields: Mapping[str, str], today: date, settings: Settings) -> dict[str, str | None]:
    unknown = [field for field in fields if field not in FIELDS]
    if unknown:
        raise Refused(f"“{unknown[0]}” is no fact", todo=f"known are {', '.join(FIELDS)}")
    stated = {field: _value(field, value, settings) for field, value in fields.items() if field != "profile"}
    birthday = stated.get("birthday")
    if birthday and birthday > today.isoformat():
        raise WrongValue(f"{short_day(birthday)} is still to come", "birthday", "check the year")
    return stated


def _value(field: str, text: str, settings: Settings) -> str | None:
    text = clean(text).strip() if field == "met" else one_line(text)
    if not text:
        return None
    if field == "birthday":
        return _birthday(text)
    if field == "email":
        email = read_email(text)
        if not email.is_valid:
            raise WrongValue(f"“{text}” is no e-mail address", "email", "write it as name@example.org")
        return email.value
    if field == "phone":
        phone = read_phone(text, settings.region)
        if not phone.is_valid:
            raise WrongValue(f"“{text}” is no phone number", "phone", "write it with its country, as +44 …")
        return phone.value
    return text


def _birthday(text: str) -> str:
    try:
        return read_birthday(text)
    except Refused as refusal:
        raise WrongValue(refusal.what, "birthday", refusal.todo) from None


def _profile(text: str) -> Profile | None:
    if not text.strip():
        return None
    profile = canonical(text)
    if profile is None or profile.network in NOT_WRITTEN:
        raise WrongValue(f"“{one_line(text)[:80]}” is nobody's profile", "profile", WRITING)
    return profile
