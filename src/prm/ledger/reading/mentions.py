"""The recommendations and endorsements of a person, those among them that show a name alone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from prm.domain.names import match_name
from prm.domain.people import MentionRow, Origin, PersonRow
from prm.domain.text import fold
from prm.ledger.kinds import NAMED
from prm.ledger.mentioning import MentionSeen, each_once, mentions_in

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger
    from prm.ledger.sitters import Sitter

_KINDS: dict[str, Literal["recommendation", "endorsement"]] = {
    "recommendations": "recommendation",
    "endorsements": "endorsement",
}


def told_of(ledger: "Ledger", whom: "Sitter", row: PersonRow) -> list[MentionSeen]:
    """Return what files tell of *whom*, each once, oldest first.

    What shows a name alone is theirs where they are, or were, called so, and nobody else is or was.
    """
    (former,) = ledger.reader.execute("SELECT former_names FROM person WHERE id = ?", (row.id,)).fetchone()
    names = {row.name, *(former or "").split("\n")}
    alone = list(_by_name(ledger, {match_name(name) for name in names if name}, row.id))
    return each_once([*whom.mentions, *alone]) if alone else whom.mentions


def mention_rows(told: Sequence[MentionSeen]) -> list[MentionRow]:
    """Return the recommendations and endorsements among what is *told*, newest first."""
    return [
        MentionRow(
            _KINDS[one.kind],
            one.is_given,
            one.on,
            one.text,
            one.job,
            one.is_shown,
            Origin(one.entry_id, one.as_of, one.source),
        )
        for one in reversed(told)
        if one.kind in _KINDS
    ]


def _by_name(ledger: "Ledger", names: Iterable[str], person: int) -> Iterator[MentionSeen]:
    for name in sorted(names):
        found = ledger.reader.execute(
            "SELECT id FROM profile WHERE network = ? AND handle = ?", (NAMED, name)
        ).fetchone()
        told = mentions_in(ledger.reader, str(found[0])).get(found[0], []) if found else []
        if told and not _is_anothers(ledger, name, person):
            yield from told


def _is_anothers(ledger: "Ledger", name: str, person: int) -> bool:
    """Return whether anybody else than *person* is, or was, called so."""
    word = max(fold(name).split(), key=len, default="")
    rows = ledger.reader.execute(
        """SELECT name, former_names FROM person
           WHERE id <> ? AND (replace(sort_key, ?, '') LIKE '%' || ? || '%' OR former_names IS NOT NULL)""",
        (person, "'", word),
    )
    return any(
        match_name(called) == name for now, former in rows for called in (now, *(former or "").split("\n"))
    )
