"""Who shares an e-mail or a phone across networks."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger import sharing
from prm.ledger.opening import Ledger
from prm.services.people import add_person
from prm.settings import Settings


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
