"""Proposals of who may be one person."""

from datetime import date
from pathlib import Path

from prm.ledger.opening import Ledger
from prm.services.duplicates import find_duplicates
from prm.services.identity import say_different, say_same
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.settings import Settings
from tests.conftest import ADA, IN, ImportRows


def row(
    name: str, slug: str, email: str = "", company: str = "", day: str = "05 Mar 2019"
) -> tuple[str, ...]:
    first, _, last = name.partition(" ")
    return first, last, IN + slug, email, company, "CTO", day


def found(ledger: Ledger) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(*(person.name for person in one.people), one.reasons) for one in find_duplicates(ledger)]  # type: ignore[misc]


def test_reasons_add_up_and_the_best_come_first(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows(
        "2024-01-10",
        ADA,
        row("Jonathan Lindqvist", "jl", company="Globex"),
        row("Jane Doe", "jane", "jane.doe@acme.org", "Acme"),
    )
    import_rows(
        "2025-01-10",
        ADA,
        row("Jonathon Lindqvist", "jl-2", company="Globex, Inc."),
        row("Jane M. Doe", "jane-m", "jane.doe@home.org", "Acme", "07 May 2020"),
    )
    assert found(ledger) == [
        (
            "Jane Doe",
            "Jane M. Doe",
            (
                "names that fit each other",
                "e-mail addresses begin alike, jane.doe@",
                "same company, Acme",
                "connected on other days, 5 Mar 2019 and 7 May 2020",
            ),
        ),
        ("Jonathan Lindqvist", "Jonathon Lindqvist", ("similar names", "same company, Globex")),
    ]


def test_nothing_is_proposed_for_a_company_or_a_likeness_alone(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, row("Ada Oakford", "ada-2"), row("Grace Okafor", "grace", company="Acme"))
    assert found(ledger) == []


def test_an_old_address_is_known_under_its_new_form(ledger: Ledger, import_rows: ImportRows) -> None:
    old = ("Jane", "Doe", "https://www.linkedin.com/pub/jane-doe/1/2a/3b4", "", "", "", "05 Mar 2012")
    import_rows("2013-01-10", old)
    import_rows("2024-01-10", row("Jane Smith", "jane-doe-3b402a1"))
    ((_, _, reasons),) = found(ledger)
    assert reasons[0] == "the old address pub/jane-doe/1/2a/3b4 became jane-doe-3b402a1"


def test_a_judged_pair_never_returns_until_undone(
    ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    import_rows("2024-01-10", ADA, row("Jane Doe", "jane"))
    import_rows("2025-01-10", ADA, row("Jane Doe", "jane-2", day="07 May 2020"))
    assert len(found(ledger)) == 1
    say_different(ledger, 2, 3, today)
    assert found(ledger) == []
    undo(ledger)
    assert len(found(ledger)) == 1
    say_same(ledger, [2, 3], today)
    assert found(ledger) == []


def test_whom_an_export_shows_side_by_side_must_have_more_than_a_name_in_common(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-10", ADA, row("Jane Doe", "jane"), row("Jane Doe", "jane-2", day="07 May 2020"))
    assert found(ledger) == []
    kim, other_kim = row("Kim Vo", "kim", company="Acme"), row("Kim Vo", "kim-2", company="Acme")
    import_rows("2025-01-10", ADA, kim, other_kim)
    ((one, other, reasons),) = found(ledger)
    assert (one, other) == ("Kim Vo", "Kim Vo")
    assert reasons == ("same name", "same company, Acme", "yet both are in the export of 10 Jan 2025")


def test_who_only_wrote_is_nobodys_duplicate(ledger: Ledger, import_rows: ImportRows, tmp_path: Path) -> None:
    old = ("Jane", "Doe", "https://www.linkedin.com/pub/jane-doe/1/2a/3b4", "", "", "", "05 Mar 2012")
    import_rows("2013-01-10", old)
    header = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT"
    )
    (tmp_path / "messages.csv").write_text(
        f"{header}\n1,,Jane Smith,{IN}jane-doe-3b402a1,Me,{IN}me,2024-01-01 10:00:00 UTC,Hello\n"
        f"2,,Kim Vo,{IN}kim,Me,{IN}me,2024-01-02 10:00:00 UTC,Hello\n"
    )
    import_paths(ledger, [tmp_path / "messages.csv"], date(2026, 1, 1), Settings(), me=f"{IN}me")
    assert found(ledger) == []


def test_nobody_is_their_own_duplicate(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-10", row("Jane Doe", "jane", company="Acme"))
    import_rows("2026-01-10", row("Jane Doe (She/Her)", "jane", company="Acme"))
    assert found(ledger) == []
