"""`import` of another ledger."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.services.people import add_person
from prm.services.safekeeping import backup
from prm.settings import Settings

from .conftest import Prm


@pytest.fixture
def laptop(ledger: Ledger, ada: PersonRow, today: date, tmp_path: Path) -> str:
    """A copy of the ledger to which something was added on another machine."""
    copy = Ledger.open(backup(ledger, tmp_path / "laptop.db"))
    add_person(copy, "Wei Zhang", {"company": "Hooli"}, today, Settings())
    copy.close()
    return str(copy.path)


def test_another_ledger_is_taken_in(prm: Prm, laptop: str) -> None:
    told = prm("import", laptop)
    assert told.lines[0].startswith("laptop.db: ledger, as of ")
    assert told.lines[0].endswith(" (its newest entry)")
    assert told.lines[1:] == [
        "  1 new, 0 changed, 2 unchanged, 0 no longer connected (in 2 entries)",
        "  + Wei Zhang: Hooli",
        "  note: 1 entry of it new here, 1 known",
    ]
    assert prm("import", laptop).lines[1:] == ["  already known: nothing in it is new"]
    assert prm("people", "wei", "--json").json[0]["company"] == "Hooli"


def test_as_json_and_as_a_dry_run(prm: Prm, laptop: str, contents: Callable[[], str]) -> None:
    before = contents()
    (report,) = prm("import", laptop, "--dry-run", "--json").json
    assert (report["kind"], report["entry"], report["already_known"]) == ("ledger", None, False)
    assert (report["rows"], report["people_new"], report["people_unchanged"]) == (2, 1, 2)
    assert contents() == before


def test_what_cannot_be_taken_in_is_refused(
    prm: Prm, laptop: str, ledger: Ledger, contents: Callable[[], str]
) -> None:
    before = contents()
    assert "this is the ledger itself" in prm("import", str(ledger.path), code=1).complaint
    assert "leave --as-of out" in prm("import", laptop, "--as-of", "2024-01-01", code=1).complaint
    assert contents() == before
