"""Whose a profile is, and what the user has said about who is one person."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.reading.people import people_by_ids

if TYPE_CHECKING:
    import sqlite3

    from prm.ledger.opening import Ledger


class Apart(NamedTuple):
    """Two profiles that the user's word keeps apart."""

    one: int
    other: int
    entry_id: int
    """Where it was said last."""


def owners(ledger: "Ledger", profiles: Sequence[int]) -> list[PersonRow]:
    """Return the person whose each of *profiles* is. Refuses one that is nobody's."""
    listed = ",".join(map(str, profiles))
    rows = ledger.reader.execute(f"SELECT profile_id, person_id FROM alias WHERE profile_id IN ({listed})")
    person_of = dict(rows.fetchall())
    ids = [person_of.get(profile, profile) for profile in profiles]
    people = {person.id: person for person in people_by_ids(ledger, ids)}
    for person in ids:
        if person not in people:
            raise Refused(f"there is nobody with the id {person}", todo="`prm people` lists everyone")
    return [people[person] for person in ids]


def profiles_owned(ledger: "Ledger", person_id: int) -> list[int]:
    """Return the ids of a person's profiles, the person's own first."""
    return owned_by(ledger.reader, person_id)


def owned_by(conn: "sqlite3.Connection", person_id: int) -> list[int]:
    """Return what `profiles_owned` does, inside a transaction."""
    rows = conn.execute("SELECT profile_id FROM alias WHERE person_id = ? ORDER BY 1", (person_id,))
    return [person_id, *(row[0] for row in rows)]


def profiles_in_words(ledger: "Ledger", person_id: int) -> str:
    """Return a person's profiles as WHO can name them: `12 linkedin:jane-doe, 40 x:jane`."""
    listed = ",".join(map(str, profiles_owned(ledger, person_id)))
    rows = ledger.reader.execute(
        f"SELECT id, network, handle FROM profile WHERE id IN ({listed}) ORDER BY id"
    )
    return ", ".join(
        f"{profile} added by hand" if network == "local" else f"{profile} {network}:{handle}"
        for profile, network, handle in rows
    )


def reasons_of(ledger: "Ledger", person_id: int) -> list[str]:
    """Return why the further profiles of a person are theirs."""
    rows = ledger.reader.execute("SELECT because FROM alias WHERE person_id = ? ORDER BY 1", (person_id,))
    return [row[0] for row in rows]


def kept_apart(ledger: "Ledger", profiles: Iterable[int] | None = None) -> list[Apart]:
    """Return who the user last said are different, among *profiles* or (None) among all."""
    return said_apart(ledger.reader, profiles)


def said_apart(conn: "sqlite3.Connection", profiles: Iterable[int] | None = None) -> list[Apart]:
    """Return what `kept_apart` does, inside a transaction."""
    among = ""
    if profiles is not None:
        listed = ",".join(map(str, profiles))
        among = f"j.profile_id IN ({listed}) AND j.other_id IN ({listed}) AND"
    rows = conn.execute(
        f"""SELECT j.profile_id, j.other_id, j.entry_id, j.is_same FROM judgement j
            JOIN entry e ON e.id = j.entry_id WHERE {among} e.retracted_at IS NULL ORDER BY e.stamp, j.id"""
    )
    last = {frozenset(row[:2]): row for row in rows}
    return [Apart(*row[:3]) for row in last.values() if not row[3]]
