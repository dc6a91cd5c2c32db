"""`changes`: two exports compared, in words and as JSON."""

from typing import TYPE_CHECKING

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import WriteExport

IN = "https://www.linkedin.com/in/"
BEFORE = [
    ("Ada", "Okafor", IN + "ada-okafor", "", "Acme", "CTO", "05 Mar 2019"),
    ("Grace", "Lindqvist", IN + "grace", "", "Acme", "VP Engineering", "06 Mar 2019"),
    ("Wei", "Zhang", IN + "wei-zhang", "", "Stripe", "Engineer", "09 Feb 2020"),
    ("Jane", "Doe", IN + "jane-doe-1a2b", "", "Globex", "CEO", "10 Feb 2020"),
]
AFTER = [
    ("Ada", "Okafor", IN + "ada-okafor", "", "Hooli", "CEO", "05 Mar 2019"),
    ("Wei", "ZHANG, PhD", IN + "wei-zhang", "", "Stripe, Inc.", "Engineer", "09 Feb 2020"),
    ("Jane", "Doe", IN + "janedoe", "", "Globex", "CEO", "10 Feb 2020"),
    ("Amara", "Eze", IN + "amara", "", "", "", "01 Jan 2026"),
]


def import_both(prm: Prm, write_export: "WriteExport") -> None:
    prm("import", str(write_export(*BEFORE, name="before.csv")), "--as-of", "2024-03-14")
    prm("import", str(write_export(*AFTER, name="after.csv")), "--as-of", "2026-03-14")


def test_news_in_words_those_you_talked_with_first(prm: Prm, write_export: "WriteExport") -> None:
    import_both(prm, write_export)
    prm("log", "2024-05-02: coffee with Jane Doe")
    told = [" ".join(line.split()) for line in prm("changes").lines]
    assert told[0].startswith("14 Mar 2026 Jane Doe now at linkedin:janedoe, before linkedin:jane-doe-1a2b")
    assert told[1:] == [
        "14 Mar 2026 Ada Okafor CEO · Hooli, before CTO · Acme not yet talked",
        "14 Mar 2026 Amara Eze newly connected not yet talked",
        "14 Mar 2026 Grace Lindqvist no longer connected not yet talked",
    ]


def test_json_is_the_contract(prm: Prm, write_export: "WriteExport") -> None:
    import_both(prm, write_export)
    (job,) = [news for news in prm("changes", "--json").json if news["kind"] == "job"]
    assert job == {
        "on": "2026-03-14",
        "person_id": 1,
        "name": "Ada Okafor",
        "kind": "job",
        "before": {"company": "Acme", "title": "CTO"},
        "after": {"company": "Hooli", "title": "CEO"},
        "entry": 2,
        "read": False,
    }
    profile = next(news for news in prm("changes", "--json").json if news["kind"] == "profile")
    assert (profile["before"], profile["after"]) == ("linkedin:jane-doe-1a2b", "linkedin:janedoe")


def test_since_and_limit(prm: Prm, write_export: "WriteExport") -> None:
    import_both(prm, write_export)
    assert len(prm("changes", "--limit", "2").lines) == 2
    assert prm("changes", "--limit", "2").err == "The newest 2; --limit 0 shows all.\n"
    assert prm("changes", "--since", "2026-03-15").out == ""


def test_one_export_reveals_nothing_and_says_what_would(prm: Prm, write_export: "WriteExport") -> None:
    prm("import", str(write_export(*BEFORE)))
    told = prm("changes")
    assert told.out == ""
    assert "prm import" in told.err
    assert prm("changes", "--json").json == []


def test_what_was_read_is_marked_and_left_out(prm: Prm, write_export: "WriteExport") -> None:
    import_both(prm, write_export)
    told = prm("changes", "--unread", "--mark-read")
    assert len(told.lines) == 4
    assert told.err == "4 changes marked as read; `prm undo` takes it back.\n"
    assert {news["read"] for news in prm("changes", "--json").json} == {True}
    assert prm("changes", "--unread", "--json").json == []
    assert prm("changes", "--unread").err == "You have read every change.\n"
    assert prm("changes", "--mark-read").err == ""
    assert "read the changes up to 14 Mar 2026 of everyone" in prm("history").out
    prm("undo")
    assert len(prm("changes", "--unread", "--json").json) == 4


def test_a_later_export_is_unread(prm: Prm, write_export: "WriteExport") -> None:
    import_both(prm, write_export)
    prm("changes", "--mark-read")
    prm("import", str(write_export(*AFTER[:3], name="later.csv")), "--as-of", "2026-03-15")
    (gone,) = prm("changes", "--unread", "--json").json
    assert (gone["name"], gone["kind"], gone["read"]) == ("Amara Eze", "disconnected", False)


def test_nothing_to_tell_says_why(prm: Prm, write_export: "WriteExport") -> None:
    prm("import", str(write_export(*BEFORE, name="before.csv")), "--as-of", "2024-03-14")
    prm("import", str(write_export(*BEFORE[::-1], name="after.csv")), "--as-of", "2026-03-14")
    assert prm("changes").err == "The exports show everyone as before.\n"
    assert "the newest is as of 14 Mar 2026" in prm("changes", "--since", "2026-03-15").err


def test_a_bad_day_is_refused(prm: Prm) -> None:
    assert "2026-13-45" in prm("changes", "--since", "2026-13-45", code=1).complaint
