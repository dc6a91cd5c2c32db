"""`prm` without a verb, and `prm demo`: the TUI on a terminal, a page of text elsewhere."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from prm.cli.without_verb import open_usual
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.due import tally
from prm.services.demo import make_demo
from prm.settings import Settings

from .conftest import Prm


def test_without_a_terminal_prm_prints_today(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call with Ada Okafor about engines", "--on", "2025-01-02")
    prm("edit", "grace", "--birthday", "--03-20")
    page = prm()
    assert page.err == ""
    assert page.lines[0] == "Sunday 15 Mar 2026 · 2 people, 1 talked with"
    assert page.lines[2] == "Catch up (1)"
    assert "2 months late" in page.lines[3]
    assert "  20 Mar  Grace Lindqvist  in 5 days" in page.lines
    assert page.lines[-3] == "  14 months ago  call  Ada Okafor  engines"


def test_a_quiet_day(prm: Prm, ada: PersonRow) -> None:
    page = prm().out
    assert "Nobody is waiting to be caught up with." in page
    assert "record one with `prm log`" in page


def test_an_empty_ledger_says_how_to_begin(prm: Prm) -> None:
    assert "prm import" in prm().err


def test_on_a_terminal_the_tui_opens(
    prm: Prm, ledger: Ledger, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, Settings, date]] = []

    def run_tui(on: Ledger, settings: Settings, day: Callable[[], date]) -> None:
        opened.append((on.path, settings, day()))

    monkeypatch.setattr("prm.cli.without_verb.is_interactive", lambda: True)
    monkeypatch.setattr("prm.tui.app.run_tui", run_tui)
    prm()
    assert opened == [(ledger.path, Settings(), today)]


def test_the_users_own_ledger_is_opened_or_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("prm.tui.app.run_tui", lambda on, settings, day: opened.append(on.path))
    monkeypatch.setenv("PRM_LEDGER", str(tmp_path / "mine.db"))
    open_usual()
    assert opened == [tmp_path / "mine.db"]
    monkeypatch.setenv("PRM_LEDGER", str(tmp_path))
    with pytest.raises(SystemExit) as left:
        open_usual()
    assert left.value.code == 1
    assert capsys.readouterr().err == f"prm: {tmp_path}: this is a folder; name a file with --ledger\n"


def test_demo_makes_a_ledger_prints_today_and_leaves_nothing(prm: Prm, tmp_path: Path) -> None:
    shown = prm("demo", env={"TMPDIR": str(tmp_path)})
    assert "talked with" in shown.lines[0]
    assert "Catch up (" in shown.out
    place = Path(shown.err.split("It is in ")[1].split(",")[0])
    assert place.name == "ledger.db"
    assert not place.parent.exists()
    assert not (tmp_path / "data").exists()


def test_demo_opens_the_tui_on_a_terminal(prm: Prm, monkeypatch: pytest.MonkeyPatch) -> None:
    people: list[int] = []

    def run_tui(on: Ledger, settings: Settings, day: Callable[[], date]) -> None:
        people.append(tally(on, day()).people)

    monkeypatch.setattr("prm.cli.demo.is_interactive", lambda: True)
    monkeypatch.setattr("prm.tui.app.run_tui", run_tui)
    assert prm("demo").out == ""
    assert people[0] > 300


def test_demo_at_a_folder_is_kept(prm: Prm, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    prm("demo", "--at", str(folder))
    assert "Amara Okafor" in prm("--ledger", str(folder / "ledger.db"), "people", "--limit", "0").out
    assert "empty folder" in prm("demo", "--at", str(folder), code=1).complaint


def test_the_demo_has_something_of_everything(tmp_path: Path, today: date, prm: Prm) -> None:
    make_demo(tmp_path, today, Settings()).close()
    place = str(tmp_path / "ledger.db")

    def shown(*words: str) -> Any:
        return json.loads(prm("--ledger", place, *words, "--json").out)

    assert len(shown("due")) >= 5
    assert len(shown("never", "--limit", "0")) > 200
    amara = shown("show", "amara okafor")
    assert len(amara["jobs"]) == 2
    assert len(amara["talks"]) > 5
    assert amara["notes"]
    assert {entry["kind"] for entry in shown("history", "--limit", "0")} >= {
        "talk",
        "tag",
        "cadence",
        "note",
        "snooze",
    }
    assert shown("people", "is:gone")
    assert prm("--ledger", place, "check").err == "The ledger is whole.\n"
