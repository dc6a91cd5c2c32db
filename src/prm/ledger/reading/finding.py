"""Finding the one person that some words mean, or saying who they might be."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from prm.domain.filters import And, Words
from prm.domain.people import PersonRow
from prm.domain.profiles import NOT_WRITTEN, Profile, canonical, readable
from prm.domain.refusals import Refused
from prm.domain.text import fold, one_line
from prm.ledger.kinds import SQL_CARD_KINDS
from prm.ledger.reading.filtering import match_text
from prm.ledger.reading.first_pages import COLUMNS
from prm.ledger.reading.fitting import fits_several
from prm.ledger.reading.people import list_people, people_by_ids

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_ANY_DAY = date.min
BY_ID = "name one by id or profile"
"""What to do where words fit several, of whom some are people."""
MOST_MEANT = 200
"""People that one name is tried as; who has more in common than that must be named otherwise."""


def find_person(ledger: "Ledger", who: str) -> PersonRow:
    """Return the one person *who* means: an id, a profile, an e-mail, or words of a name.

    Refuses nobody, and several: those are listed, so that the next try can name one. Who only wrote is
    nobody yet, and is told of.
    """
    found = people_meant(ledger, who)
    person = the_one_meant(found, who)
    if person is None:
        from prm.ledger.reading.finding_writers import no_person

        raise (None if found else no_person(ledger, who)) or not_one(found, who)
    return person


def people_meant(ledger: "Ledger", who: str) -> list[PersonRow]:
    """Return whom *who* may mean, best first: an id, a profile, an e-mail, or words of a name."""
    return by_key(ledger, who) or candidates(ledger, who, MOST_MEANT)


def the_one_meant(found: Sequence[PersonRow], who: str) -> PersonRow | None:
    """Return the only one of *found*, else the only one whose whole name is *who*, or None."""
    exact = [person for person in found if fold(person.name) == _plain(who)]
    sure = exact or found
    return sure[0] if len(sure) == 1 else None


def not_one(found: Sequence[PersonRow], who: str) -> Refused:
    """Return the refusal that nobody fits *who*, or several do: those are listed."""
    if not found:
        return Refused(
            f"nobody fits “{one_line(who)[:80]}”{_understood(who)}",
            todo="`prm people` searches, `prm add` adds someone",
        )
    exact = [person for person in found if fold(person.name) == _plain(who)]
    return fits_several(who, [introduce(one) for one in exact or found], "people", BY_ID)


def has_name(ledger: "Ledger", words: str) -> bool:
    """Return whether somebody in the ledger may be called *words*; quick, for a sentence being typed."""
    asked = fold(words).split()
    wanted = " AND ".join(match_text(Words((word,), "name")) for word in asked)
    query = "SELECT 1 FROM person_words WHERE person_words MATCH ? LIMIT 1"
    return bool(asked) and ledger.reader.execute(query, (wanted,)).fetchone() is not None


def find_profile(ledger: "Ledger", who: str) -> tuple[PersonRow, int | None]:
    """Return whom *who* means, and the id of the profile that it names; an e-mail or a name names none."""
    person = find_person(ledger, who)
    if is_id(who):
        return person, int(who)
    row = None
    if profile := _profile_named(who):
        row = ledger.reader.execute(
            """SELECT p.id FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
               WHERE p.network = ? AND p.handle = ? AND coalesce(a.person_id, p.id) = ?
               ORDER BY p.since DESC""",
            (*profile, person.id),
        ).fetchone()
    return person, row[0] if row else None


def owners_of(ledger: "Ledger", profile: Profile) -> list[PersonRow]:
    """Return the person whose profile this is: none where it is nobody's, several where one took it over."""
    return _of_profiles(ledger, "p.network = ? AND p.handle = ? ORDER BY p.since DESC", profile)


