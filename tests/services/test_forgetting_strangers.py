"""Forgetting those who only asked to connect, or only wrote, and are nobody in People."""

from datetime import date
from pathlib import Path

import pytest

from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.conversations import writers
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.finding_invitations import find_invitation
from prm.ledger.reading.invitations import invitations
from prm.ledger.reading.people import list_people
from prm.services.forgetting import forget_whom, held_of, parts_of, whom_to_forget
from prm.services.imports import import_paths
from prm.services.invitations import make_person, record_outcome
from prm.services.journal import redo, undo
from prm.services.people import add_person
from prm.services.safekeeping import check
from prm.settings import Settings
from tests.conftest import IN, ImportRows
from tests.invitation_files import IVY, Asked, write_invitations
from tests.messages_files import ME, row, write_messages

from .test_forgetting import traces

PILAR = ("Pilar Cárdenas", f"{IN}pilar-cardenas")
KEPT = ("pilar", "cárdenas", "cardenas", "marzipan", "lighthouse")
ASKED = (
    Asked(PILAR, "1/5/26, 9:05 AM", "We met at the lighthouse."),
    Asked(IVY, "1/6/26, 9:05 AM", "Pilar Cárdenas told me of you."),
)
WRITTEN = (
    row("p1", ("Pilar Cárdenas", "pilar-cardenas"), ME, "2026-01-02", "Do you like marzipan?"),
    row("i1", ("Ivy Ng", "ivy-ng"), ME, "2026-01-03", "Greetings."),
)


@pytest.fixture
def take_in(ledger: Ledger, tmp_path: Path, today: date) -> None:
    """Pilar and Ivy asked to connect and wrote; both are nobody."""
    import_all(ledger, tmp_path, today, "2026-02-01")


def import_all(
    ledger: Ledger, folder: Path, today: date, day: str, *more: Asked, has_urls: bool = True
) -> int:
    """Import what both asked and wrote; return how many rows were of somebody forgotten."""
    folder = folder / f"{day} {has_urls}"
    paths = [
        write_invitations(folder, *ASKED, *more, has_urls=has_urls),
        write_messages(folder, *WRITTEN, row("late", ("Ivy Ng", "ivy-ng"), ME, day)),
    ]
    reports = import_paths(ledger, paths, today, Settings(), as_of=date.fromisoformat(day))
    return sum(report.forgotten for report in reports)


def known(ledger: Ledger, today: date) -> list[str]:
    """Return the names of all who asked, wrote, or are people."""
    names = {one.name for one in invitations(ledger)} | {one.name for one in writers(ledger)}
    return sorted(names | {row.name for row in list_people(ledger, None, today)})


@pytest.mark.usefixtures("take_in")
@pytest.mark.parametrize(
    "who", ["linkedin:pilar-cardenas", "https://www.linkedin.com/in/pilar-cardenas/?x=1", "pilar cardenas"]
)
def test_who_only_asked_and_wrote_is_forgotten(ledger: Ledger, tmp_path: Path, today: date, who: str) -> None:
    record_outcome(ledger, find_invitation(ledger, "Pilar"), "declined", today)
    assert {word for _, word in traces(ledger.path, KEPT)} == set(KEPT)
    pilar = whom_to_forget(ledger, who)
    held = held_of(ledger, pilar.id)
    assert (held.profiles, held.messages, held.invitations, held.statements) == (1, 1, 1, 1)
    erasure = forget_whom(ledger, pilar)
    assert erasure.held == held
    assert traces(ledger.path, KEPT) == []
    for has_urls in (True, False):
        assert import_all(ledger, tmp_path, today, "2026-02-02", has_urls=has_urls) == 1 + has_urls
    assert known(ledger, today) == ["Ivy Ng"]
    assert traces(ledger.path, ("marzipan", "lighthouse")) == []
    assert check(ledger) == []


def test_who_only_wrote_is_forgotten(ledger: Ledger, tmp_path: Path, today: date) -> None:
    path = write_messages(tmp_path, *WRITTEN)
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 2, 1))
    forget_whom(ledger, whom_to_forget(ledger, "linkedin:pilar-cardenas"))
    assert traces(ledger.path, KEPT) == []
    assert known(ledger, today) == ["Ivy Ng"]
    assert check(ledger) == []


