"""Who shares an e-mail or a phone across networks."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.ledger import sharing
from prm.ledger.opening import Ledger
from prm.services.imports import import_paths
from prm.services.people import add_person
from prm.settings import Settings
from tests.messages_files import ME, row, write_messages


@pytest.mark.parametrize("many", [0, 500])
def test_it_is_found_from_either_side(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "_MANY", many)
    assert sharing.sharing_contacts(ledger.reader, [ada.id, grace.id]) == set()
    add_person(ledger, "Bo Lund", {"email": "ada@example.org"}, today, Settings())
    add_person(ledger, "Kim Lee", {"phone": "+1 201 555 0123"}, today, Settings())
    with ledger.connection() as conn:
        assert sharing.sharing_contacts(conn, [ada.id, grace.id]) == {ada.id, 3}
        assert sharing.sharing_contacts(conn, [3]) == {ada.id, 3}
        assert sharing.sharing_contacts(conn, [grace.id, 4]) == set()


def test_whom_messages_show_by_name_only_is_not_asked(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date
) -> None:
    by_name = ("Uma Outside", "")
    import_paths(ledger, [write_messages(tmp_path, row("u", ME, by_name, "2024-05-01"))], today, Settings())
    assert ledger.reader.execute("SELECT handle FROM profile WHERE network = 'named'").fetchall()
    asked: list[str] = []
    with ledger.connection() as conn:
        conn.set_trace_callback(asked.append)
        assert sharing.sharing_contacts(conn, [ada.id]) == set()
    assert len(asked) == 1
