"""What an import brings, in words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import DOUBTFUL, GOOD, MUTED
from prm.tui.presentation.words import plural, short_day, shown

if TYPE_CHECKING:
    from prm.domain.people import ChangeLine
    from prm.services.import_report import ImportReport

_MOST_EXAMPLES = 40
_MOST_SKIPPED = 20
_MOST_UNUSED = 6
_AS_OF_FROM = {
    "given": "as you say",
    "archive name": "from the archive's name",
    "member date": "from the dates in the zip",
    "file time": "from the file's own date; write a better one above",
}


def preview_words(reports: "Sequence[ImportReport]") -> Content:
    """Return what each file would change."""
    return Content("\n\n").join([Content("\n").join(list(_report_lines(report))) for report in reports])


def result_words(reports: "Sequence[ImportReport]") -> str:
    """Return in one line what an import did."""
    new = sum(report.people_new for report in reports)
    changed = sum(report.people_changed for report in reports)
    gone = sum(report.no_longer_connected for report in reports)
    asked = sum(report.invitations_new for report in reports)
    written = sum(report.messages_new for report in reports)
    told = [
        words
        for report in reports
        for words in report.brings
        if report.kind != "contacts" and words[0] != "0"
    ]
    if not (new or changed or gone or written or asked or told):
        return "Imported: nothing in it was new."
    parts = [
        f"{new:,} new" if new else "",
        f"{changed:,} changed" if changed else "",
        f"{gone:,} gone" if gone else "",
        plural(written, "new message") if written else "",
        plural(asked, "new invitation") if asked else "",
        *told,
    ]
    return f"Imported: {', '.join(part for part in parts if part)}. {sign('undo')} takes it back."


def _report_lines(report: "ImportReport") -> "Iterator[Content]":
    yield Content.styled(shown(report.file), "bold")
    origin = _AS_OF_FROM.get(report.as_of_from, shown(report.as_of_from))
    yield Content.assemble(f"as of {short_day(report.as_of)}", (f", {origin}", MUTED))
    if report.brought_back:
        yield Content("This file was undone; importing it brings its people back.")
        return
    if report.already_known:
        yield Content("This file is in the ledger already; importing it again changes nothing.")
        return
    for doubt in report.doubts:
        yield Content.styled(f"! {shown(doubt)}", f"bold {DOUBTFUL}")
    yield from (Content(shown(words)) for words in report.brings)
    if not report.brings:
        yield from _counts(report)
    if report.examples:
        yield Content("")
    yield from (_example(change) for change in report.examples[:_MOST_EXAMPLES])
    if report.examples and (rest := report.people_beside(_MOST_EXAMPLES)):
        yield Content.styled(f"  and {rest:,} more", MUTED)
    if report.skipped:
        yield Content("")
        yield Content.styled(f"{plural(len(report.skipped), 'row')} will be left out", "bold")
    for skipped in report.skipped[:_MOST_SKIPPED]:
        yield Content.styled(f"  line {skipped.line}: {shown(skipped.reason)}", MUTED)
    if len(report.skipped) > _MOST_SKIPPED:
        yield Content.styled(f"  and {len(report.skipped) - _MOST_SKIPPED:,} more", MUTED)
    yield from (Content.styled(f"! {shown(warning)}", DOUBTFUL) for warning in report.warnings)
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
        (report.messages_new, "new messages", ""),
        (report.invitations_new, "new invitation" if report.invitations_new == 1 else "new invitations", ""),
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