def test_of_a_name_alone_its_requests_go_and_no_namesake(ledger: Ledger, tmp_path: Path, today: date) -> None:
    alone = tmp_path / "alone"
    path = write_invitations(alone, *ASKED, has_urls=False)
    import_paths(ledger, [path], today, Settings(), as_of=date(2026, 2, 1))
    record_outcome(ledger, find_invitation(ledger, "Pilar"), "call", today)
    erased = forget_whom(ledger, whom_to_forget(ledger, "named:pilar cardenas"))
    assert parts_of(erased.held) == ["1 talk", "1 invitation", "1 other thing you said"]
    assert traces(ledger.path, KEPT) == []
    other = Asked(("Pilar Cárdenas", f"{IN}another-pilar"), "2/7/26, 9:05 AM")
    assert import_all(ledger, tmp_path, today, "2026-02-09", other) == 1
    assert [one.profile for one in invitations(ledger)] == ["linkedin:another-pilar", "linkedin:ivy-ng"]
    assert [one.outcomes for one in invitations(ledger)] == [(), ()]
    assert check(ledger) == []


@pytest.mark.usefixtures("take_in")
def test_a_namesake_keeps_what_is_said_of_them(ledger: Ledger, tmp_path: Path, today: date) -> None:
    other = Asked(("Pilar Cárdenas", f"{IN}another-pilar"), "2/7/26, 9:05 AM")
    import_all(ledger, tmp_path, today, "2026-02-09", other)
    with pytest.raises(Refused, match="fits several: Pilar Cárdenas"):
        whom_to_forget(ledger, "pilar")
    forget_whom(ledger, whom_to_forget(ledger, "linkedin:pilar-cardenas"))
    texts = [one.text for one in invitations(ledger)]
    assert texts == [None, "Pilar Cárdenas told me of you."]


@pytest.mark.usefixtures("take_in")
def test_whose_export_was_undone_goes_with_the_stranger_at_the_address(
    ledger: Ledger, today: date, import_rows: ImportRows
) -> None:
    report = import_rows("2025-01-10", ("Pilar", "Cárdenas", PILAR[1], "", "Lighthouse", "", "03 Jan 2020"))
    undo(ledger, report.entry)
    forget_whom(ledger, whom_to_forget(ledger, "linkedin:pilar-cardenas"))
    assert traces(ledger.path, KEPT) == []
    redo(ledger, report.entry)
    assert known(ledger, today) == ["Ivy Ng"]
    assert check(ledger) == []


@pytest.mark.usefixtures("take_in")
def test_who_became_a_person_meanwhile_is_not_erased_as_a_stranger(ledger: Ledger, today: date) -> None:
    stranger = whom_to_forget(ledger, "linkedin:pilar-cardenas")
    make_person(ledger, find_invitation(ledger, "Pilar"), today, Settings())
    with pytest.raises(Refused, match="Pilar Cárdenas is no stranger any more"):
        forget_whom(ledger, stranger)
    assert whom_to_forget(ledger, "pilar").name == "Pilar Cárdenas"


@pytest.mark.usefixtures("take_in")
def test_a_whole_name_is_nobody_whose_name_goes_on(ledger: Ledger, today: date, settings: Settings) -> None:
    add_person(ledger, "Pilar Cárdenas Ortiz", {}, today, settings)
    assert whom_to_forget(ledger, "pilar cardenas").id == whom_to_forget(ledger, "linkedin:pilar-cardenas").id
    assert whom_to_forget(ledger, "Pilar Ortiz").name == "Pilar Cárdenas Ortiz"
    add_person(ledger, "Ivy Ng-Wu", {}, today, settings)
    assert whom_to_forget(ledger, "Ivy Ng Wu").name == "Ivy Ng-Wu"


@pytest.mark.usefixtures("take_in")
@pytest.mark.parametrize("who", ["pilar", "Pilar Cárdenas"])
def test_what_fits_a_person_as_well_as_a_stranger_is_asked_again(
    ledger: Ledger, today: date, settings: Settings, who: str
) -> None:
    name = "Pilar Ortiz" if who == "pilar" else who
    add_person(ledger, name, {}, today, settings)
    number = find_person(ledger, name).id
    listed = rf"fits several: {number} {name}; Pilar Cárdenas \(linkedin:pilar-cardenas\)"
    with pytest.raises(Refused, match=listed):
        whom_to_forget(ledger, who)
    assert whom_to_forget(ledger, str(number)).id == number
    assert whom_to_forget(ledger, "linkedin:pilar-cardenas").id != number