def candidates(ledger: "Ledger", words: str, limit: int = 8) -> list[PersonRow]:
    """Return who *words* may mean, best first: whole name, then those talked with last, then by name."""
    asked = tuple(fold(words).split())
    if not asked:
        return []
    most = max(limit, MOST_MEANT)
    found = list_people(ledger, _name_filter(asked), _ANY_DAY, limit=most)
    if len(found) == most:
        # Among so many, the one who is called just so may not have been reached.
        found = list_people(ledger, Words(asked, "name", whole=True), _ANY_DAY, limit=most) + found
        found = list({person.id: person for person in found}.values())
    wanted = " ".join(asked)

    def closeness(person: PersonRow) -> tuple[bool, bool, int, str]:
        name = fold(person.name)
        day = person.last_talked_on or "0001-01-01"
        return name != wanted, not name.startswith(wanted), -date.fromisoformat(day).toordinal(), name

    return sorted(found, key=closeness)[:limit]


def namesakes(ledger: "Ledger", name: str) -> list[PersonRow]:
    """Return everyone whose whole name is *name*, whatever its accents and case."""
    wanted = _plain(name)
    return [row for row in candidates(ledger, name, MOST_MEANT) if wanted and fold(row.name) == wanted]


def introduce(person: PersonRow) -> str:
    """Return id, name and job of a person: what tells them from others of that name."""
    return f"{person.id} {person.name}" + (f" ({one_line(person.job)[:60]})" if person.job else "")


def complete_who(ledger: "Ledger", prefix: str, limit: int = 20) -> list[str]:
    """Return names that begin with, or have a word that begins with, *prefix*: for shell completion."""
    return [person.name for person in candidates(ledger, prefix, limit)]


def by_key(ledger: "Ledger", who: str) -> list[PersonRow]:
    """Return whom an id, a profile or an e-mail address means; an earlier address where none is current."""
    who = who.strip()
    if is_id(who):
        return _of_profiles(ledger, "p.id = ?", (int(who),))
    is_email = "@" in who and "/" not in who and not who.startswith("@")
    if is_email and (found := _by_email(ledger, who) or _by_earlier_email(ledger, who)):
        return found
    profile = _profile_named(who)
    return owners_of(ledger, profile) if profile else []


def is_id(who: str) -> bool:
    """Return whether *who* is the id of a person as it is typed."""
    who = who.strip()
    return who.isascii() and who.isdigit() and len(who) < 19


def _understood(who: str) -> str:
    """Return which profile was looked for, where that is not what was typed."""
    profile = _profile_named(who)
    is_plain = profile is None or profile.network in NOT_WRITTEN or str(profile) == who
    return "" if profile is None or is_plain else f" ({one_line(readable(profile))})"


def _profile_named(who: str) -> Profile | None:
    return canonical(who) if any(sign in who for sign in ":/@") else None


def _by_email(ledger: "Ledger", email: str) -> list[PersonRow]:
    rows = ledger.reader.execute(
        f"SELECT {COLUMNS} FROM person WHERE id IN (SELECT rowid FROM person_words "
        "WHERE person_words MATCH ?) AND lower(email) = lower(?)",
        (f'email : "{fold(email)}"', email),
    )
    return [PersonRow._make(row) for row in rows]


def _by_earlier_email(ledger: "Ledger", email: str) -> list[PersonRow]:
    """Return whoever an export or address book showed with this e-mail, or of whom the user stated it."""
    condition = f"""p.id IN (
          SELECT c.profile_id FROM card c WHERE c.email = :email AND EXISTS (
            SELECT 1 FROM entry e CROSS JOIN sighting s ON s.entry_id = e.id
            WHERE e.kind IN {SQL_CARD_KINDS} AND e.retracted_at IS NULL
              AND s.profile_id = c.profile_id AND s.number = c.number)
          UNION SELECT s.profile_id FROM statement s JOIN entry e ON e.id = s.entry_id
          WHERE s.field = 'email' AND s.value = :email AND e.retracted_at IS NULL)"""
    return _of_profiles(ledger, condition, {"email": email.lower()})


def _of_profiles(
    ledger: "Ledger", where: str, values: Profile | tuple[int] | dict[str, str]
) -> list[PersonRow]:
    rows = ledger.reader.execute(
        f"""SELECT coalesce(a.person_id, p.id) FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
            WHERE {where}""",
        values,
    )
    return people_by_ids(ledger, list(dict.fromkeys(row[0] for row in rows)))


def _plain(words: str) -> str:
    return " ".join(fold(words).split())


def _name_filter(asked: tuple[str, ...]) -> And:
    return And(tuple(Words((word,), "name") for word in asked))
