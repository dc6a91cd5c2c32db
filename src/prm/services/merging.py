"""Taking in another ledger."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from prm.domain.people import ChangeLine
from prm.domain.refusals import Refused
from prm.domain.text import one_line
from prm.domain.wording import first_of, plural
from prm.ledger import checking
from prm.ledger.comparing import compared, erased_since, everyone
from prm.ledger.merging import Merged, last_day, merge
from prm.ledger.migrations import known_version, migrate
from prm.ledger.opening import Ledger, refusing
from prm.ledger.trusting import clean_texts, refuse_foreign
from prm.services.import_report import ImportReport

_MOST_NAMED = 5


class OtherLedger(NamedTuple):
    """Another ledger, copied into memory."""

    file: str
    as_of: str
    """The day on which something was last entered in it."""
    copy: sqlite3.Connection


def read_other(ledger: Ledger, path: Path) -> OtherLedger:
    """Return a copy of the ledger in the file *path*.

    Refuses the ledger itself, an empty or damaged one, one of a newer version, and what is no prm ledger.
    """
    if ledger.path.exists() and path.samefile(ledger.path):
        raise Refused("this is the ledger itself", str(path), "name another one, or a backup of it")
    source = Ledger(path)
    try:
        with refusing(path):
            if not known_version(source.reader, str(path)):
                raise Refused("this file is not a prm ledger", str(path), "name what `prm backup` wrote")
            if problems := checking.integrity(source.reader):
                raise Refused(f"this ledger is damaged: {problems[0]}", str(path), "use an older backup")
            refuse_foreign(source.reader, str(path))
            copy = source.copy_in_memory()
    finally:
        source.close()
    clean_texts(copy)
    migrate(copy)
    day = last_day(copy)
    if day is None:
        raise Refused("there is nothing in this ledger", str(path), "check the path")
    return OtherLedger(one_line(path.name), day, copy)


def take_over(conn: sqlite3.Connection, other: OtherLedger) -> ImportReport:
    """Take in *other* inside an open transaction, and return what that did."""
    before = everyone(conn)
    merged = merge(conn, other.copy)
    lines, new, people = compared(conn, before) if merged.is_changed else ([], 0, 0)
    changed = len({line.person_id for line in lines if line.kind not in ("new", "gone")})
    gone = sum(line.kind == "gone" for line in lines)
    erased = erased_since(conn, before)
    other.copy.close()
    return _report(other, merged, erased, lines)._replace(
        people_new=new,
        people_changed=changed,
        people_unchanged=people - new - changed,
        no_longer_connected=gone,
    )


def _report(other: OtherLedger, merged: Merged, erased: list[str], lines: list[ChangeLine]) -> ImportReport:
    return ImportReport(
        file=other.file,
        kind="ledger",
        as_of=other.as_of,
        as_of_from="its newest entry",
        entry=None,
        already_known=not merged.is_changed,
        rows=merged.entries + merged.known,
        warnings=tuple(_words(merged, erased)) if merged.is_changed else (),
        examples=tuple(lines[:50]),
        forgotten=merged.forgotten,
        is_erased=merged.is_erased,
    )


def _words(merged: Merged, erased: list[str]) -> list[str]:
    """Return in words what the numbers of people do not say."""
    said = []
    if erased:
        people = plural(len(erased), "person", "people")
        said.append(f"erases {people} of yours for good, forgotten there: {first_of(erased, _MOST_NAMED)}")
    said += [f"{plural(merged.entries, 'entry', 'entries')} of it new here, {merged.known:,} known"]
    if merged.settled:
        said.append(f"{plural(merged.settled, 'entry', 'entries')} undone or redone there since")
    if merged.forgotten:
        said.append(f"{plural(merged.forgotten, 'person', 'people')} that one of the two forgot left out")
    return said
