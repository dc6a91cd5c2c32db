"""E-mails and phones: who shows which, and what address books add to what is known of someone."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from prm.domain.histories import FIELDS
from prm.domain.identity import Contact, Key, network_of
from prm.domain.people import Origin, Seen
from prm.ledger.material import CardSeen, Material

_NAME, _EMAIL, _PHONE = (FIELDS.index(field) for field in ("name", "email", "phone"))
ADDED = ("email", "phone", "birthday")
"""The facts that an address book adds."""


def contacts_of(material: Material, profiles: Mapping[int, Key]) -> dict[str, list[Contact]]:
    """Return each e-mail and phone that is shown or stated of *profiles* on two networks or more."""
    holders: dict[str, dict[int, str]] = defaultdict(dict)
    if len({network_of(key) for key in profiles.values()}) > 1:
        for profile, key in profiles.items():
            for value in _contacts_shown(material, profile):
                holders[value][profile] = network_of(key)
    return {
        value: [Contact(profile, _names_shown(material, profile)) for profile in by_profile]
        for value, by_profile in holders.items()
        if len({*by_profile.values()}) > 1
    }


def _contacts_shown(material: Material, profile: int) -> set[str]:
    """Return the e-mails and phones on the cards of *profile*, and those that the user stated last."""
    shown = {
        value for card in _cards_of(material, profile) for value in (card.facts[_EMAIL], card.facts[_PHONE])
    }
    statements = sorted(material.statements.get(profile, ()))
    stated = {seen.field: seen.value for seen in statements if seen.field in ("email", "phone")}
    return {value for value in shown.union(stated.values()) if value}


def _names_shown(material: Material, profile: int) -> set[str]:
    stated = (seen.value for seen in material.statements.get(profile, ()) if seen.field == "name")
    names = {card.facts[_NAME] for card in _cards_of(material, profile)}.union(stated)
    return {name for name in names if name}


def _cards_of(material: Material, profile: int) -> list[CardSeen]:
    return [*material.cards.get(profile, ()), *material.booked.get(profile, ())]


def with_added(
    facts: Sequence[str | None], booked: Sequence[CardSeen], stated: Collection[str]
) -> list[str | None]:
    """Return *facts*, all but the name, with what *booked* cards add to them.

    That is an e-mail, a phone and a birthday where there is none, unless something is *stated* of it. The
    newest row counts, and of several values the one that it begins with.
    """
    values = dict(zip(FIELDS[1:], facts, strict=True))
    for field in ADDED:
        if not values[field] and field not in stated:
            column = FIELDS.index(field)
            shown = [(*card[:3], card.facts[column] or "") for card in booked if card.facts[column]]
            best = max(
                ((*seen[:3], seen[2].endswith(f"|{seen[3]}"), seen[3]) for seen in shown), default=None
            )
            values[field] = best[-1] if best else None
    return list(values.values())


def values_added(
    booked: Sequence[CardSeen], field: str, known: Collection[str], current: str | None
) -> list[Seen]:
    """Return the values of a field that *booked* cards show beside the *known* ones, oldest first."""
    column = FIELDS.index(field)
    origins: dict[str, list[Origin]] = defaultdict(list)
    for card in booked:
        if (value := card.facts[column]) and value not in known:
            origins[value].append(Origin(card.entry_id, card.as_of, card.source))
    seen = [
        Seen(value, None, None, found[0].on, found[-1].on, value == current, tuple(dict.fromkeys(found)))
        for value, found in origins.items()
    ]
    return sorted(seen, key=lambda one: (one.first_seen, one.value))
