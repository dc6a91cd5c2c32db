"""`show`: one person whole."""

from pathlib import Path
from typing import TYPE_CHECKING

from prm.domain.people import PersonRow

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import ImportRows

URL = "https://www.linkedin.com/in/ada-okafor"


def test_show_says_what_is_known(prm: Prm, ada: PersonRow) -> None:
    prm("log", "lunch with Ada Okafor and Grace Lindqvist about engines", "--on", "2026-03-01")
    prm("note", "ada", "allergic to hazelnuts")
    page = prm("show", "ada").out
    assert page.startswith("Ada Okafor\n")
    for words in ("CTO · Acme", "ada@example.org", URL, "2 weeks ago (1 Mar 2026) · met", "every year"):
        assert words in page
    assert "1 Mar 2026  met  engines  with Grace Lindqvist" in page
    assert "15 Mar 2026  allergic to hazelnuts" in page
    assert "Jobs" not in page


def test_show_says_how_you_talked_last_and_not_how_at_best(prm: Prm, ada: PersonRow) -> None:
    prm("log", "met Ada Okafor", "--on", "2025-03-01")
    prm("log", "call with Ada Okafor", "--on", "2026-03-01")
    assert "2 weeks ago (1 Mar 2026) · call" in prm("show", "ada").out
    prm("log", "with Ada Okafor", "--on", "2026-03-14")
    assert "yesterday (14 Mar 2026)\n" in prm("show", "ada").out


def test_whoever_was_added_by_hand_shows_no_number_of_the_ledgers_own(prm: Prm) -> None:
    prm("add", "Jo Hand")
    assert "local:" not in prm("show", "Jo Hand").out + prm("export", "csv").out
    assert "added by hand" in prm("show", "Jo Hand", "--why").out


def test_a_history_says_when_each_value_was_seen(prm: Prm, ada: PersonRow, import_rows: "ImportRows") -> None:
    import_rows("2026-03-01", ("Ada", "Okafor", URL, "", "Hooli", "CEO", "05 Mar 2019"))
    page = prm("show", "ada").lines
    assert "  CTO · Acme   seen 10 Jan 2024" in page
    assert "  CEO · Hooli  seen from 1 Mar 2026" in page


def test_why_names_the_file_of_each_value(prm: Prm, ada: PersonRow) -> None:
    page = prm("show", "ada", "--why").out
    assert "connections 2024-01-10.csv (entry 1, as of 10 Jan 2024)" in page
    assert "the profile this person began with" in page


def test_praise_and_notes_of_files_are_told_and_where_they_are_from(
    prm: Prm, ada: PersonRow, tmp_path: Path
) -> None:
    notes, praise = tmp_path / "Notes.csv", tmp_path / "Recommendations_Received.csv"
    notes.write_text(
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
        f"Ada,Okafor,{URL},knows the river,2023-07-30 18:20:00 UTC,\n",
        encoding="utf-8",
    )
    praise.write_text(
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Ada,Okafor,Acme,CTO,A pleasure.,"01/24/18, 03:00 PM",VISIBLE\n',
        encoding="utf-8",
    )
    told = prm("import", str(notes), str(praise))
    assert "  1 new note (in 1 row)" in told.out
    assert told.err == "Take it back with `prm undo`, once for each of 2 files (2, 3).\n"
    page = prm("show", str(ada.id), "--why").out
    assert "30 Jul 2023  knows the river  Notes.csv (entry 2)" in page
    assert "24 Jan 2018  they recommended you, CTO · Acme then: “A pleasure.”  Recommendations_Rec" in page
    assert prm("show", str(ada.id), "--json").json["mentions"][0]["text"] == "A pleasure."


def test_why_says_why_two_profiles_are_one_person(
    prm: Prm, ada: PersonRow, import_rows: "ImportRows"
) -> None:
    import_rows("2026-03-01", ("Ada", "Okafor", f"{URL}-cto", "", "Acme", "CTO", "05 Mar 2019"))
    shown = prm("show", str(ada.id), "--json").json
    assert shown["profiles"] == ["linkedin:ada-okafor-cto", "linkedin:ada-okafor"]
    (reason,) = shown["same_because"]
    assert reason["profile"] in shown["profiles"]
    assert reason["because"] in prm("show", str(ada.id), "--why").out


def test_json_adds_the_histories(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor about engines", "--on", "2026-03-01")
    prm("note", "ada", "allergic to hazelnuts")
    prm("edit", "ada", "--birthday", "--03-04", "--met", "PyCon")
    shown = prm("show", "ada", "--json").json
    seen = {"first_seen": "2024-01-10", "last_seen": "2024-01-10", "current": True}
    assert shown["names"] == [{"value": "Ada Okafor", **seen}]
    assert shown["jobs"] == [{"company": "Acme", "title": "CTO", **seen}]
    assert shown["emails"] == [{"value": "ada@example.org", **seen}]
    assert (shown["birthday"], shown["met"]) == ("--03-04", "PyCon")
    assert (shown["locations"], shown["phones"], shown["same_because"]) == ([], [], [])
    assert shown["talks"] == [
        {
            "entry": 2,
            "on": "2026-03-01",
            "via": "call",
            "text": "engines",
            "people": [{"id": ada.id, "name": "Ada Okafor"}],
        }
    ]
    assert shown["notes"] == [{"entry": 3, "on": "2026-03-15", "text": "allergic to hazelnuts"}]


def test_who_is_an_id_a_profile_an_address_or_a_name(prm: Prm, ada: PersonRow) -> None:
    for who in (str(ada.id), "linkedin:ada-okafor", URL, "Ada@Example.org", "okafor"):
        assert prm("show", who).lines[0] == "Ada Okafor"


def test_the_past_of_one_person(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor", "--on", "2026-03-01")
    assert prm("show", "ada", "--json", "--as-of", "2025-01-01").json["talks"] == []
