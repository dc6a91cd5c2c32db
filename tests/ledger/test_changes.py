"""What exports reveal when compared, held against the truth of a simulated life."""

import csv
import io
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from prm.demo.connections import connections_csv
from prm.demo.life import Life
from prm.demo.simulation import simulate
from prm.domain.profiles import canonical
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes, count_unread
from prm.ledger.reading.finding import owners_of
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.settings import Settings

TODAY = date(2026, 11, 24)
DAYS = [date(2024, 3, 1), date(2025, 3, 1), date(2025, 9, 1), date(2026, 10, 1)]
KIND = {"reconnected": "connected", "shown": "connected", "hidden": "disconnected"}


@pytest.fixture(scope="module")
def life() -> Life:
    return simulate(11, 900, 8, TODAY)


def write(life: Life, day: date, folder: Path) -> Path:
    path = folder / f"Basic_LinkedInDataExport_{day:%m-%d-%Y}" / "Connections.csv"
    path.parent.mkdir()
    path.write_bytes(connections_csv(life, day))
    return path


def humans(life: Life, ledger: Ledger) -> dict[int, int]:
    """Person id → the human it is, from the rows of every export."""
    found: dict[int, int] = {}
    for day in DAYS:
        text = connections_csv(life, day).decode()
        rows = list(csv.reader(io.StringIO(text[text.index("First Name") :])))[1:]
        for row, human in zip(rows, life.truth.rows(day), strict=True):
            profile = canonical(row[2]) if row[2] else None
            for person in owners_of(ledger, profile)[:1] if profile else ():
                assert found.setdefault(person.id, human) == human
    return found


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 1, 0, 2)])
def test_every_true_change_is_news_and_nothing_else(
    life: Life, ledger: Ledger, tmp_path: Path, order: tuple[int, ...]
) -> None:
    for number in order:
        import_paths(ledger, [write(life, DAYS[number], tmp_path)], TODAY, Settings())
    human = humans(life, ledger)
    told: Counter[tuple[str, int, str]] = Counter(
        (news.on, human[news.person.id], news.kind) for news in changes(ledger, limit=0)
    )
    true: Counter[tuple[str, int, str]] = Counter(
        (after.isoformat(), change.human, KIND.get(change.kind, change.kind))
        for before, after in pairwise(DAYS)
        for change in life.truth.changes(before, after)
    )
    assert {"job", "name", "profile", "connected", "disconnected"} <= {kind for _, _, kind in true}
    assert told - true == Counter()
    assert true - told == Counter()


def test_an_undone_export_reveals_nothing(life: Life, ledger: Ledger, tmp_path: Path) -> None:
    import_paths(ledger, [write(life, DAYS[0], tmp_path)], TODAY, Settings())
    assert changes(ledger) == []
    import_paths(ledger, [write(life, DAYS[1], tmp_path)], TODAY, Settings())
    assert {news.on for news in changes(ledger, limit=0)} == {"2025-03-01"}
    assert count_unread(ledger, 9_999) == len(changes(ledger, limit=0)) > 0
    undo(ledger)
    assert changes(ledger) == []
    assert count_unread(ledger) == 0


def test_since_leaves_older_exports_out(life: Life, ledger: Ledger, tmp_path: Path) -> None:
    for day in DAYS[:3]:
        import_paths(ledger, [write(life, day, tmp_path)], TODAY, Settings())
    assert {news.on for news in changes(ledger, "2025-06-01", limit=0)} == {"2025-09-01"}
    assert len(changes(ledger, limit=5)) == 5
