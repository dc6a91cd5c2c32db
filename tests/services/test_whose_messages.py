"""Whose messages a file holds: found, told by the rest of the archive, or said by the user."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.owning import owner_handles
from prm.ledger.reading.journal import entries
from prm.services.imports import import_paths
from prm.settings import Settings
from tests.conftest import WriteExport
from tests.messages_files import IN

from ..conftest import ADA

TODAY = date(2026, 3, 15)
MAYA = f"{IN}maya-lindgren"


def test_who_you_are_is_kept_whatever_else_is_imported(ledger: Ledger, write_export: WriteExport) -> None:
    people = write_export(ADA)
    import_paths(ledger, [people], TODAY, Settings(), me=MAYA)
    assert owner_handles(ledger.reader) == ["maya-lindgren"]
    assert [entry.kind for entry in entries(ledger)] == ["connections", "me"]
    (report,) = import_paths(ledger, [people], TODAY, Settings(), me=f"{IN}maya-new")
    assert report.already_known
    assert owner_handles(ledger.reader) == ["maya-new", "maya-lindgren"]


def test_who_you_are_has_to_be_a_profile(ledger: Ledger, ada: PersonRow, write_export: WriteExport) -> None:
    for wrong in ("", "garbage", "https://x.com/maya"):
        with pytest.raises(Refused, match="is not a LinkedIn profile"):
            import_paths(ledger, [write_export(ADA)], TODAY, Settings(), me=wrong)
    assert [entry.kind for entry in entries(ledger)] == ["connections"]


def test_a_dry_run_keeps_nothing_of_who_you_are(ledger: Ledger, write_export: WriteExport) -> None:
    import_paths(ledger, [write_export(ADA)], TODAY, Settings(), is_dry_run=True, me=MAYA)
    assert owner_handles(ledger.reader) == []
