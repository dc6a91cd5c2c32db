"""`add` and `edit`: what the user states."""

from prm.domain.people import PersonRow

from .conftest import Prm


def test_add_says_who_was_added_and_gives_scripts_the_id(prm: Prm) -> None:
    added = prm("add", "Zoë Ünal", "--email", "zoe@example.org", "--met", "PyCon", "--birthday", "26 Nov")
    assert added.err == f"Added Zoë Ünal as person {added.out.strip()}.\n"
    page = prm("show", added.out.strip()).out
    for words in ("Zoë Ünal", "zoe@example.org", "PyCon", "11-26"):
        assert words in page


def test_add_with_a_profile(prm: Prm) -> None:
    prm("add", "Jane Doe", "--profile", "linkedin.com/in/jane-doe")
    assert prm("people", "--json").json[0]["profiles"] == ["linkedin:jane-doe"]


def test_edit_states_facts(prm: Prm, ada: PersonRow) -> None:
    told = prm("edit", "ada", "--company", "Globex", "--phone", "+1 201 555 0123", "--location", "Lagos")
    assert told.err == "Ada Okafor: phone, company, location noted. Take it back with `prm undo 2`.\n"
    (person,) = prm("people", "ada", "--json").json
    assert (person["company"], person["phone"], person["location"]) == ("Globex", "+12015550123", "Lagos")


def test_edit_gives_another_name(prm: Prm, ada: PersonRow) -> None:
    prm("edit", "ada", "--name", "Ada O.")
    assert prm("people", "--json").json[0]["name"] == "Ada O."
    assert prm("people", "okafor", "--json").json[0]["name"] == "Ada O."


def test_an_empty_value_takes_a_fact_away(prm: Prm, ada: PersonRow) -> None:
    prm("edit", "ada", "--email", "")
    assert prm("people", "ada", "--json").json[0]["email"] is None


def test_an_edit_of_nothing_is_wrong_usage(prm: Prm, ada: PersonRow) -> None:
    assert "say what to change" in prm("edit", "ada", code=2).err
