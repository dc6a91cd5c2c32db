"""Finding the one who only wrote to you and is not among the people, or saying who it might be."""

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from prm.domain.profiles import canonical
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.domain.threads import Writer
from prm.ledger.reading.conversations import writers
from prm.ledger.reading.fitting import fits_several, fitting

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger


def find_writer(ledger: "Ledger", who: str) -> Writer | None:
    """Return the only one whom *who* means, None for nobody; several are listed and refused."""
    found = writers_meant(ledger, who)
    if len(found) > 1:
        raise _several(found, who)
    return found[0] if found else None


def no_person(ledger: "Ledger", who: str) -> Refused | None:
    """Return the refusal that *who* is not among the people and only wrote to you; None for anyone else."""
    found = writers_meant(ledger, who)
    if len(found) != 1:
        return _several(found, who) if found else None
    (writer,) = found
    return Refused(
        f"{one_line(writer.name)} is not among your people, and only wrote to you",
        todo=f"`prm messages {shlex.quote(writer.profile)}` shows it, {adding(writer)}",
    )


def adding(writer: Writer) -> str:
    """Return how someone who only wrote becomes a person."""
    return f"`prm add {shlex.quote(one_line(writer.name))} --profile {shlex.quote(writer.profile)}` adds them"


def writers_meant(ledger: "Ledger", who: str) -> list[Writer]:
    """Return whom *who* may mean, a profile or words of a name: those called just so, else all that fit."""
    if any(sign in who for sign in ":/@"):
        profile = canonical(who)
        return writers(ledger, 0, profile) if profile else []
    return fitting(writers(ledger, 0), who)


def complete_writer(ledger: "Ledger", prefix: str, limit: int) -> list[str]:
    """Return names of those who only wrote that *prefix* may mean: for shell completion."""
    names = (writer.name for writer in writers_meant(ledger, prefix))
    return list(dict.fromkeys(names))[:limit]


def _several(found: Sequence[Writer], who: str) -> Refused:
    named = [f"{one_line(writer.name)} ({writer.profile})" for writer in found]
    return fits_several(who, named, "who only wrote to you")
