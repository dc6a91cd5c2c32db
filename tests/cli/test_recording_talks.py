"""`log`: a talk from one sentence, with nothing guessed."""

from collections.abc import Callable

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm


def test_a_sentence_is_understood_shown_and_recorded(prm: Prm, ada: PersonRow) -> None:
    told = prm("log", "yesterday: coffee with Ada Okafor about hiring")
    assert told.out == ""
    assert told.err.splitlines() == [
        "on     Saturday 14 Mar 2026",
        "via    met",
        f"with   Ada Okafor ({ada.id})",
        "about  hiring",
        "Recorded as entry 2. Take it back with `prm undo 2`.",
    ]
    (talk,) = prm("show", "ada", "--json").json["talks"]
    assert (talk["on"], talk["via"], talk["text"]) == ("2026-03-14", "met", "hiring")


def test_several_words_need_no_quotes(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call", "with", "Ada", "Okafor", "about", "engines")
    assert prm("show", "ada", "--json").json["talks"][0]["text"] == "engines"


def test_people_day_and_way_may_be_given_beside(prm: Prm, ada: PersonRow, grace: PersonRow) -> None:
    prm(
        "log",
        "about the budget",
        "--with",
        "ada",
        "--with",
        str(grace.id),
        "--on",
        "2 March",
        "--via",
        "video",
    )
    (talk,) = prm("show", "ada", "--json").json["talks"]
    assert (talk["on"], talk["via"], talk["text"]) == ("2026-03-02", "video", "the budget")
    assert [person["id"] for person in talk["people"]] == [ada.id, grace.id]


@pytest.mark.parametrize(
    "about",
    [
        "starting at Globex in March",
        "the offsite next Friday",
        "hiring; her mother is 80 in June",
        "last summer",
    ],
)
def test_what_was_said_is_never_read_as_the_day(prm: Prm, ada: PersonRow, about: str) -> None:
    prm("log", f"call with Ada Okafor about {about}")
    (talk,) = prm("show", "ada", "--json").json["talks"]
    assert (talk["on"], talk["text"]) == ("2026-03-15", about)


def test_with_the_day_beside_every_other_day_is_part_of_what_was_said(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor about hiring yesterday", "--on", "2026-03-01")
    (talk,) = prm("show", "ada", "--json").json["talks"]
    assert (talk["on"], talk["text"]) == ("2026-03-01", "hiring yesterday")


def test_a_way_beside_needs_no_words(prm: Prm, ada: PersonRow) -> None:
    prm("log", "", "--with", "ada", "--via", "call")
    assert prm("show", "ada", "--json").json["talks"][0]["via"] == "call"


def test_somebody_named_twice_takes_part_once(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor", "--with", "ada@example.org")
    assert len(prm("show", "ada", "--json").json["talks"][0]["people"]) == 1


def test_a_dry_run_records_nothing(prm: Prm, ada: PersonRow, contents: Callable[[], str]) -> None:
    before = contents()
    told = prm("log", "yesterday: coffee with Ada Okafor", "--dry-run")
    assert "Saturday 14 Mar 2026" in told.err
    assert contents() == before


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("lunch with Nobody Known",), "nobody fits “Nobody Known”"),
        (("lunch",), "names nobody"),
        (("yesterdy lunch with Ada Okafor",), "did you mean yesterday?"),
        (("recently lunch with Ada Okafor",), "is not one day"),
        (("tomorrow: lunch with Ada Okafor",), "in the future"),
        (("lunch with Ada Okafor", "--on", "2026-03-16"), "in the future"),
        (("lunch with Ada Okafor", "--on", "2026-02-31"), "is not a day"),
        (("lunch with Ada Okafor", "--on", "2026-02"), "is not a day"),
        (("call with Ada Okafor about hiring yesterday",), "begin with the day of the talk"),
        (("didn't talk with Ada Okafor",), "a talk is recorded once you have had it"),
        (("coffee with Ada Okafor on the 31st", "--on", "2026-02-31"), "is not a day"),
        (("", "--with", "ada"), "nothing about the talk"),
        (("coffee about schools with Ada Okafor", "--with", "grace"), "stands behind what it was about"),
        (("lunch", "--with", "zzz"), "nobody fits “zzz”"),
    ],
)
def test_what_is_doubtful_is_refused(
    prm: Prm, ada: PersonRow, contents: Callable[[], str], words: tuple[str, ...], complaint: str
) -> None:
    before = contents()
    assert complaint in prm("log", *words, code=1).complaint
    assert contents() == before


def test_an_ambiguous_name_lists_the_candidates(prm: Prm, ada: PersonRow) -> None:
    prm("add", "Ada Lovelace")
    complaint = prm("log", "lunch with Ada", code=1).complaint
    assert "Ada Lovelace" in complaint
    assert "Ada Okafor" in complaint


def test_an_unknown_way_of_talking_is_wrong_usage(prm: Prm, ada: PersonRow) -> None:
    assert "'met', 'call'" in prm("log", "lunch with ada", "--via", "pigeon", code=2).err
