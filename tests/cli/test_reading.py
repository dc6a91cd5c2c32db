"""`people`, `due` and `never`: lists for a person and for other programs."""

from typing import TYPE_CHECKING

from prm.domain.people import PersonRow

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import ImportRows

KEYS = [
    "id", "name", "profiles", "company", "title", "location", "email", "phone", "connected_on", "connected",
    "evidence", "last_talked_on", "last_contact_on", "waiting_on", "cadence_days", "due_on", "tags",
]  # fmt: skip


def test_people_are_listed_with_job_and_last_talk(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor about engines", "--on", "2026-03-01")
    listed = prm("people")
    assert listed.err == ""
    assert listed.lines == [
        f"{ada.id}  ●  Ada Okafor       CTO · Acme   2 weeks ago",
        f"{ada.id + 1}  ○  Grace Lindqvist  VP · Globex  not yet talked",
    ]


def test_a_filter_and_an_order(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    assert [person["name"] for person in prm("people", "company:glob", "--json").json] == [grace.name]
    assert [person["name"] for person in prm("people", "ada", "or", "grace", "--json").json] == [
        ada.name,
        grace.name,
    ]
    by_day = prm("people", "--sort", "connected", "--json").json
    assert [person["name"] for person in by_day] == [grace.name, ada.name]


def test_a_filter_may_begin_with_a_dash(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    assert [person["name"] for person in prm("people", "-company:acme", "--json").json] == [grace.name]


def test_never_says_who_is_gone(prm: Prm, ada: PersonRow, import_rows: "ImportRows") -> None:
    import_rows("2026-03-01", ("Ada", "Okafor", "https://www.linkedin.com/in/ada-okafor", "", "", "", ""))
    (grace,) = (line for line in prm("never").lines if "Grace" in line)
    assert "no longer connected" in grace


def test_an_unknown_option_is_no_filter(prm: Prm, ada: PersonRow) -> None:
    assert "No such option" in prm("people", "--limt", "5", code=2).err


def test_json_of_a_person_is_the_contract(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "Ada", "+friend")
    (person,) = prm("people", "ada", "--json").json
    assert list(person) == KEYS
    assert person == {
        **dict.fromkeys(KEYS),
        "id": ada.id,
        "name": "Ada Okafor",
        "profiles": ["linkedin:ada-okafor"],
        "company": "Acme",
        "title": "CTO",
        "email": "ada@example.org",
        "connected_on": "2019-03-05",
        "connected": True,
        "evidence": "none",
        "tags": ["friend"],
    }


def test_a_person_added_by_hand_is_neither_connected_nor_gone(prm: Prm) -> None:
    prm("add", "Wei Zhang")
    (person,) = prm("people", "--json").json
    assert person["connected"] is None
    assert person["tags"] == []


def test_nobody_found_is_an_empty_list_and_advice_on_stderr(prm: Prm, ada: PersonRow) -> None:
    assert prm("people", "zzz", "--json") == (0, "[]\n", prm("people", "zzz").err)
    assert prm("people", "zzz").out == ""
    assert "Nobody matches zzz" in prm("people", "zzz").err


def test_an_empty_ledger_says_how_to_begin(prm: Prm) -> None:
    for verb in ("people", "due", "never"):
        shown = prm(verb)
        assert shown.out == ""
        assert "prm import" in shown.err


def test_a_limit_says_that_there_are_more(prm: Prm, ada: PersonRow) -> None:
    shown = prm("people", "--limit", "1")
    assert len(shown.lines) == 1
    assert shown.err == "1 of 2 people; --limit 0 shows all.\n"
    assert prm("people", "--limit", "1", "--json").err == "The first person; --limit 0 shows all.\n"
    assert len(prm("people", "--limit", "0").lines) == 2
    assert prm("people", "--limit", "2").err == ""


def test_fifty_people_are_shown_by_default(prm: Prm, import_rows: "ImportRows") -> None:
    rows = [
        ("Ada", f"Number{n}", f"https://www.linkedin.com/in/ada-{n}", "", "Acme", "CTO", "05 Mar 2019")
        for n in range(60)
    ]
    import_rows("2024-01-10", *rows)
    for verb in ("people", "never"):
        shown = prm(verb)
        assert len(shown.lines) == 50
        assert shown.err == "50 of 60 people; --limit 0 shows all.\n"
        assert len(prm(verb, "--limit", "0", "--json").json) == 60


def test_due_lists_who_is_late_and_how_late(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor", "--on", "2026-01-01")
    assert prm("due").out == ""
    assert "caught up" in prm("due").err
    prm("cadence", "Ada Okafor", "30d")
    (line,) = prm("due").lines
    assert "every month" in line
    assert line.endswith("6 weeks late")
    (person,) = prm("due", "--json").json
    assert (person["due_on"], person["cadence_days"]) == ("2026-01-31", 30)


def test_never_lists_whom_you_have_not_talked_with(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    prm("log", "call with Ada Okafor")
    (line,) = prm("never").lines
    assert grace.name in line
    assert line.endswith("connected 5 years ago")
    assert [person["id"] for person in prm("never", "--json").json] == [grace.id]


def test_the_past_is_shown_as_it_was(prm: Prm, ada: PersonRow, import_rows: "ImportRows") -> None:
    import_rows(
        "2026-03-01",
        ("Ada", "Okafor", "https://www.linkedin.com/in/ada-okafor", "", "Hooli", "CEO", "05 Mar 2019"),
    )
    assert prm("people", "ada", "--json").json[0]["company"] == "Hooli"
    assert prm("people", "ada", "--json", "--as-of", "2025-01-01").json[0]["company"] == "Acme"
    assert prm("people", "ada", "--json", "--as-of", "1 Jan 2025").json[0]["company"] == "Acme"
    then = prm("people", "--json", "--as-of", "2020-01-01")
    assert then == (0, "[]\n", "Nobody was in the ledger on 1 Jan 2020.\n")


def test_a_past_day_judges_by_that_day_who_is_due(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor", "--on", "2024-02-01")
    assert [person["name"] for person in prm("people", "is:due", "--json").json] == [ada.name]
    assert prm("people", "is:due", "--json", "--as-of", "2024-03-01").json == []
    assert prm("people", "talked:>90d", "--json", "--as-of", "2024-03-01").json == []
    assert "4 weeks ago" in prm("people", "ada", "--as-of", "2024-03-01").out
    assert "4 weeks ago" in prm("show", "ada", "--as-of", "2024-03-01").out
