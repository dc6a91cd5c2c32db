"""Messages that no reader could wish for: what is wrong is said by line, and the rest comes in."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import messages_of
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.settings import Settings
from tests.conftest import ADA as ADA_ROW
from tests.conftest import WriteExport
from tests.messages_files import ADA, IN, ME, row, write_messages

TODAY = date(2026, 3, 15)
HELLO = row("a", ADA, ME, "2024-05-01")
FROM_ADA = f"a,,Ada Okafor,{IN}ada-okafor,Maya Lindgren,{IN}maya-lindgren"


def import_it(ledger: Ledger, path: Path, is_dry_run: bool = False) -> list[ImportReport]:
    return import_paths(ledger, [path], TODAY, Settings(), as_of=date(2026, 3, 1), is_dry_run=is_dry_run)


def with_lines(path: Path, *lines: str) -> Path:
    """Put *lines* between the rows of closed accounts and the last row."""
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*rows[:-1], *lines, rows[-1], ""]), encoding="utf-8")
    return path


def texts_with(ledger: Ledger, name: str) -> list[str | None]:
    detail = person_detail(ledger, find_person(ledger, name).id, TODAY)
    return [
        message.text
        for thread in detail.conversations
        for message in messages_of(ledger, thread.thread, limit=-1)
    ]


def test_every_bad_row_is_named_by_line_and_the_rest_comes_in(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    everyone = ",".join(f"{IN}p{number}" for number in range(10_000))
    names = ",".join("n" * 10_000)
    path = with_lines(
        write_messages(tmp_path, HELLO),
        "only one cell",
        f"{FROM_ADA},,,no date,INBOX",
        f"{FROM_ADA},1899-12-31 10:00:00 UTC,,too early,INBOX",
        f"{FROM_ADA},2027-01-01 10:00:00 UTC,,too late,INBOX",
        f"{FROM_ADA},2024-05-02 10:00:00 UTC,,{'x' * 10_000_000},INBOX",
        f'a,,Ada Okafor,{IN}ada-okafor,"{names}","{everyone}",2024-05-02 10:00:00 UTC,,crowd,INBOX',
        f'{FROM_ADA},2024-05-03 10:00:00 UTC,,"never closed, and on,INBOX',
        *(f"{FROM_ADA},2024-05-04 10:00:00 UTC,,number {number},INBOX" for number in range(300)),
        ",,,,,,,,,",
    )
    (report,) = import_it(ledger, path)
    assert [(skipped.line, skipped.reason) for skipped in report.skipped] == [
        (6, "the row has 1 cell, the header 10"),
        (7, "the row has no date"),
        (8, "dated 1899-12-31, before LinkedIn began"),
        (9, "dated 2027-01-01, in the future"),
        (10, "no message has 10,000,000 characters"),
        (11, "no message has 10,000 recipients"),
        (12, "a quote opens here and never closes"),
        (313, "empty row"),
    ]
    assert report.messages_new == 4 + 300 + 1
    assert len(texts_with(ledger, "ada")) == 301


@pytest.mark.parametrize("is_plain", [True, False])
def test_messages_of_later_days_than_the_archive_are_told(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, is_plain: bool
) -> None:
    days = ("2026-03-01", "2026-03-02", "2026-03-10", "2026-03-15")
    path = write_messages(tmp_path, *(row("a", ADA, ME, day) for day in days))
    with_lines(path, *([] if is_plain else [f"{FROM_ADA},,,no date,INBOX"]))
    (report,) = import_it(ledger, path)
    assert report.warnings == (
        "2 messages are dated after the export's own day, 1 Mar 2026, first on line 8 (10 Mar 2026)",
    )
    assert len(texts_with(ledger, "ada")) == 4


def test_a_quote_left_open_at_the_end_says_how_many_lines_it_loses(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    path = write_messages(tmp_path, HELLO)
    lost = "\n".join(["words", *["more, words"] * 10_000])
    path.write_text(f'{path.read_text()}{FROM_ADA},2024-05-03 10:00:00 UTC,,"{lost}', encoding="utf-8")
    (report,) = import_it(ledger, path)
    ((line, reason),) = [(skipped.line, skipped.reason) for skipped in report.skipped]
    assert (line, reason) == (7, "a quote opens here and never closes, which loses 10,001 lines")
    assert texts_with(ledger, "ada") == ["Hello"]


@pytest.mark.parametrize("is_dry_run", [False, True])
def test_nothing_usable_beside_connections_makes_no_entry_and_says_so(
    ledger: Ledger, write_export: WriteExport, tmp_path: Path, is_dry_run: bool
) -> None:
    write_export(ADA_ROW)
    write_messages(tmp_path, HELLO)
    path = tmp_path / "messages.csv"
    header = path.read_text(encoding="utf-8").splitlines()[0]
    spam = f"{FROM_ADA},2024-05-03 10:00:00 UTC,,Buy,SPAM"
    path.write_text("\n".join([header, spam, f"{FROM_ADA},,,no date,INBOX", ""]), encoding="utf-8")
    reports = {report.kind: report for report in import_it(ledger, tmp_path, is_dry_run)}
    report = reports["messages"]
    assert (report.entry, report.already_known, report.rows, report.messages_new) == (None, False, 2, 0)
    assert report.warnings == (
        "no message in it can be used: no entry is made",
        "left out: 1 message of the spam folder",
    )
    assert [skipped.line for skipped in report.skipped] == [3]
    assert [entry.kind for entry in entries(ledger)] == ([] if is_dry_run else [reports["connections"].kind])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), "this file has a header and no rows"),
        ((f"{FROM_ADA},,,no date,INBOX",), "no message in it can be used .line 2: the row has no date."),
        (
            (f"{FROM_ADA},2024-05-03 10:00:00 UTC,,Buy,SPAM",),
            "no message in it can be used .left out: 1 message of the spam folder.",
        ),
    ],
)
def test_nothing_usable_alone_is_refused(
    ledger: Ledger, tmp_path: Path, rows: tuple[str, ...], said: str
) -> None:
    path = write_messages(tmp_path, HELLO)
    header = path.read_text(encoding="utf-8").splitlines()[0]
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    with pytest.raises(Refused, match=said):
        import_it(ledger, path)
    assert entries(ledger) == []


def test_people_known_by_name_alone_are_counted_and_named(
    ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    to_ada = [row("a", ME, ADA, "2024-05-01"), row("a", ME, ADA, "2024-05-02")]
    to_wei = row("w", ME, ("Wei Zhang, PhD", "wei"), "2024-05-03")
    path = write_messages(tmp_path / "1", *to_ada, to_wei, is_with_urls=False)
    (report,) = import_it(ledger, path)
    assert report.warnings == (
        "3 messages with people known by name alone (Ada Okafor, Wei Zhang, PhD): they count once an archive "
        "shows an address in the same thread",
    )
    assert {person.evidence for person in list_people(ledger, None, TODAY)} == {"none"}
    (report,) = import_it(ledger, write_messages(tmp_path / "2", *to_ada))
    assert (report.warnings, report.messages_new) == ((), 0)
    assert find_person(ledger, "ada").waiting_on == "them"
    (report,) = import_it(ledger, write_messages(tmp_path / "3", *to_ada, is_with_urls=False))
    assert report.warnings == ()


def test_of_people_known_by_name_alone_few_are_named_and_each_once(ledger: Ledger, tmp_path: Path) -> None:
    wei, zoe = ("Wei Zhang, PhD", ""), ("Zoë Zeller", "")
    several = ("Ann Adams, Ben Abel, Zoë Zeller", "")
    others = [(f"Person {number}, Ben Abel", "") for number in range(4)]
    rows = [row(name, ME, (name, ""), "2024-05-01") for name, _ in (wei, zoe, several, *others)]
    (report,) = import_it(ledger, write_messages(tmp_path, *rows, is_with_urls=False))
    (note,) = report.warnings
    named = "Ann Adams, Ben Abel, Person 0, Person 1, Person 2 and 3 more"
    assert note.startswith(f"7 messages with people known by name alone ({named}): they count")
