"""The progress bar of a long import."""

import io

import pytest

from prm.cli import progress
from prm.cli.widths import width_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_fills() -> None:
    assert progress.bar("reading a.csv", 0, 10).endswith("░" * 24 + "   0%")
    assert progress.bar("reading a.csv", 10, 10).endswith("█" * 24 + " 100%")
    assert progress.bar("reading", 0, 0).endswith("   0%")
    assert width_of(progress.bar("读" * 80, 5, 10)) == width_of(progress.bar("a", 5, 10)) <= 72


def test_a_bar_shows_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    for stream, is_painted in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr("sys.stderr", stream)
        with progress.ProgressBar() as bar:
            bar("reading", 1, 2)
        assert ("50%" in stream.getvalue()) is is_painted
    assert stream.getvalue() == ""


def test_quick_work_paints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    with progress.ProgressBar() as bar:
        bar("reading", 1, 2)
    assert stream.getvalue() == ""


def test_a_new_stage_shows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "STEP", 60.0)
    with progress.ProgressBar() as bar:
        bar("reading", 1, 2)
        bar("reading", 2, 2)
        bar("writing", 0, 2)
    assert "100%" not in stream.getvalue()
    assert "writing" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")
