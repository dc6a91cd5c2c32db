"""Who the owner of an export is found to be, and when it is left open."""

from datetime import date

import pytest
from tests.importers.test_golden_archives import reading_of

from prm.demo.simulation import OWNER, simulate
from prm.domain.messages import Party
from prm.importers.linkedin import owner
from prm.importers.linkedin.invitations import read_invitations
from prm.importers.linkedin.owner import Owner, OwnerEvidence, find_owner
from prm.importers.linkedin.profile import read_profile

ROBIN, ANA, KOFI = Party("Robin Vesterby", "robin"), Party("Ana Duarte", "ana"), Party("Kofi Mensah", "kofi")
Conversation = tuple[Party, ...]


def evidence(*conversations: Conversation) -> OwnerEvidence:
    """Give conversations in which the first wrote to the others."""
    found = OwnerEvidence()
    for number, (sender, *recipients) in enumerate(conversations):
        for _ in range(3):
            found.meet(f"t{number}", sender, tuple(recipients), None)
    found.close()
    return found


def test_the_owner_is_in_every_conversation_however_seldom_they_wrote() -> None:
    found = evidence((ANA, ROBIN), (KOFI, ROBIN), (Party("Zoë", "zoe"), ROBIN, ANA))
    assert find_owner(found) == Owner(ROBIN, (), "")


def test_a_conversation_counts_once_however_long_it_is() -> None:
    found = OwnerEvidence()
    for _ in range(500):
        found.meet("long", ANA, (ROBIN,), None)
    found.meet("short", ROBIN, (KOFI,), None)
    found.close()
    assert (found.conversations, found.handles) == (2, {"robin": 2, "ana": 1, "kofi": 1})
    assert find_owner(found).party == ROBIN


def test_one_conversation_leaves_it_open_unless_another_file_tells() -> None:
    found = evidence((ANA, ROBIN))
    assert find_owner(found).party is None
    assert set(find_owner(found).candidates) == {ANA, ROBIN}
    assert find_owner(found, "robin vesterby").party == Party("robin vesterby", "robin")
    assert find_owner(found, invited=ROBIN).party == ROBIN
    assert find_owner(found, invited=Party("Robin Vesterby", "robin-new")).party is None


def test_sources_that_disagree_leave_it_open() -> None:
    found = evidence((ANA, ROBIN), (KOFI, ROBIN))
    assert find_owner(found, invited=KOFI) == Owner(
        None, (KOFI, ROBIN), "messages and invitations disagree about whose export this is"
    )
    assert find_owner(found, "Zoë Brandt").candidates == (ROBIN, Party("Zoë Brandt", None))
    assert find_owner(found, "Zoë Brandt", ROBIN).party == Party("Zoë Brandt", "robin")


def test_a_name_may_be_written_in_other_ways() -> None:
    found = evidence((ANA, ROBIN), (KOFI, ROBIN))
    assert find_owner(found, "Robin Vesterby, MBA").party == Party("Robin Vesterby, MBA", "robin")


def test_without_addresses_of_recipients_the_name_counts() -> None:
    shown, plain = ROBIN, Party("Robin Vesterby", None)
    found = evidence((ANA, plain), (KOFI, plain), (shown, Party("Ana Duarte", None)))
    assert find_owner(found).party == ROBIN
    nowhere = evidence((ANA, plain), (KOFI, plain))
    assert find_owner(nowhere).party == plain


def test_two_of_one_name_leave_the_address_open() -> None:
    found = evidence(
        (Party("Jo Fox", "jo-1"), ANA), (Party("Jo Fox", "jo-2"), ANA), (KOFI, Party("Zoë", "z"))
    )
    assert find_owner(found, "Jo Fox").party == Party("Jo Fox", None)


def test_rows_of_2018_say_it_themselves() -> None:
    found = OwnerEvidence()
    plain = Party("Robin Vesterby", None)
    found.meet("", plain, (Party("Ana Duarte", None),), True)
    found.meet("", Party("Kofi Mensah", None), (plain,), False)
    found.close()
    assert find_owner(found).party == plain


def test_nothing_known_at_all() -> None:
    assert find_owner(None).party is None
    assert find_owner(None, "Robin Vesterby").party == Party("Robin Vesterby", None)
    assert find_owner(None, "", ROBIN).party == ROBIN
    assert find_owner(OwnerEvidence(), "").candidates == ()


def test_the_owner_is_not_forgotten_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(owner, "_MOST_COUNTED", 50)
    found = evidence(*((Party(f"P{number}", f"p{number}"), ROBIN) for number in range(1_000)))
    assert len(found.handles) < 200
    assert find_owner(found).party == ROBIN


DAYS = ["2018-11-04", "2022-09-01", "2023-12-09", "2024-05-01", "2024-12-05", "2025-09-01", "2026-05-01"]


@pytest.mark.parametrize("day", DAYS)
def test_the_owner_of_simulated_archives(day: str) -> None:
    files = LIFE.export_on(date.fromisoformat(day)).files
    reading, messages = reading_of(files["messages.csv"])
    assert reading.rows == len(messages) + reading.left_out.total()
    assert not reading.skipped
    invited = read_invitations(files["Invitations.csv"], "Invitations.csv").owner
    (profile,) = read_profile(files["Profile.csv"], "Profile.csv").items
    handle = None if day < "2022" else OWNER.slug
    assert find_owner(reading.evidence).party == Party(OWNER.name, handle)
    assert find_owner(reading.evidence, profile.name, invited).party == Party(OWNER.name, handle)


LIFE = simulate(3, 300, 9, date(2026, 6, 1))
