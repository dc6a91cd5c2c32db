"""What an import changed, in words and as JSON."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from prm.domain.text import one_line
from prm.domain.wording import full_day, plural

if TYPE_CHECKING:
    from prm.domain.facts import Skipped
    from prm.domain.people import ChangeLine
    from prm.services.import_report import ImportReport

_PARTICULAR = re.compile(r"\(.*\)|[0-9][0-9,-]*")
"""What of a reason is of one row alone: reasons that differ in it are told together."""
MOST_REASONS = 10
MOST_LINES = 5
MOST_EXAMPLES = 10
_AS_OF_FROM = {
    "given": "as you said",
    "archive name": "from the archive's name",
    "member date": "from the dates in the zip",
    "file time": "from the file's date; --as-of says better",
}


def report_json(report: "ImportReport") -> dict[str, Any]:
    """Return *report* as the JSON object of the command line's contract."""
    return {
        "file": report.file,
        "kind": report.kind,
        "as_of": report.as_of,
        "entry": report.entry,
        "already_known": report.already_known,
        "rows": report.rows,
        "people_new": report.people_new,
        "people_changed": report.people_changed,
        "people_unchanged": report.people_unchanged,
        "no_longer_connected": report.no_longer_connected,
        "messages_new": report.messages_new,
        "invitations_new": report.invitations_new,
        "skipped": [skipped._asdict() for skipped in report.skipped],
        "warnings": [*report.doubts, *report.warnings],
    }


def report_lines(report: "ImportReport", is_dry_run: bool) -> list[str]:
    """Return the lines that tell a person what *report* says; *is_dry_run* makes it a prospect."""
    return [
        one_line(line) if not line.startswith(" ") else f"  {one_line(line)}"
        for line in _lines(report, is_dry_run)
    ]


def _lines(report: "ImportReport", is_dry_run: bool) -> Iterator[str]:
    day = full_day(date.fromisoformat(report.as_of))
    whence = _AS_OF_FROM.get(report.as_of_from, report.as_of_from)
    yield f"{report.file}: {report.kind}, as of {day} ({whence})"
    if report.brought_back:
        yield f"  {'would be ' if is_dry_run else ''}brought back: entry {report.entry} had been undone"
    elif report.already_known:
        yield "  already known: nothing in it is new"
    elif not report.is_unused:
        yield f"  {_numbers(report, is_dry_run)}"
        for change in report.examples[:MOST_EXAMPLES]:
            yield f"  {change_words(change)}"
        if rest := report.people_beside(MOST_EXAMPLES):
            yield f"  and {rest:,} more"
    yield from _skipped(report)
    for warning in report.warnings:
        yield f"  note: {warning}"
    if report.not_used:
        more = len(report.not_used) - MOST_LINES
        others = f" and {plural(more, 'other file')}" if more > 0 else ""
        yield f"  not used: {', '.join(report.not_used[:MOST_LINES])}{others}"


def _numbers(report: "ImportReport", is_dry_run: bool) -> str:
    if report.brings:
        would = "would be: " if is_dry_run else ""
        return f"{would}{'; '.join(report.brings)} (in {plural(report.rows, 'row')})"
    if report.kind == "messages":
        would = "would be: " if is_dry_run else ""
        people = plural(report.people_new, "new person", "new people")
        return (
            f"{would}{plural(report.messages_new, 'new message')}, {people} (in {plural(report.rows, 'row')})"
        )
    if report.kind == "invitations":
        would = "would be: " if is_dry_run else ""
        return f"{would}{plural(report.invitations_new, 'new invitation')} (in {plural(report.rows, 'row')})"
    parts = [
        f"{report.people_new:,} new",
        f"{report.people_changed:,} changed",
        f"{report.people_unchanged:,} unchanged",
        f"{report.no_longer_connected:,} no longer connected",
    ]
    if report.messages_new:
        parts.append(plural(report.messages_new, "new message"))
    if report.invitations_new:
        parts.append(plural(report.invitations_new, "new invitation"))
    would = "would be: " if is_dry_run else ""
    rows = plural(report.rows, *(("entry", "entries") if report.kind == "ledger" else ("row",)))
    return f"{would}{', '.join(parts)} (in {rows})"


def change_words(change: "ChangeLine") -> str:
    """Return one change as a line: `Jane Doe: VP Eng · Acme → CTO · Globex`."""
    if change.kind == "new":
        return f"+ {change.name}{': ' + change.after if change.after else ''}"
    if change.kind == "gone":
        return f"− {change.name}: no longer connected"
    return f"~ {change.name}: {change.before or 'nothing'} → {change.after or 'nothing'}"


def _skipped(report: "ImportReport") -> Iterator[str]:
    if not report.skipped:
        return
    yield f"  {plural(len(report.skipped), 'row')} skipped:"
    alike: dict[str, list[Skipped]] = {}
    for row in report.skipped:
        alike.setdefault(_PARTICULAR.sub("", row.reason), []).append(row)
    for rows in list(alike.values())[:MOST_REASONS]:
        is_one = len({row.reason for row in rows}) == 1
        others = "" if is_one else " and the like"
        yield f"  {rows[0].reason}{others}, {_lines_named([row.line for row in rows])}"
    if len(alike) > MOST_REASONS:
        yield f"  and {plural(len(alike) - MOST_REASONS, 'other reason')}; --json lists all"


def _lines_named(lines: list[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    more = f" and {len(lines) - MOST_LINES:,} more" if len(lines) > MOST_LINES else ""
    return f"lines {', '.join(map(str, lines[:MOST_LINES]))}{more}"
