"""`forget`: asks first, says what was erased."""

from collections.abc import Callable
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.services.safekeeping import backup

from ..conftest import ADA, GRACE, IN, WriteExport
from ..invitation_files import Asked, write_invitations
from .conftest import Prm


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Someone at a terminal who gives this answer."""

    def answer(words: str) -> None:
        monkeypatch.setattr("prm.cli.forgetting.is_interactive", lambda: True)
        monkeypatch.setattr("prm.cli.forgetting.click.confirm", lambda *_, **__: words == "y")

    return answer


def test_someone_is_forgotten(prm: Prm, ada: PersonRow) -> None:
    prm("log", "call about the budget", "--with", "ada")
    told = prm("forget", "ada", "--yes")
    assert told.out == ""
    assert told.err.startswith(
        f"Forgotten: Ada Okafor ({ada.id} linkedin:ada-okafor): "
        "1 profile, 1 row of exports, 1 talk erased. There is no undo;"
    )
    assert "Backups that you keep elsewhere still hold them" in told.err
    assert "nobody fits" in prm("show", "ada", code=1).complaint
    assert prm("check").err == "The ledger is whole.\n"


def test_without_a_terminal_it_wants_to_be_told_so(
    prm: Prm, ada: PersonRow, contents: Callable[[], str]
) -> None:
    before = contents()
    assert "say so with --yes" in prm("forget", "ada", code=1).complaint
    assert contents() == before


def test_on_a_terminal_it_shows_who_and_asks(
    prm: Prm, ada: PersonRow, terminal: Callable[[str], None], contents: Callable[[], str]
) -> None:
    before = contents()
    terminal("n")
    told = prm("forget", "ada", code=1).err
    assert "Ada Okafor (CTO · Acme): 1 profile, 1 row of exports." in told
    assert "This cannot be undone." in told
    assert "nobody was forgotten" in told
    assert contents() == before
    terminal("y")
    assert "Forgotten: Ada Okafor" in prm("forget", "ada").err


def test_copies_beside_the_ledger_are_named(prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    saved = backup(ledger)
    assert f"yours to delete:\n  {saved}\n" in prm("forget", "ada", "--yes").err


def test_an_import_tells_of_their_rows(prm: Prm, ada: PersonRow, write_export: WriteExport) -> None:
    prm("forget", "ada", "--yes")
    path = write_export(ADA, GRACE, ("Wei", "Zhang", "", "", "", "", "01 Jan 2020"), name="next.csv")
    assert "  note: 1 row of someone you asked to forget\n" in prm("import", str(path), "--dry-run").out
    (report,) = prm("import", str(path), "--json").json
    assert report["warnings"] == ["1 row of someone you asked to forget"]
    assert (report["people_new"], report["skipped"]) == (1, [])
    assert prm("people", "ada").out == ""


def test_who_only_asked_or_wrote_is_forgotten_by_profile(
    prm: Prm, tmp_path: Path, terminal: Callable[[str], None], contents: Callable[[], str]
) -> None:
    asked = Asked(("Pilar Cárdenas", f"{IN}pilar-cardenas"), "1/5/26, 9:05 AM", "Hello!")
    prm("import", str(write_invitations(tmp_path, asked)), "--as-of", "2026-02-01")
    terminal("n")
    told = prm("forget", f"{IN}pilar-cardenas", code=1).err
    assert "Pilar Cárdenas (linkedin:pilar-cardenas): 1 profile, 1 invitation." in told
    assert "nobody fits" in prm("forget", "linkedin:pilar", "--yes", code=1).complaint
    told = prm("forget", "linkedin:pilar-cardenas", "--yes").err
    assert told.startswith(
        "Forgotten: Pilar Cárdenas (linkedin:pilar-cardenas): 1 profile, 1 invitation erased."
    )
    assert "cardenas" not in contents()
    again = prm("import", str(write_invitations(tmp_path, asked, asked)), "--as-of", "2026-02-02")
    assert "2 invitations of someone you asked to forget" in again.out
    assert "No invitations are in the ledger" in prm("invitations").err
