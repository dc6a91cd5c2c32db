"""Requests to connect: taken in once, matched with connections, answered, undone and forgotten."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from prm.domain.invitations import Invited, answers, inbox
from prm.domain.people import PersonRow
from prm.domain.refusals import NothingNew, Refused
from prm.domain.standing import reason_words
from prm.ledger.checking import problems
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.finding_invitations import find_invitation
from prm.ledger.reading.invitations import count_inbox, invitations
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.standing import reasons_for
from prm.services.forgetting import forget_person
from prm.services.identity import say_same
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.services.invitations import make_person, record_outcome
from prm.services.journal import redo, undo
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.conftest import ADA, GRACE, IN, ImportRows
from tests.invitation_files import IVY, WEI, Asked, write_invitations
from tests.messages_files import ME, row, write_messages

ImportInvitations = Callable[..., ImportReport]


@pytest.fixture
def import_invitations(ledger: Ledger, tmp_path: Path, today: date) -> ImportInvitations:
    """Imports an export of invitations as of a day, with or without addresses."""

    def take_in(
        as_of: str, *asked: Asked, has_urls: bool = True, settings: Settings | None = None
    ) -> ImportReport:
        path = write_invitations(tmp_path / f"{as_of} {has_urls} {len(asked)}", *asked, has_urls=has_urls)
        (report,) = import_paths(
            ledger, [path], today, settings or Settings(), as_of=date.fromisoformat(as_of)
        )
        return report

    return take_in


def statuses(ledger: Ledger) -> dict[str, str]:
    return {one.name: one.status for one in invitations(ledger)}


def the_one(ledger: Ledger, name: str) -> Invited:
    return find_invitation(ledger, name)


def test_who_is_in_a_later_export_has_been_accepted(
    ledger: Ledger, import_rows: ImportRows, import_invitations: ImportInvitations
) -> None:
    import_invitations(
        "2020-05-10",
        Asked((f"{ADA[0]} {ADA[1]}", ADA[2]), "3/1/19, 9:05 AM"),
        Asked((f"{GRACE[0]} {GRACE[1]}", GRACE[2]), "5/6/20, 4:00 PM", is_out=True),
        Asked(WEI, "4/1/20, 9:05 AM", "Hello, shall we connect?"),
    )
    assert statuses(ledger) == {"Ada Okafor": "unknown", "Grace Lindqvist": "unknown", "Wei Zhang": "unknown"}
    import_rows("2020-05-10", ADA, GRACE)
    assert statuses(ledger) == {"Ada Okafor": "accepted", "Grace Lindqvist": "accepted", "Wei Zhang": "open"}
    assert [(one.name, one.text) for one in inbox(invitations(ledger))] == [
        ("Wei Zhang", "Hello, shall we connect?")
    ]


def test_an_invitation_is_nobody_and_no_contact(
    ledger: Ledger, ada: PersonRow, import_invitations: ImportInvitations
) -> None:
    report = import_invitations(
        "2026-03-01", Asked(WEI, "2/28/26, 9:05 AM"), Asked(("Ada Okafor", ADA[2]), "3/1/19, 9:05 AM")
    )
    assert (report.invitations_new, report.people_new) == (2, 0)
    assert [row.name for row in list_people(ledger, None, date(2026, 3, 15))] == [
        "Ada Okafor",
        "Grace Lindqvist",
    ]
    assert find_person(ledger, "Ada Okafor").evidence == "none"
    assert problems(ledger, is_repair=False) == []


def test_two_exports_show_one_invitation_once(ledger: Ledger, import_invitations: ImportInvitations) -> None:
    import_invitations("2026-01-01", Asked(WEI, "12/1/25, 9:05 AM", "Hello"))
    report = import_invitations(
        "2026-02-01", Asked(WEI, "12/1/25, 9:05 AM", "Hello"), Asked(IVY, "1/1/26, 9:05 AM")
    )
    assert report.invitations_new == 1
    assert [one.name for one in invitations(ledger)] == ["Ivy Ng", "Wei Zhang"]
    undo(ledger, report.entry)
    assert [one.name for one in invitations(ledger)] == ["Wei Zhang"]


def test_a_name_without_an_address_is_the_invitation_of_that_minute(
    ledger: Ledger, import_invitations: ImportInvitations
) -> None:
    import_invitations("2026-01-01", Asked(WEI, "12/1/25, 9:05 AM"), has_urls=False)
    record_outcome(ledger, the_one(ledger, "Wei"), "asked", date(2026, 1, 2))
    import_invitations("2026-02-01", Asked(WEI, "12/1/25, 9:05 AM"), Asked(WEI, "1/9/26, 9:05 AM"))
    assert [(one.profile, one.sent_at, one.status) for one in invitations(ledger)] == [
        ("linkedin:wei-zhang", "2026-01-09 09:05", "unknown"),
        ("linkedin:wei-zhang", "2025-12-01 09:05", "asked"),
    ]


def test_a_name_without_an_address_is_the_one_who_had_that_name_then(
    ledger: Ledger, import_invitations: ImportInvitations
) -> None:
    at, renamed = "12/1/25, 9:05 AM", ("Wei Berg", WEI[1])
    import_invitations("2026-01-01", Asked(WEI, at), has_urls=False)
    import_invitations("2026-01-02", Asked(WEI, at))
    import_invitations("2026-01-03", Asked(renamed, at))
    assert [(one.profile, one.name) for one in invitations(ledger)] == [("linkedin:wei-zhang", "Wei Berg")]


def test_a_name_alone_is_accepted_only_by_a_connection_made_since(
    ledger: Ledger, import_rows: ImportRows, import_invitations: ImportInvitations
) -> None:
    import_rows("2024-01-10", ADA, GRACE)
    import_invitations(
        "2024-01-10",
        Asked(("Ada Okafor", ""), "3/4/19, 9:05 AM"),
        Asked(("Grace Lindqvist", ""), "6/4/23, 9:05 AM"),
        Asked(WEI, "6/4/23, 9:05 AM"),
        has_urls=False,
    )
    assert statuses(ledger) == {"Ada Okafor": "accepted", "Grace Lindqvist": "unknown", "Wei Zhang": "open"}


def test_asking_first_and_the_answers_are_counted(
    ledger: Ledger,
    ada: PersonRow,
    import_invitations: ImportInvitations,
    today: date,
) -> None:
    import_invitations("2024-01-05", Asked(WEI, "1/1/24, 9:05 AM"), Asked(IVY, "1/2/24, 9:05 AM"))
    assert count_inbox(ledger).waiting == 2
    for who in ("Wei", "Ivy"):
        record_outcome(ledger, the_one(ledger, who), "asked", today)
    assert count_inbox(ledger) == (0, None, (2, 0))
    entry = record_outcome(ledger, the_one(ledger, "Wei"), "call", today)
    assert answers(invitations(ledger)) == (2, 1)
    assert find_person(ledger, "Wei Zhang").evidence == "call"
    undo(ledger, entry)
    assert answers(invitations(ledger)) == (2, 0)
    with pytest.raises(Refused):
        find_person(ledger, "Wei Zhang")
    redo(ledger, entry)
    assert find_person(ledger, "Wei Zhang").last_talked_on == today.isoformat()
    assert problems(ledger, is_repair=False) == []


def test_a_call_with_a_name_is_no_talk_with_its_namesake(
    ledger: Ledger, ada: PersonRow, import_invitations: ImportInvitations, today: date
) -> None:
    asked = Asked(("Ada Okafor", f"{IN}another-ada"), "1/1/24, 9:05 AM")
    import_invitations("2024-01-05", asked, has_urls=False)
    found = the_one(ledger, "Ada")
    assert (found.person, found.namesake) == (None, ada)
    record_outcome(ledger, found, "call", date(2026, 3, 1))
    with pytest.raises(NothingNew):
        record_outcome(ledger, the_one(ledger, "Ada"), "call", date(2026, 3, 1))
    assert [row.evidence for row in list_people(ledger, None, today)] == ["none", "none"]
    import_invitations("2024-01-06", asked)
    assert [(one.profile, one.status) for one in invitations(ledger)] == [("linkedin:another-ada", "call")]
    assert problems(ledger, is_repair=False) == []


def test_what_was_said_of_a_name_stays_with_the_one_who_asks(
    ledger: Ledger, import_invitations: ImportInvitations, today: date
) -> None:
    first = import_invitations("2024-01-05", Asked(WEI, "1/1/24, 9:05 AM"), has_urls=False)
    record_outcome(ledger, the_one(ledger, "Wei"), "declined", today)
    import_invitations("2024-01-06", Asked(WEI, "1/1/24, 9:05 AM"))
    undo(ledger, first.entry)
    assert statuses(ledger) == {"Wei Zhang": "declined"}


def test_an_answer_from_an_old_page_makes_no_second_entry(
    ledger: Ledger, import_invitations: ImportInvitations, today: date
) -> None:
    import_invitations("2026-02-01", Asked(WEI, "1/1/26, 9:05 AM"))
    old = the_one(ledger, "Wei")
    entry = record_outcome(ledger, old, "ignored", today)
    with pytest.raises(NothingNew, match="ignored is recorded already"):
        record_outcome(ledger, old, "ignored", today)
    assert entries(ledger)[0].id == entry
    record_outcome(ledger, old, "asked", today)
    assert record_outcome(ledger, old, "ignored", today) == entry + 2


def test_what_was_recorded_later_may_have_been_before(
    ledger: Ledger, import_invitations: ImportInvitations, today: date
) -> None:
    import_invitations("2026-02-01", Asked(WEI, "1/1/26, 9:05 AM"))
    record_outcome(ledger, the_one(ledger, "Wei"), "accepted", today, date(2026, 3, 5))
    record_outcome(ledger, the_one(ledger, "Wei"), "asked", today, date(2026, 3, 1))
    assert the_one(ledger, "Wei").status == "accepted"


def test_your_own_message_is_no_answer_of_theirs(
    ledger: Ledger, import_invitations: ImportInvitations, tmp_path: Path, today: date
) -> None:
    wei = ("Wei Zhang", "wei-zhang")
    import_invitations("2026-02-01", Asked(WEI, "1/1/26, 9:05 AM"))
    record_outcome(ledger, the_one(ledger, "Wei"), "asked", today, date(2026, 1, 3))
    rows = [row("alone", wei, ME, "2026-01-01"), row("alone", ME, wei, "2026-01-03")]
    import_paths(ledger, [write_messages(tmp_path / "one", *rows)], today, Settings())
    assert not the_one(ledger, "Wei").has_answered
    rows.append(row("alone", wei, ME, "2026-01-05"))
    import_paths(ledger, [write_messages(tmp_path / "two", *rows)], today, Settings())
    assert the_one(ledger, "Wei").has_answered


def test_what_the_newest_export_does_not_show_is_not_known_to_be_open(
    ledger: Ledger, import_rows: ImportRows, import_invitations: ImportInvitations
) -> None:
    import_rows("2026-03-01", ADA)
    import_invitations("2020-02-01", Asked(WEI, "1/1/20, 9:05 AM"))
    import_invitations("2026-03-01", Asked(IVY, "2/28/26, 9:05 AM"))
    assert statuses(ledger) == {"Ivy Ng": "open", "Wei Zhang": "unknown"}
    inbox_now = count_inbox(ledger)
    assert (inbox_now.waiting, inbox_now.oldest and inbox_now.oldest.name) == (1, "Ivy Ng")


def test_who_asks_can_be_made_a_person(
    ledger: Ledger, import_invitations: ImportInvitations, today: date, settings: Settings
) -> None:
    import_invitations("2024-01-05", Asked(WEI, "1/1/24, 9:05 AM"))
    make_person(ledger, the_one(ledger, "Wei"), today, settings)
    assert the_one(ledger, "Wei").person == find_person(ledger, "linkedin:wei-zhang")
    with pytest.raises(Refused, match="already"):
        make_person(ledger, the_one(ledger, "Wei"), today, settings)


def test_how_you_stand_is_said_plainly(
    ledger: Ledger, ada: PersonRow, import_invitations: ImportInvitations, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2026, 3, 1), "met", "she praised Ivy Ng", today)
    import_invitations(
        "2026-03-05",
        Asked(WEI, "3/2/26, 9:05 AM", "I work with Ada Okafor."),
        Asked(IVY, "3/1/26, 9:05 AM"),
        Asked(("Bo Ek", f"{IN}bo-ek"), "2/1/26, 9:05 AM", "I have just joined Acme."),
        Asked(("Cy Fay", f"{IN}cy-fay"), "1/1/26, 9:05 AM", "Hello!"),
    )
    found = invitations(ledger)
    said = [[reason_words(reason, "lately") for reason in each] for each in reasons_for(ledger, found)]
    assert said == [
        ["they name Ada Okafor, whom you talked with lately"],
        ["what you noted of Ada Okafor names them"],
        ["their text has “Acme”, the company of Ada Okafor, whom you talked with lately"],
        [],
    ]


def test_a_group_with_somebody_talked_with_is_said(
    ledger: Ledger, import_invitations: ImportInvitations, tmp_path: Path, today: date
) -> None:
    uma, wei = ("Uma Outside", "uma-outside"), ("Wei Zhang", "wei-zhang")
    letters = write_messages(
        tmp_path,
        row("group", wei, (ME, uma), "2025-05-01", "Shall we all meet?"),
        row("group", uma, (ME, wei), "2025-05-02", "Yes."),
        row("alone", uma, ME, "2025-06-01"),
        row("alone", ME, uma, "2025-06-02"),
    )
    import_paths(ledger, [letters], today, Settings())
    import_invitations("2026-03-05", Asked(WEI, "3/2/26, 9:05 AM"))
    (found,) = reasons_for(ledger, invitations(ledger))
    assert [reason_words(reason, "in June") for reason in found] == [
        "they write in a group with Uma Outside, whom you talked with in June"
    ]


def test_the_defect_of_december_2023_leaves_the_names(
    ledger: Ledger, import_rows: ImportRows, import_invitations: ImportInvitations
) -> None:
    import_rows("2023-12-20", ADA, GRACE)
    mine = f"{IN}maya-lindgren"
    report = import_invitations(
        "2023-12-20",
        Asked(("Grace Lindqvist", mine), "6/4/23, 9:05 AM"),
        Asked(("Wei Zhang", mine), "12/1/23, 9:05 AM"),
    )
    assert report.warnings == ("2 rows have the owner's address for both people, so the names count",)
    assert {one.profile: one.status for one in invitations(ledger)} == {
        "named:grace lindqvist": "unknown",
        "named:wei zhang": "open",
    }


@pytest.mark.parametrize("kept", [("dates", "texts"), ("texts", "dates")])
def test_a_text_is_shown_while_an_import_that_kept_it_is_live(
    ledger: Ledger, import_invitations: ImportInvitations, kept: tuple[Literal["texts", "dates"], ...]
) -> None:
    entries_of = {}
    for more, setting in enumerate(kept):
        asked = [Asked(WEI, "12/1/25, 9:05 AM", "Hello,\n\nWei"), *[Asked(IVY, "1/1/26, 9:05 AM")] * more]
        settings = Settings(messages=setting)
        entries_of[setting] = import_invitations(f"2026-01-0{more + 1}", *asked, settings=settings).entry
    assert the_one(ledger, "Wei").text == "Hello,\n\nWei"
    undo(ledger, entries_of["texts"])
    assert the_one(ledger, "Wei").text is None


def test_what_cannot_be_recorded_is_refused(
    ledger: Ledger, import_invitations: ImportInvitations, today: date
) -> None:
    import_invitations(
        "2026-03-05", Asked(WEI, "3/2/26, 9:05 AM"), Asked(IVY, "3/2/26, 9:05 AM", is_out=True)
    )
    wei = the_one(ledger, "Wei")
    (ivy,) = [one for one in invitations(ledger) if one.is_out]
    for invited, word, on in ((wei, "maybe", None), (ivy, "asked", None), (wei, "call", date(2026, 3, 1))):
        with pytest.raises(Refused):
            record_outcome(ledger, invited, word, today, on)
    with pytest.raises(Refused, match="nobody"):
        the_one(ledger, "Ivy")


def test_a_file_without_a_usable_row_is_refused(
    ledger: Ledger, import_invitations: ImportInvitations
) -> None:
    with pytest.raises(Refused, match=r"no invitation in it can be used \(line 2: "):
        import_invitations("2026-01-01", Asked(WEI, "some day"))
    assert entries(ledger) == []


def test_who_is_forgotten_does_not_ask_again(
    ledger: Ledger,
    ada: PersonRow,
    import_invitations: ImportInvitations,
    today: date,
) -> None:
    asked = Asked(("Ada Okafor", ADA[2]), "3/1/19, 9:05 AM", "Hi, Ada here")
    import_invitations("2026-01-01", asked, Asked(WEI, "12/1/25, 9:05 AM", "Greetings from Ada Okafor!"))
    import_invitations("2026-01-02", asked, has_urls=False)
    record_outcome(ledger, the_one(ledger, "Ada"), "asked", today)
    forget_person(ledger, ada.id)
    for has_urls in (True, False):
        report = import_invitations("2026-01-03", asked, has_urls=has_urls)
        assert report.forgotten == 1
    assert [(one.name, one.text) for one in invitations(ledger)] == [
        ("Wei Zhang", "Greetings from forgotten!")
    ]
    assert b"okafor" not in ledger.path.read_bytes().lower()
    assert problems(ledger, is_repair=False) == []


def test_whoever_it_is_the_projection_is_what_a_rebuilt_one_would_be(
    ledger: Ledger, ada: PersonRow, tmp_path: Path, import_invitations: ImportInvitations, today: date
) -> None:
    written = write_messages(tmp_path, row("t", ME, ("Uma Outside", "uma-outside"), "2025-01-02"))
    import_paths(ledger, [written], today, Settings(), as_of=date(2025, 2, 1))
    add_person(ledger, "Ivy Told", {"profile": "linkedin:ivy-ng"}, today, Settings())
    asked = [
        Asked((name, f"{IN}{slug}"), f"1/{day}/26, 9:05 AM", is_out=day == 3)
        for day, (name, slug) in enumerate(
            (("Ada O.", "ada-okafor"), ("Wei", "wei-zhang"), ("Uma O.", "uma-outside"), ("Ivy", "ivy-ng")), 1
        )
    ]
    for as_of, some, has_urls in (
        ("2026-02-01", asked[:2], True),
        ("2026-02-02", asked, False),
        ("2026-02-03", asked, True),
        ("2026-02-04", [*asked, Asked(("Ada Okafor", f"{IN}ada-okafor"), "2/2/26, 9:05 AM")], True),
    ):
        import_invitations(as_of, *some, has_urls=has_urls)
        assert problems(ledger, is_repair=False) == []
    assert find_person(ledger, "linkedin:ada-okafor").name == "Ada Okafor"
    undo(ledger)
    assert problems(ledger, is_repair=False) == []


def test_who_asked_is_found_by_id_by_email_and_by_every_address_they_had(
    ledger: Ledger, import_invitations: ImportInvitations, today: date
) -> None:
    jane = [("Jane Doe", f"{IN}jane-{handle}") for handle in ("old", "new")]
    import_invitations(
        "2026-03-01",
        Asked(jane[0], "2/1/25, 9:05 AM"),
        Asked(jane[1], "2/1/26, 9:05 AM"),
        Asked(WEI, "2/2/26, 9:05 AM"),
    )
    told = {"profile": "linkedin:jane-new", "email": "jane@example.org"}
    number = add_person(ledger, "Jane Doe", told, today, Settings())[1]
    add_person(ledger, "Jane of Old", {"profile": "linkedin:jane-old"}, today, Settings())
    with pytest.raises(Refused, match="fits several"):
        find_invitation(ledger, "Jane")
    say_same(ledger, [number, find_person(ledger, "linkedin:jane-old").id], today)
    person = find_person(ledger, "linkedin:jane-new")
    for who in ("Jane", str(person.id), "jane@example.org", "linkedin:jane-old", "linkedin:jane-new"):
        assert find_invitation(ledger, who).sent_at == "2026-02-01 09:05"
    for who in ("²", "999", "nobody@example.org"):
        with pytest.raises(Refused, match="nobody who fits"):
            find_invitation(ledger, who)
