"""What an import brings, in words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from prm.domain.wording import plural, short_day
from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, MUTED
from prm.tui.presentation.words import shown

if TYPE_CHECKING:
    from prm.domain.people import ChangeLine
    from prm.services.import_report import ImportReport

_MOST_EXAMPLES = 40
_MOST_IN_ARCHIVE = 6
"""Examples of one file beside others, which are to be seen too."""
_MOST_TOLD = 3
_MOST_SKIPPED = 20
_MOST_UNUSED = 6
_AS_OF_FROM = {
    "given": "as you say",
    "archive name": "from the archive's name",
    "member date": "from the dates in the zip",
    "file time": "from the file's own date; write a better one above",
}


def preview_words(reports: "Sequence[ImportReport]") -> Content:
    """Return what each file would change, those of one archive under its name."""
    from prm.services.import_report import by_archive

    return Content("\n\n").join(
        [Content("\n").join(list(_group_lines(group))) for group in by_archive(reports)]
    )


def result_words(reports: "Sequence[ImportReport]") -> str:
    """Return in one line what an import did."""
    new = sum(report.people_new for report in reports if not report.brings)
    changed = sum(report.people_changed for report in reports)
    gone = sum(report.no_longer_connected for report in reports)
    told = [
        words
        for report in reports
        for words in report.brings
        if report.kind != "contacts" and words[0] != "0"
    ]
    is_erased = any(report.is_erased for report in reports)
    erased = " Whoever was to be forgotten is erased for good." if is_erased else ""
    if not (new or changed or gone or told):
        return f"Imported: nothing in it was new.{erased}"
    parts = [
        f"{new:,} new" if new else "",
        f"{changed:,} changed" if changed else "",
        f"{gone:,} gone" if gone else "",
        *told[:_MOST_TOLD],
        "more" if len(told) > _MOST_TOLD else "",
    ]
    return f"Imported: {', '.join(part for part in parts if part)}. {sign('undo')} takes it back.{erased}"


def _group_lines(group: "Sequence[ImportReport]") -> "Iterator[Content]":
    first = group[0]
    is_archive = len(group) > 1
    yield Content.styled(shown((is_archive and first.archive) or first.file), "bold")
    origin = _AS_OF_FROM.get(first.as_of_from, shown(first.as_of_from))
    yield Content.assemble(f"as of {short_day(first.as_of)}", (f", {origin}", MUTED))
    if is_archive and all(report.changes_nothing for report in group):
        yield Content("All of this archive is in the ledger already; importing it again changes nothing.")
        yield from (line for report in group for line in _not_used(report))
        return
    for report in group:
        told = _report_lines(report, _MOST_IN_ARCHIVE if is_archive else _MOST_EXAMPLES)
        if is_archive:
            yield Content("")
            member = Content.styled(shown(report.member), "bold")
            is_short = bool(report.brings) or report.already_known
            yield Content.assemble(member, "  ", next(told)) if is_short else member
        yield from told


def _report_lines(report: "ImportReport", most: int) -> "Iterator[Content]":
    if report.brought_back:
        yield Content("This file was undone; importing it brings its people back.")
        return
    if report.already_known:
        yield Content("This file is in the ledger already; importing it again changes nothing.")
        yield from _not_used(report)
        return
    for doubt in report.doubts:
        yield Content.styled(f"! {shown(doubt)}", f"bold {DOUBTFUL}")
    if report.brings:
        yield Content(shown("; ".join(report.brings)))
    else:
        yield from _counts(report)
    if report.examples:
        yield Content("")
    yield from (_example(change) for change in report.examples[:most])
    if report.examples and (rest := report.people_beside(most)):
        yield Content.styled(f"  and {rest:,} more", MUTED)
    if report.skipped:
        yield Content("")
        yield Content.styled(f"{plural(len(report.skipped), 'row')} will be left out", "bold")
    for skipped in report.skipped[:_MOST_SKIPPED]:
        yield Content.styled(f"  line {skipped.line}: {shown(skipped.reason)}", MUTED)
    if len(report.skipped) > _MOST_SKIPPED:
        yield Content.styled(f"  and {len(report.skipped) - _MOST_SKIPPED:,} more", MUTED)
    yield from (Content.styled(f"! {shown(warning)}", DOUBTFUL) for warning in report.warnings)
    yield from _not_used(report)


def _not_used(report: "ImportReport") -> "Iterator[Content]":
    if report.not_used:
        unused = ", ".join(shown(name) for name in report.not_used[:_MOST_UNUSED])
        more = len(report.not_used) - _MOST_UNUSED
        others = f" and {plural(more, 'other file')}" if more > 0 else ""
        yield Content.styled(f"Not used: {unused}{others}", MUTED)


def _counts(report: "ImportReport") -> "Iterator[Content]":
    counts = (
        (report.people_new, "new", GOOD),
        (report.people_changed, "changed", DOUBTFUL),
        (report.no_longer_connected, "no longer connected", DOUBTFUL),
        (report.people_unchanged, "as before", MUTED),
    )
    for count, words, style in counts:
        if count:
            yield Content.assemble((f"{count:>8,} ", f"bold {style}"), words)


def _example(change: "ChangeLine") -> Content:
    name = (shown(change.name), "bold")
    before, after = shown(change.before), shown(change.after)
    if change.kind == "new":
        return Content.assemble(("+ ", GOOD), name, (f"  {after}", MUTED))
    if change.kind == "gone":
        return Content.assemble(("– ", DOUBTFUL), name, ("  no longer connected", MUTED))
    arrow = f"{before} → {after}" if before else after
    return Content.assemble(("~ ", DOUBTFUL), name, (f"  {change.kind}: {arrow}", MUTED))
