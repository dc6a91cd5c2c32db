"""Taking in another ledger where somebody was forgotten in one of the two."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.services.forgetting import forget_person
from prm.services.imports import import_paths
from prm.services.people import add_person
from prm.services.safekeeping import backup
from prm.settings import Settings
from tests.messages_files import ME, row, write_messages

from ..laws.views import dump
from .test_merging import take_in


@pytest.mark.parametrize("is_known_by_messages", [False, True])
def test_an_own_backup_is_known_whoever_was_forgotten(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date, is_known_by_messages: bool
) -> None:
    if is_known_by_messages:
        to_ada, to_grace = ("Ada Okafor", "ada-okafor"), ("Grace Lindqvist", "grace-lindqvist")
        path = write_messages(
            tmp_path,
            row("a", ME, to_ada, "2024-05-01"),
            row("g", ME, to_grace, "2024-05-01"),
            row("both", ME, to_ada, "2024-04-30"),
            row("both", ME, (to_ada, to_grace), "2024-05-01"),
            row("both", to_ada, (ME, to_grace), "2024-05-02"),
        )
        import_paths(ledger, [path], today, Settings())
    forget_person(ledger, ada.id)
    copy, before = backup(ledger), dump(ledger)
    assert take_in(ledger, copy).already_known
    assert dump(ledger) == before


def test_what_the_other_forgot_is_news_even_of_nobody_here(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, today: date, settings: Settings
) -> None:
    with closing(Ledger.open(backup(ledger, tmp_path / "laptop.db"))) as laptop:
        forget_person(laptop, add_person(laptop, "Wei", {"profile": "x:wei"}, today, settings)[1])
    assert not take_in(ledger, tmp_path / "laptop.db").already_known
    assert take_in(ledger, tmp_path / "laptop.db").already_known
    with pytest.raises(Refused, match="you asked to forget x:wei"):
        add_person(ledger, "Wei", {"profile": "x:wei"}, today, settings)
