"""`history`, `undo` and `redo`."""

from prm.domain.people import PersonRow

from .conftest import Prm


def test_history_is_newest_first(prm: Prm, ada: PersonRow) -> None:
    prm("note", "ada", "first")
    newest, oldest = prm("history").lines
    assert newest.lstrip().startswith("2 ")
    assert "Ada Okafor" in newest
    assert "2 people" in oldest


def test_history_tells_what_was_written(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor about hiring")
    prm("note", "ada", "allergic to hazelnuts")
    prm("edit", "ada", "--met", "At a fair", "--company", "Hooli")
    prm("edit", "ada", "--company", "")
    told = {line.split()[0]: line for line in prm("history").lines}
    assert told["2"].endswith("hiring")
    assert "allergic to hazelnuts" in told["3"]
    assert "company Hooli, met At a fair" in told["4"]
    assert "company –" in told["5"]


def test_history_as_json(prm: Prm, ada: PersonRow) -> None:
    (entry,) = prm("history", "--json").json
    assert list(entry) == ["entry", "kind", "made_at", "as_of", "title", "source", "undone_at"]
    assert (entry["entry"], entry["as_of"], entry["undone_at"]) == (1, "2024-01-10", None)
    assert entry["source"] == "connections 2024-01-10.csv"


def test_history_says_when_there_is_more(prm: Prm, ada: PersonRow) -> None:
    prm("note", "ada", "first")
    assert prm("history", "--limit", "2").err == ""
    assert "--limit 0" in prm("history", "--limit", "1").err
    assert len(prm("history", "--limit", "0").lines) == 2


def test_an_empty_journal_says_how_to_begin(prm: Prm) -> None:
    assert "prm import" in prm("history").err


def test_undo_and_redo_the_newest(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend")
    undone = prm("undo")
    assert undone.err.startswith("Undone: ")
    assert undone.err.endswith("(entry 2). Bring it back with `prm redo 2`.\n")
    assert prm("people", "ada", "--json").json[0]["tags"] == []
    assert prm("history").lines[0].endswith("undone")
    assert prm("redo").err.endswith("(entry 2). Take it back with `prm undo 2`.\n")
    assert prm("people", "ada", "--json").json[0]["tags"] == ["friend"]


def test_undo_and_redo_a_named_entry(prm: Prm, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend")
    prm("note", "ada", "later")
    prm("undo", "2")
    assert prm("people", "tag:friend", "--json").json == []
    assert len(prm("show", "ada", "--json").json["notes"]) == 1
    prm("redo", "2")
    assert len(prm("people", "tag:friend", "--json").json) == 1


def test_nothing_to_undo_or_redo_is_refused(prm: Prm) -> None:
    assert "undo" in prm("undo", code=1).complaint
    assert "redo" in prm("redo", code=1).complaint
    assert "7" in prm("undo", "7", code=1).complaint


def test_an_entry_is_a_number(prm: Prm) -> None:
    assert "not a valid integer" in prm("undo", "newest", code=2).err
