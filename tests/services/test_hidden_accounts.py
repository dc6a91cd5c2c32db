"""People whom an export no longer shows, but for the day on which you connected."""

from datetime import date

from prm.domain.changes import news_words
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes
from prm.ledger.reading.people import list_people
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.safekeeping import check
from prm.settings import Settings

from ..conftest import ADA, GRACE, IN, ImportRows, WriteExport

BO = ("Bo", "Lund", f"{IN}bo", "", "Initech", "CFO", "05 Mar 2019")
ONLY_THE_DAY = ("", "", "", "", "", "", "05 Mar 2019")


def absent(ledger: Ledger) -> dict[str, str | None]:
    """Return the absence of everyone by name."""
    rows: list[PersonRow] = list_people(ledger, None, date(2026, 3, 15), limit=0)
    assert all((row.connected == 1) == (row.absence in (None, "hidden")) for row in rows)
    assert check(ledger) == []
    return {row.name: row.absence for row in rows}


def news(ledger: Ledger) -> list[tuple[str, str, str]]:
    """Return day, name and words of all changes, newest first."""
    return [(one.on, one.person.name, news_words(one.kind, one.before, one.after)) for one in changes(ledger)]


def test_who_vanishes_while_a_row_with_their_day_remains_is_hidden(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    report = import_rows("2025-01-10", GRACE, ONLY_THE_DAY)
    assert report.no_longer_connected == 0
    assert absent(ledger) == {"Ada Okafor": "hidden", "Grace Lindqvist": None}
    assert news(ledger) == [("2025-01-10", "Ada Okafor", "hidden or closed account")]
    import_rows("2026-01-10", ADA, GRACE)
    assert news(ledger)[0] == ("2026-01-10", "Ada Okafor", "shown again, before hidden or closed account")
    undo(ledger, 3)
    assert absent(ledger)["Ada Okafor"] == "hidden"
    undo(ledger, 2)
    assert absent(ledger)["Ada Okafor"] is None
    redo(ledger, 2)
    assert absent(ledger)["Ada Okafor"] == "hidden"


def test_who_vanishes_without_such_a_row_is_no_longer_connected(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    report = import_rows("2025-01-10", GRACE, ("", "", "", "", "", "", "06 Mar 2019"))
    assert report.no_longer_connected == 1
    assert absent(ledger)["Ada Okafor"] == "gone"
    assert news(ledger) == [("2025-01-10", "Ada Okafor", "no longer connected")]


def test_more_people_than_rows_is_not_told_who(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-10", ADA, BO, GRACE)
    import_rows("2025-01-10", GRACE, ONLY_THE_DAY)
    unclear = {"Ada Okafor": "unclear", "Bo Lund": "unclear", "Grace Lindqvist": None}
    assert absent(ledger) == unclear
    assert {words for _, _, words in news(ledger)} == {"no longer connected, or a hidden account"}
    import_rows("2025-06-10", GRACE, ONLY_THE_DAY, ONLY_THE_DAY)
    assert absent(ledger) == {"Ada Okafor": "hidden", "Bo Lund": "hidden", "Grace Lindqvist": None}
    import_rows("2026-01-10", BO, GRACE)
    assert absent(ledger) == {"Ada Okafor": "gone", "Bo Lund": None, "Grace Lindqvist": None}


def test_a_row_that_was_there_before_hides_nobody_new(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-10", ADA, GRACE, ONLY_THE_DAY)
    import_rows("2025-01-10", GRACE, ONLY_THE_DAY)
    assert absent(ledger)["Ada Okafor"] == "unclear"
    # It turns out whose row it was.
    import_rows("2024-06-10", ADA, BO, GRACE)
    assert absent(ledger)["Ada Okafor"] == "unclear"
    import_rows("2025-06-10", BO, GRACE, ONLY_THE_DAY)
    assert absent(ledger) == {"Ada Okafor": "hidden", "Bo Lund": None, "Grace Lindqvist": None}


def test_a_hidden_account_whose_row_goes_too_is_no_longer_connected(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    import_rows("2025-01-10", GRACE, ONLY_THE_DAY)
    assert import_rows("2026-01-10", GRACE).no_longer_connected == 1
    assert absent(ledger)["Ada Okafor"] == "gone"
    assert news(ledger)[0] == (
        "2026-01-10",
        "Ada Okafor",
        "no longer connected, before hidden or closed account",
    )
    import_rows("2026-02-10", GRACE, ONLY_THE_DAY)
    assert absent(ledger)["Ada Okafor"] == "gone"


def test_two_ledgers_know_the_same_hidden_accounts(
    ledger: Ledger, import_rows: ImportRows, write_export: WriteExport, today: date
) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    other = Ledger.open(ledger.path.parent / "other.db")
    import_paths(
        other,
        [write_export(GRACE, ONLY_THE_DAY, name="h.csv")],
        today,
        Settings(),
        as_of=date(2025, 1, 10),
    )
    import_paths(ledger, [other.path], today, Settings())
    other.close()
    assert absent(ledger) == {"Ada Okafor": "hidden", "Grace Lindqvist": None}


def test_who_comes_back_is_not_new(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    import_rows("2025-01-10", GRACE)
    import_rows("2026-01-10", ADA, GRACE)
    assert news(ledger) == [
        ("2026-01-10", "Ada Okafor", "shown again, before no longer connected"),
        ("2025-01-10", "Ada Okafor", "no longer connected"),
    ]
