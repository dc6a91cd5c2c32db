"""`add` and `edit`: what the user states."""

import pytest

from prm.domain.people import PersonRow

from .conftest import Prm


def test_adding_someone_of_a_known_name_says_so(prm: Prm, ada: PersonRow) -> None:
    told = prm("add", "Ádá okafor").err
    assert f"There is {ada.id} Ada Okafor (CTO · Acme) too. If they are one: `prm same {ada.id} 3`." in told
    assert "There is" not in prm("add", "Ada Lovelace").err


def test_add_says_who_was_added_and_gives_scripts_the_id(prm: Prm) -> None:
    added = prm("add", "Zoë Ünal", "--email", "zoe@example.org", "--met", "PyCon", "--birthday", "26 Nov")
    assert added.err == f"Added Zoë Ünal as person {added.out.strip()}.\n"
    page = prm("show", added.out.strip()).out
    for words in ("Zoë Ünal", "zoe@example.org", "PyCon", "26 Nov"):
        assert words in page
    assert "birthday 26 Nov, email zoe@example.org, met PyCon" in prm("history").out


def test_add_with_a_profile(prm: Prm) -> None:
    prm("add", "Jane Doe", "--profile", "linkedin.com/in/jane-doe")
    assert prm("people", "--json").json[0]["profiles"] == ["linkedin:jane-doe"]


@pytest.mark.parametrize(
    ("written", "text", "words"),
    [
        ("https://mobile.twitter.com/JaneDoe?s=20", "x:janedoe", "X @janedoe"),
        ("@Jane@example.social", "mastodon:jane@example.social", "Mastodon @jane@example.social"),
        ("bsky.app/profile/jane.bsky.social", "bluesky:jane.bsky.social", "Bluesky @jane.bsky.social"),
        ("github.com/Jane/prm", "github:jane", "GitHub jane"),
        ("instagram.com/jane.doe/", "instagram:jane.doe", "Instagram @jane.doe"),
        ("m.facebook.com/jane.doe", "facebook:janedoe", "Facebook janedoe"),
        ("https://www.xing.com/profile/Jane_Doe", "xing:jane_doe", "XING jane_doe"),
        ("https://jane.example/?utm_source=x", "web:jane.example", "Web jane.example"),
    ],
)
def test_a_profile_on_any_network(
    prm: Prm, ada: PersonRow, grace: PersonRow, written: str, text: str, words: str
) -> None:
    assert f"profile ({words}) noted" in prm("edit", "ada", "--profile", written).err
    for who in (written, text):
        assert prm("show", who, "--json").json["profiles"][-1] == text
    assert words.split(maxsplit=1)[0] in prm("show", "ada").out
    network = text.partition(":")[0]
    assert [row["name"] for row in prm("people", f"network:{network}", "--json").json] == ["Ada Okafor"]
    assert "is Ada Okafor" in prm("add", "Someone", "--profile", written, code=1).err


def test_a_profile_of_nobody_is_refused_in_one_line(prm: Prm, ada: PersonRow) -> None:
    for written in ("https://x.com/home", "linkdin:jane", "local:1", "jane"):
        refusal = prm("edit", "ada", "--profile", written, code=1).complaint
        assert f"“{written}” is nobody's profile; give its web address" in refusal


def test_edit_states_facts(prm: Prm, ada: PersonRow) -> None:
    told = prm("edit", "ada", "--company", "Globex", "--phone", "+1 201 555 0123", "--location", "Lagos")
    assert told.err == "Ada Okafor: phone, company, location noted. Take it back with `prm undo 2`.\n"
    (person,) = prm("people", "ada", "--json").json
    assert (person["company"], person["phone"], person["location"]) == ("Globex", "+12015550123", "Lagos")


@pytest.mark.parametrize(
    ("option", "value"),
    [("--email", "ada@"), ("--phone", "12"), ("--birthday", "32 May"), ("--profile", "ada")],
)
def test_a_wrong_value_is_named_by_its_option(prm: Prm, ada: PersonRow, option: str, value: str) -> None:
    assert prm("edit", "ada", option, value, code=1).complaint.startswith(f"prm: {option}: ")


def test_edit_gives_another_name(prm: Prm, ada: PersonRow) -> None:
    prm("edit", "ada", "--name", "Ada O.")
    assert prm("people", "--json").json[0]["name"] == "Ada O."
    assert prm("people", "okafor", "--json").json[0]["name"] == "Ada O."


def test_an_empty_value_takes_a_fact_away(prm: Prm, ada: PersonRow) -> None:
    prm("edit", "ada", "--email", "")
    assert prm("people", "ada", "--json").json[0]["email"] is None


def test_an_edit_of_nothing_is_wrong_usage(prm: Prm, ada: PersonRow) -> None:
    assert "say what to change" in prm("edit", "ada", code=2).err
