"""`backup`, `restore` and `check`."""

from collections.abc import Callable
from pathlib import Path

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger

from .conftest import Prm


def test_a_backup_is_put_back(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    written = tmp_path / "copy.db"
    assert prm("backup", str(written)).out == f"{written}\n"
    prm("tag", "ada", "+friend")
    told = prm("restore", str(written))
    assert "is kept in" in told.err
    assert prm("people", "ada", "--json").json[0]["tags"] == []


def test_a_backup_goes_beside_the_ledger_by_default(prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    written = Path(prm("backup").out.strip())
    assert written.parent == ledger.path.parent
    assert written.is_file()


def test_without_a_ledger_there_is_nothing_to_copy(prm: Prm, tmp_path: Path) -> None:
    assert "no ledger to copy" in prm("backup", str(tmp_path / "copy.db"), code=1).complaint


def test_a_backup_overwrites_nothing(prm: Prm, ada: PersonRow, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    assert "copy.db" in prm("backup", str(tmp_path / "copy.db"), code=1).complaint
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_only_a_ledger_is_put_back(
    prm: Prm, ada: PersonRow, tmp_path: Path, contents: Callable[[], str]
) -> None:
    before = contents()
    (tmp_path / "letter.txt").write_text("Dear Ada, " * 100)
    assert "letter.txt" in prm("restore", str(tmp_path / "letter.txt"), code=1).complaint
    assert "missing.db" in prm("restore", str(tmp_path / "missing.db"), code=1).complaint
    assert contents() == before


def test_a_whole_ledger_passes(prm: Prm, ada: PersonRow) -> None:
    assert prm("check") == (0, "", "The ledger is whole.\n")


def test_a_projection_that_differs_is_told_and_mended(prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    with ledger.writer() as conn:
        conn.execute("UPDATE person SET company = 'Elsewhere' WHERE id = ?", (ada.id,))
    told = prm("check", code=1)
    assert told.out
    assert "prm check --repair" in told.err
    assert prm("check", "--repair").out
    assert prm("check").err == "The ledger is whole.\n"
