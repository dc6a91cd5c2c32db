"""A released profile address that somebody else took over, and one that is the same person's again."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.people import list_people, profiles_of
from prm.ledger.reading.person import person_detail
from prm.services.duplicates import find_duplicates
from prm.services.forgetting import forget_person
from prm.services.identity import say_different, say_same
from prm.services.imports import import_paths
from prm.services.journal import undo
from prm.services.people import edit_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ImportRows, WriteExport

IN = "https://www.linkedin.com/in/"
JANE = ("Jane", "Doe", f"{IN}jane", "", "Acme", "CTO", "04 Mar 2019")
JANE_LATER = ("Jane", "Doe", f"{IN}jane", "", "Globex", "CEO", "04 Mar 2019")
TAKER = ("Wei", "Zhang", f"{IN}jane", "", "Hooli", "Engineer", "01 Feb 2025")
TAKER_LATER = ("Wei", "Zhang", f"{IN}jane", "", "Acme", "Engineer", "01 Feb 2025")
OTHER = ("Grace", "Lind", f"{IN}grace", "", "Initech", "CFO", "07 May 2020")
WITHOUT = ("First Name", "Last Name", "Email Address", "Company", "Position", "Connected On")


def named(ledger: Ledger) -> list[tuple[str, str | None, int | None]]:
    """Return name, company and whether connected, of everyone."""
    rows = list_people(ledger, None, date(2026, 3, 15), limit=0)
    return sorted((row.name, row.company, row.connected) for row in rows)


def asked(ledger: Ledger) -> list[tuple[str, str, str]]:
    """Return the names and the first reason of each pair proposed."""
    found = [(sorted(row.name for row in pair.people), pair.reasons[0]) for pair in find_duplicates(ledger)]
    return [(names[0], names[1], reason) for names, reason in found]


REASON = (
    "linkedin:jane shows another name, company and connected-on since 1 Mar 2025: "
    "a released address taken over, or one person?"
)


def test_a_taken_over_address_is_another_person_and_is_asked(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-01", JANE, OTHER)
    report = import_rows("2025-03-01", TAKER, OTHER)
    assert named(ledger) == [("Grace Lind", "Initech", 1), ("Jane Doe", "Acme", 0), ("Wei Zhang", "Hooli", 1)]
    assert (report.people_new, report.people_changed, report.no_longer_connected) == (1, 0, 1)
    assert report.warnings == (
        "linkedin:jane shows somebody else, it seems, in other exports: "
        "`prm duplicates` asks whether somebody else has taken it over",
    )
    assert asked(ledger) == [("Jane Doe", "Wei Zhang", REASON)]
    with pytest.raises(Refused, match=r"fits several people: .* Wei Zhang .*; .* Jane Doe"):
        find_person(ledger, "linkedin:jane")


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_namesake_takes_over_what_the_holder_moved_away_from(
    order: tuple[int, ...], ledger: Ledger, import_rows: ImportRows, today: date
) -> None:
    kim = ("Kim", "Ray", f"{IN}kim", "", "Acme", "Cook", "04 May 2019")
    moved = ("Kim", "Ray", f"{IN}kim-ray-x", "", "Hooli", "Chef", "04 May 2019")
    namesake = ("Kim", "Ray", f"{IN}kim", "", "Zed", "Vet", "09 Nov 2023")
    exports = [("2022-01-01", (kim,)), ("2024-01-01", (moved, namesake)), ("2025-01-01", (moved, namesake))]
    for number in order:
        import_rows(exports[number][0], *exports[number][1])
    assert named(ledger) == [("Kim Ray", "Hooli", 1), ("Kim Ray", "Zed", 1)]
    ((_, _, reason),) = asked(ledger)
    assert reason == (
        "linkedin:kim shows another connected-on, and who had it has moved, since 1 Jan 2024: "
        "a released address taken over, or one person?"
    )
    assert check(ledger) == []
    one, other = (row.id for row in list_people(ledger, None, today))
    entry = say_same(ledger, [one, other], today)
    assert len(named(ledger)) == 1
    undo(ledger, entry)
    assert len(named(ledger)) == 2


def test_it_is_not_said_again_when_the_next_export_shows_it_still(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2024-01-01", JANE, OTHER)
    import_rows("2025-03-01", TAKER, OTHER)
    assert import_rows("2026-03-01", TAKER_LATER, OTHER).warnings == ()
    assert asked(ledger)[0][2] == REASON
    assert named(ledger)[2] == ("Wei Zhang", "Acme", 1)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_importing_does_not_matter(
    ledger: Ledger, write_export: WriteExport, today: date, order: tuple[int, ...]
) -> None:
    files = [
        (write_export((*JANE[:2], *JANE[3:]), name="a.csv", header=WITHOUT), date(2019, 6, 1)),
        (write_export(JANE_LATER, OTHER, name="b.csv"), date(2024, 1, 1)),
        (write_export(TAKER, OTHER, name="c.csv"), date(2025, 3, 1)),
        (write_export((*TAKER[:2], *TAKER[3:]), name="d.csv", header=WITHOUT), date(2025, 6, 1)),
    ]
    for number in order:
        path, day = files[number]
        import_paths(ledger, [path], today, Settings(), as_of=day)
    assert named(ledger) == [
        ("Grace Lind", "Initech", 0),
        ("Jane Doe", "Globex", 0),
        ("Wei Zhang", "Hooli", 1),
    ]
    assert asked(ledger) == [("Jane Doe", "Wei Zhang", REASON)]
    assert check(ledger) == []


@pytest.mark.parametrize("judge", [say_same, say_different])
def test_your_word_decides_and_it_is_not_asked_again(
    ledger: Ledger, import_rows: ImportRows, today: date, judge: Callable[..., int]
) -> None:
    import_rows("2024-01-01", JANE)
    import_rows("2025-03-01", TAKER)
    before = named(ledger)
    pair = [row.id for row in find_duplicates(ledger)[0].people]
    entry = judge(ledger, *([pair] if judge is say_same else pair), today)
    assert len(named(ledger)) == (1 if judge is say_same else 2)
    assert asked(ledger) == []
    assert import_rows("2026-03-01", TAKER_LATER).warnings == ()
    assert asked(ledger) == []
    undo(ledger, 4)
    undo(ledger, entry)
    assert named(ledger) == before
    assert asked(ledger) == [("Jane Doe", "Wei Zhang", REASON)]


def test_what_was_said_of_one_holder_stays_theirs(
    ledger: Ledger, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    import_rows("2024-01-01", JANE)
    jane = find_person(ledger, "Jane").id
    record_talk(ledger, [jane], date(2024, 2, 1), "call", "about hiring", today)
    import_rows("2025-03-01", TAKER)
    wei = find_person(ledger, "Wei").id
    edit_person(ledger, wei, {"profile": "linkedin:jane", "location": "Lagos"}, today, settings)
    import_rows("2018-01-01", ("Bo", "Lund", f"{IN}jane", "", "Umbrella", "COO", "05 Jun 2010"))
    talks = {row.name: len(person_detail(ledger, row.id, today).talks) for row in find_everyone(ledger)}
    assert talks == {"Jane Doe": 1, "Wei Zhang": 0, "Bo Lund": 0}
    assert [row.location for row in find_everyone(ledger) if row.name == "Wei Zhang"] == ["Lagos"]
    assert len(asked(ledger)) == 2


def find_everyone(ledger: Ledger) -> list[PersonRow]:
    return list_people(ledger, None, date(2026, 3, 15), limit=0)


@pytest.mark.parametrize(
    "again",
    [
        ("Jane", "Doe", f"{IN}jane", "", "Acme", "CTO", "01 Feb 2025"),
        ("Jane", "Doe", f"{IN}jane", "", "Hooli", "CEO", "01 Feb 2025"),
        ("Jane", "Smith", f"{IN}jane", "", "Acme, Inc.", "CEO", "01 Feb 2025"),
    ],
)
def test_who_connected_again_stays_one_person(
    ledger: Ledger, import_rows: ImportRows, today: date, again: tuple[str, ...]
) -> None:
    import_rows("2024-01-01", JANE, OTHER)
    import_rows("2024-06-01", OTHER)
    report = import_rows("2025-03-01", again, OTHER)
    assert (report.people_new, report.warnings) == (0, ())
    jane = find_person(ledger, "linkedin:jane")
    assert (jane.connected, jane.connected_on) == (1, "2025-02-01")
    detail = person_detail(ledger, jane.id, today)
    assert [(seen.value, seen.is_current) for seen in detail.connections] == [
        ("2019-03-04", False),
        ("2025-02-01", True),
    ]
    assert [link.because for link in detail.links if link.because] == [
        "the same profile, connected on 1 Feb 2025"
    ]
    assert profiles_of(ledger, [jane.id]) == {jane.id: ["linkedin:jane"]}
    assert asked(ledger) == []
    undo(ledger, 3)
    assert find_person(ledger, "linkedin:jane").connected == 0


def test_who_married_and_moved_before_connecting_again_is_told_by_an_export_in_between(
    ledger: Ledger, import_rows: ImportRows
) -> None:
    import_rows("2022-01-01", JANE)
    import_rows("2025-03-01", ("Jane", "Smith", f"{IN}jane", "", "Hooli", "CEO", "01 Feb 2025"))
    assert len(asked(ledger)) == 1
    import_rows("2024-01-01", ("Jane", "Smith", f"{IN}jane", "", "Acme", "CTO", "04 Mar 2019"))
    assert (len(named(ledger)), asked(ledger)) == (1, [])


def test_forgetting_who_had_an_address_leaves_who_has_it_now(ledger: Ledger, import_rows: ImportRows) -> None:
    import_rows("2024-01-01", JANE)
    import_rows("2025-03-01", TAKER)
    forget_person(ledger, find_person(ledger, "Jane").id)
    import_rows("2024-06-01", JANE_LATER, OTHER)
    assert [name for name, _, _ in named(ledger)] == ["Grace Lind", "Wei Zhang"]


def test_two_ledgers_that_saw_one_holder_each_tell_them_apart(
    ledger: Ledger, import_rows: ImportRows, write_export: WriteExport, today: date, tmp_path: Path
) -> None:
    import_rows("2024-01-01", JANE)
    other = Ledger.open(tmp_path / "other" / "ledger.db")
    import_paths(other, [write_export(TAKER, name="t.csv")], today, Settings(), as_of=date(2025, 3, 1))
    import_paths(ledger, [other.path], today, Settings())
    import_paths(other, [ledger.path], today, Settings())
    for one in (ledger, other):
        assert named(one) == [("Jane Doe", "Acme", 0), ("Wei Zhang", "Hooli", 1)]
        assert asked(one) == [("Jane Doe", "Wei Zhang", REASON)]
    other.close()
