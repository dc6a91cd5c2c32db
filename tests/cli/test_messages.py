"""`prm messages`, and what importing messages says."""

from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from tests.cli.conftest import Prm
from tests.messages_files import ADA, ME, UMA, Row, row, write_messages

ROWS: tuple[Row, ...] = (
    row("a", ADA, ME, "2024-05-03 10:00:00", "Wonderful,\nthe \x1b[31mbudget\x1b[0m is done"),
    row("a", ME, ADA, "2024-05-01 09:30:00", "How is the sabbatical?"),
    row("u", UMA, ME, "2024-01-02", "Buy now"),
)


@pytest.fixture
def imported(ada: PersonRow, prm: Prm, tmp_path: Path) -> PersonRow:
    """Ada, after two messages with her and one from Uma."""
    prm("import", str(write_messages(tmp_path, *ROWS)), "--as-of", "2025-01-01")
    return ada


def test_an_import_says_what_it_brought(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    path = write_messages(tmp_path, *ROWS, row("s", UMA, ME, "2024-01-03"))
    path.write_text(path.read_text().replace("Hello,INBOX\n", "Hello,SPAM\n").replace("SPAM", "INBOX", 4))
    assert prm("import", str(path), "--dry-run").lines[1] == "  would be: 7 new messages (in 8 rows)"
    outcome = prm("import", str(path))
    assert outcome.lines[1:] == [
        "  7 new messages (in 8 rows)",
        "  note: left out: 1 message of the spam folder",
    ]
    (report,) = prm("import", str(path), "--json").json
    assert (report["kind"], report["already_known"], report["messages_new"]) == ("messages", True, 0)


def test_messages_are_shown_thread_by_thread(imported: PersonRow, prm: Prm) -> None:
    assert prm("messages", "ada").lines == [
        "2 messages, they answered",
        "  1 May 2024, 09:30  you",
        "    How is the sabbatical?",
        "  3 May 2024, 10:00  Ada Okafor",
        "    Wonderful,",
        "    the budget is done",
    ]
    newest = prm("messages", "ada", "--limit", "1")
    assert newest.lines[1] == "  3 May 2024, 10:00  Ada Okafor"
    assert newest.err == "The newest 1; --limit 0 shows all.\n"
    assert prm("messages", "ada", "--limit", "1", "--json").err == newest.err
    assert prm("messages", "ada", "--limit", "2").err == ""
    (thread,) = prm("messages", "ada", "--json").json
    assert (thread["received"], thread["last_from"], thread["newest"][0]["from"]) == (1, "them", "you")


def test_without_a_name_those_are_listed_who_only_wrote(imported: PersonRow, prm: Prm) -> None:
    (line,) = prm("messages").lines
    assert line.split() == ["Uma", "Outside", "1", "message", "2", "years", "ago", "linkedin:uma-outside"]
    assert prm("messages", "--json").json[0]["profile"] == "linkedin:uma-outside"
    prm("add", "Uma Outside", "--profile", "linkedin:uma-outside")
    assert prm("messages").lines == []


def test_a_message_without_text_says_so(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    path = write_messages(tmp_path, row("a", ADA, ME, "2026-01-03", ""))
    prm("import", str(path), "--as-of", "2026-03-01")
    assert prm("messages", "ada").lines[1:] == ["  3 Jan 2026, 12:00  Ada Okafor", "    (no text)"]
    page = prm().lines
    waiting = page[page.index("Waiting on you (1)") + 1]
    assert " ".join(waiting.split()[1:]) == "Ada Okafor (no text) 2 months"
    assert prm("messages", "ada", "--json").json[0]["newest"][0]["text"] is None


def test_today_shows_the_job_where_texts_are_not_kept(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('messages = "dates"')
    path = write_messages(tmp_path, row("a", ADA, ME, "2026-01-03", "Lunch?"))
    prm("import", str(path), "--as-of", "2026-03-01", env={"PRM_SETTINGS": str(settings)})
    page = prm().lines
    waiting = page[page.index("Waiting on you (1)") + 1]
    assert " ".join(waiting.split()[1:]) == "Ada Okafor CTO · Acme 2 months"


def test_who_only_wrote_is_read_like_anyone(imported: PersonRow, prm: Prm) -> None:
    for who in ("linkedin:uma-outside", "https://www.linkedin.com/in/uma-outside/", "uma"):
        outcome = prm("messages", who)
        assert outcome.lines == [
            "1 message, they wrote last",
            "  2 Jan 2024, 12:00  Uma Outside",
            "    Buy now",
        ]
        assert outcome.err == (
            "Uma Outside is not among your people: "
            "`prm add 'Uma Outside' --profile linkedin:uma-outside` adds them.\n"
        )
    (thread,) = prm("messages", "uma", "--json").json
    assert [message["text"] for message in thread["newest"]] == ["Buy now"]
    assert "nobody fits “linkedin:una”" in prm("messages", "linkedin:una", code=1).complaint
    prm("undo")
    assert "nobody fits “uma”" in prm("messages", "uma", code=1).complaint


def test_one_name_of_two_who_only_wrote_is_refused(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    namesake = ("Uma Underhill", "uma-underhill")
    path = write_messages(tmp_path, *ROWS, row("z", namesake, ME, "2020-01-01"))
    prm("import", str(path), "--as-of", "2025-01-01")
    complaint = prm("messages", "uma", code=1).complaint
    assert "Uma Outside (linkedin:uma-outside); Uma Underhill (linkedin:uma-underhill)" in complaint
    assert prm("messages", "uma un").lines[1].endswith("Uma Underhill")


def test_verbs_for_people_say_what_to_do_with_one_who_only_wrote(imported: PersonRow, prm: Prm) -> None:
    for words in (("show", "linkedin:uma-outside"), ("show", "uma"), ("note", "uma", "wrote twice")):
        assert prm(*words, code=1).complaint == (
            "prm: Uma Outside is not among your people, and only wrote to you; `prm messages "
            "linkedin:uma-outside` shows it, `prm add 'Uma Outside' --profile linkedin:uma-outside` adds them"
        )
    prm("add", "Uma Outside", "--profile", "linkedin:uma-outside")
    assert prm("show", "uma").lines[0] == "Uma Outside"


def test_more_threads_than_are_shown_are_told_of(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    path = write_messages(tmp_path, *ROWS, row("other", ADA, ME, "2020-01-01"))
    prm("import", str(path), "--as-of", "2025-01-01")
    newest = prm("messages", "ada", "--limit", "2")
    assert "2020" not in newest.out
    assert newest.err == "The newest 2; --limit 0 shows all.\n"
    assert len(prm("messages", "ada", "--limit", "3", "--json").json) == 2


def test_more_who_only_wrote_are_told_of(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    zoe = ("Zoe Zeller", "zoe")
    path = write_messages(tmp_path, *ROWS, row("zoe", zoe, ME, "2020-01-01"))
    prm("import", str(path), "--as-of", "2025-01-01")
    latest = prm("messages", "--limit", "1")
    assert len(latest.lines) == 1
    assert latest.err.startswith("The newest 1; --limit 0 shows all. They wrote to you")
    assert prm("messages", "--limit", "1", "--json").err.startswith("The newest 1;")
    assert "--limit" not in prm("messages").err


def test_a_person_shows_threads_and_is_found_by_what_was_written(imported: PersonRow, prm: Prm) -> None:
    page = prm("show", "ada").lines
    assert any(line.endswith("22 months ago (3 May 2024) · message") for line in page)
    assert page[page.index("Messages (1)") + 1] == "  3 May 2024  2 messages, they answered"
    shown = prm("show", "ada", "--json").json
    assert (shown["evidence"], shown["waiting_on"]) == ("two-way", "me")
    assert shown["conversations"][0]["talked_on"] == "2024-05-03"
    for query in ("wrote:budget", "wrote:sabba", 'wrote:"the budget"', "ada wrote:budget", "is:waiting"):
        assert [person["name"] for person in prm("people", query, "--json").json] == ["Ada Okafor"]
    assert prm("people", "wrote:buy", "--json").json == []
    prm("undo")
    assert prm("people", "wrote:budget", "--json").json == []


def test_a_setting_that_is_neither_is_refused(prm: Prm, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('messages = "some"')
    path = write_messages(tmp_path, *ROWS)
    complaint = prm("import", str(path), code=1, env={"PRM_SETTINGS": str(settings)}).complaint
    assert "messages is “some”" in complaint


def test_today_says_who_waits_for_an_answer(imported: PersonRow, prm: Prm) -> None:
    page = prm().lines
    at = page.index("Waiting on you (1)")
    assert " ".join(page[at + 1].split()[1:]) == "Ada Okafor “Wonderful, the budget is done” 22 months"
    assert page[at + 2] == "  1 other only wrote to you: `prm messages`"
    assert [row["name"] for row in prm("people", "waiting:me", "--json").json] == ["Ada Okafor"]
    assert prm("people", "waiting:them", "--json").json == []
    assert "write waiting:me or waiting:them" in prm("people", "waiting:you", code=1).complaint
    prm("log", "called Ada Okafor", "--on", "2024-06-01")
    page = prm().lines
    assert page[page.index("Waiting on you (0)") + 1] == "  1 other only wrote to you: `prm messages`"
    prm("add", "Uma Outside", "--profile", "linkedin:uma-outside")
    prm("log", "called Uma Outside", "--on", "2024-06-01")
    page = prm().lines
    assert page[page.index("Waiting on you (0)") + 1] == "  You have answered everyone."


def test_the_reality_check_counts_messages_as_of_their_day(imported: PersonRow, prm: Prm) -> None:
    found = prm("network", "--json", "--as-of", "2025-01-02").json
    assert (found["talked"], found["evidence"]["two-way"], found["talks"]) == (1, 1, {"2024-05-03": 1})
    assert [end["talked"] for end in found["year_ends"] if end["on"] >= "2023"] == [0, 1, 1]
    people = prm("people", "is:connected", "--json", "--as-of", "2025-01-02").json
    assert [person["evidence"] for person in people].count("two-way") == 1
    before = prm("network", "--json", "--as-of", "2024-12-31").json
    assert (before["talked"], before["talks"]) == (0, {})
    assert [row["name"] for row in prm("people", "first:2024 talks:2024-05", "--json").json] == ["Ada Okafor"]
    assert prm("people", "talks:<2024-05", "--json").json == []


def test_bad_rows_of_one_kind_are_told_together(ada: PersonRow, prm: Prm, tmp_path: Path) -> None:
    old = [row("a", ADA, ME, f"18{number}-01-01") for number in range(10, 40)]
    told = prm("import", str(write_messages(tmp_path, *ROWS, *old)))
    at = told.lines.index("  30 rows skipped:")
    assert told.lines[at + 1 : at + 3] == [
        "  dated before LinkedIn began, such as 1810-01-01 on line 10; "
        "also lines 11, 12, 13, 14, 15 and 24 more"
    ]


def test_bad_rows_that_differ_are_told_with_one_of_them_as_a_sample(
    ada: PersonRow, prm: Prm, tmp_path: Path
) -> None:
    rows = [row("a", ADA, ME, f"2024-13-{number} 10:00:00") for number in (10, 11)]
    path = write_messages(tmp_path, *ROWS, *rows)
    with path.open("a") as file:
        file.write("one cell\na cell,another\none,and,two\n")
    told = prm("import", str(path))
    at = told.lines.index("  5 rows skipped:")
    assert sorted(told.lines[at + 1 : at + 4]) == [
        "  the date cannot be read, such as 2024-13-10 10:00:00 UTC on line 10; also line 11",
        "  the row has 1 cell, the header 10, line 12",
        "  the row has 2 cells, the header 10, line 13; others like it, line 14",
    ]


def test_today_names_whom_you_talked_with_by_message(imported: PersonRow, prm: Prm) -> None:
    page = prm().lines
    last = page[page.index("Last talks") + 1]
    assert " ".join(last.split()) == "22 months ago message Ada Okafor “Wonderful, the budget is done”"
