"""What an import changed, in words and as JSON."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from prm.domain.text import one_line
from prm.domain.wording import first_of, full_day, plural

if TYPE_CHECKING:
    from prm.domain.facts import Skipped
    from prm.domain.people import ChangeLine
    from prm.services.import_report import ImportReport

_PARTICULAR = re.compile(r"\(.*\)|[0-9][0-9,-]*")
"""What of a reason is of one row alone: reasons that differ in it are told together."""
_SAMPLE = re.compile(r" \((.*)\)$|(?<=^dated) (\S+),")
"""What of it is told as a sample, where the rest says the reason without it."""
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


def report_lines(reports: "Sequence[ImportReport]", is_dry_run: bool) -> list[str]:
    """Return the lines that tell a person what *reports* say; *is_dry_run* makes them prospects."""
    from prm.services.import_report import by_archive

    return [line for group in by_archive(reports) for line in _group_lines(group, is_dry_run)]


def _group_lines(group: "Sequence[ImportReport]", is_dry_run: bool) -> Iterator[str]:
    """Give the lines on one file, or on the files of one archive."""
    first = group[0]
    day = full_day(date.fromisoformat(first.as_of))
    as_of = f"as of {day} ({_AS_OF_FROM.get(first.as_of_from, first.as_of_from)})"
    if len(group) == 1:
        yield one_line(f"{first.file}: {first.kind}, {as_of}")
        yield from (f"  {line}" for line in _lines(first, is_dry_run))
        return
    yield one_line(f"{first.archive}, {as_of}")
    if all(report.changes_nothing for report in group):
        yield f"  {_KNOWN}"
        yield from (f"  {line}" for report in group for line in _not_used(report))
        return
    for report in group:
        told = _lines(report, is_dry_run)
        yield "  " + one_line(f"{report.member}: {next(told, 'nothing')}")
        yield from (f"    {line}" for line in told)


_KNOWN = "already known: nothing in it is new"


def _lines(report: "ImportReport", is_dry_run: bool) -> Iterator[str]:
    if report.brought_back:
        yield f"{'would be ' if is_dry_run else ''}brought back: entry {report.entry} had been undone"
    elif report.already_known:
        yield _KNOWN
    elif report.brings or not report.is_unused:
        yield f"{'would be: ' if is_dry_run else ''}{_numbers(report)}{_rows(report)}"
        for change in report.examples[:MOST_EXAMPLES]:
            yield one_line(change_words(change))
        if rest := report.people_beside(MOST_EXAMPLES):
            yield f"and {rest:,} more"
    yield from _skipped(report)
    for warning in report.warnings:
        yield one_line(f"note: {warning}")
    yield from _not_used(report)


def _not_used(report: "ImportReport") -> Iterator[str]:
    if report.not_used:
        more = len(report.not_used) - MOST_LINES
        others = f" and {plural(more, 'other file')}" if more > 0 else ""
        yield one_line(f"not used: {', '.join(report.not_used[:MOST_LINES])}{others}")


def _numbers(report: "ImportReport") -> str:
    if report.brings:
        return one_line("; ".join(report.brings))
    counts = (
        (report.people_new, "new"),
        (report.people_changed, "changed"),
        (report.people_unchanged, "unchanged"),
        (report.no_longer_connected, "no longer connected"),
    )
    return ", ".join(f"{count:,} {words}" for count, words in counts)


def _rows(report: "ImportReport") -> str:
    words = ("entry", "entries") if report.kind == "ledger" else ("row",)
    return f" (in {plural(report.rows, *words)})" if report.rows else ""


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
    yield f"{plural(len(report.skipped), 'row')} skipped:"
    alike: dict[str, list[Skipped]] = {}
    for row in report.skipped:
        alike.setdefault(_PARTICULAR.sub("", row.reason), []).append(row)
    for rows in list(alike.values())[:MOST_REASONS]:
        yield one_line(_reason_told(rows))
    if len(alike) > MOST_REASONS:
        yield f"and {plural(len(alike) - MOST_REASONS, 'other reason')}; --json lists all"


def _reason_told(rows: "list[Skipped]") -> str:
    """Return in words why *rows* were skipped, for reasons that are alike."""
    first, lines = rows[0], [row.line for row in rows]
    if len({row.reason for row in rows}) == 1:
        return f"{first.reason}, {_lines_named(lines)}"
    if sample := _SAMPLE.search(first.reason):
        common = first.reason.replace(sample[0], "")
        return (
            f"{common}, such as {sample[1] or sample[2]} on line {first.line}; also {_lines_named(lines[1:])}"
        )
    return f"{first.reason}, line {first.line}; others like it, {_lines_named(lines[1:])}"


def _lines_named(lines: list[int]) -> str:
    word = "line" if len(lines) == 1 else "lines"
    return f"{word} {first_of(list(map(str, lines)), MOST_LINES)}"
