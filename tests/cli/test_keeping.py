"""`tag`, `cadence`, `snooze` and `note`."""

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm


def test_tags_are_added_and_taken_away(prm: Prm, ada: PersonRow) -> None:
    assert prm("tag", "ada", "+friend", "+work").err == "Ada Okafor: #friend #work.\n"
    assert prm("tag", "ada", "-work", "+#Sailing").err == "Ada Okafor: #friend #sailing.\n"
    assert prm("people", "tag:sailing", "--json").json[0]["tags"] == ["friend", "sailing"]
    assert prm("tag", "ada", "-friend", "-sailing").err == "Ada Okafor: no tags.\n"


def test_a_tag_that_begins_with_an_option_letter_is_a_tag(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "ada", "+hiring")
    assert prm("tag", "ada", "-hiring").err == "Ada Okafor: no tags.\n"


def test_a_tag_needs_a_sign(prm: Prm, ada: PersonRow) -> None:
    assert "write +friend to add it" in prm("tag", "ada", "friend", code=2).err


@pytest.mark.parametrize("sign", ["+", "-", "+#"])
def test_a_sign_alone_names_no_tag(prm: Prm, ada: PersonRow, sign: str) -> None:
    assert f"“{sign}” names no tag" in prm("tag", "ada", sign, code=2).err


def test_a_cadence_of_a_person(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor")
    assert prm("cadence", "ada", "90d").err == "Ada Okafor: every 3 months.\n"
    assert prm("people", "ada", "--json").json[0]["cadence_days"] == 90
    assert prm("cadence", "ada", "none").err == "Ada Okafor: no cadence of their own.\n"
    assert prm("people", "ada", "--json").json[0]["cadence_days"] is None


def test_a_cadence_of_a_tag(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend")
    assert prm("cadence", "#friend", "monthly").err == "Everyone tagged #friend: every month.\n"
    assert prm("people", "ada", "--json").json[0]["cadence_days"] == 30


def test_a_span_of_several_words(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor")
    assert prm("cadence", "ada", "every", "2", "weeks").err == "Ada Okafor: every 2 weeks.\n"


def test_a_cadence_that_has_nothing_to_count_from_says_so(prm: Prm, ada: PersonRow) -> None:
    assert "it counts from your first talk" in prm("cadence", "ada", "90d").err
    assert prm("cadence", "#nosuch", "monthly").err.endswith("Nobody has this tag yet.\n")


def test_what_is_so_already_makes_no_entry(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend")
    prm("cadence", "ada", "90d")
    prm("cadence", "#friend", "90d")
    prm("snooze", "ada", "until", "2026-04-01")
    written = prm("history").out
    for words, told in (
        (("tag", "ada", "+friend", "-work"), "Ada Okafor has #friend already and has no #work"),
        (("cadence", "ada", "90d"), "Ada Okafor: every 3 months already"),
        (("cadence", "#friend", "90d"), "#friend: every 3 months already"),
        (("cadence", "#work", "none"), "#work: no cadence was set"),
        (("snooze", "ada", "2026-04-01"), "already"),
    ):
        assert told in prm(*words).err
    assert prm("history").out == written
    prm("undo")
    assert "not snoozed. Nothing was written." in prm("snooze", "ada", "none").err
    assert prm("tag", "ada", "+friend", "+work").err == "Ada Okafor: #friend #work.\n"


def test_a_snooze_for_a_span_until_a_day_or_no_longer(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor", "--on", "2024-01-01")
    assert len(prm("due").lines) == 1
    for until, told in (
        (["2w"], "snoozed until 29 Mar 2026 (in 2 weeks)"),
        (["for", "3", "days"], "snoozed until 18 Mar 2026 (in 3 days)"),
        (["until", "2026-04-01"], "snoozed until 1 Apr 2026 (in 2 weeks)"),
        (["tomorrow"], "snoozed until 16 Mar 2026 (tomorrow)"),
    ):
        assert prm("snooze", "ada", *until).err == f"Ada Okafor: {told}.\n"
        assert prm("due").out == ""
    assert prm("snooze", "ada", "none").err == "Ada Okafor: not snoozed.\n"
    assert len(prm("due").lines) == 1


def test_a_note(prm: Prm, ada: PersonRow) -> None:
    assert prm("note", "ada", "her", "daughter", "starts", "school").err == "Noted about Ada Okafor.\n"
    assert prm("show", "ada", "--json").json["notes"][0]["text"] == "her daughter starts school"
    assert prm("people", "note:daughter", "--json").json[0]["name"] == "Ada Okafor"


def test_a_snooze_until_a_weekday_ends_on_the_next_one(prm: Prm, ada: PersonRow) -> None:
    prm("snooze", "ada", "friday")
    assert "20 Mar 2026" in prm("history").out
