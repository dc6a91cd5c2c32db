"""Talks: what each proves, and what is refused."""

from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.domain.refusals import Refused
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.person import person_detail, talks_by_month
from prm.services.talks import record_talk

from ..laws.views import dump


def again(ledger: Ledger, person: PersonRow) -> PersonRow:
    """Return someone as they are now."""
    return find_person(ledger, str(person.id))


@pytest.mark.parametrize(
    ("via", "evidence"),
    [("met", "met"), ("call", "call"), ("video", "call"), ("message", "two-way"), ("email", "two-way"),
     ("other", "two-way")],
)  # fmt: skip
def test_a_talk_is_evidence_of_contact(
    ledger: Ledger, ada: PersonRow, today: date, via: str, evidence: str
) -> None:
    entry = record_talk(ledger, [ada.id], date(2026, 3, 1), via, "about hiring", today)
    row = again(ledger, ada)
    assert (row.evidence, row.last_talked_on, row.last_contact_on) == (evidence, "2026-03-01", "2026-03-01")
    assert row.due_on == "2027-03-01"
    (talk,) = person_detail(ledger, ada.id, today).talks
    assert (talk.entry_id, talk.via, talk.text) == (entry, via, "about hiring")


def test_the_best_evidence_and_the_latest_day_count(ledger: Ledger, ada: PersonRow, today: date) -> None:
    record_talk(ledger, [ada.id], date(2026, 3, 1), "email", "", today)
    record_talk(ledger, [ada.id], date(2019, 3, 1), "met", "", today)
    row = again(ledger, ada)
    assert (row.evidence, row.last_talked_on) == ("met", "2026-03-01")


def test_a_talk_with_several_is_one_talk(
    ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id, grace.id, ada.id], today, "met", "", today)
    for person in (ada, grace):
        (talk,) = person_detail(ledger, person.id, today).talks
        assert [name for _, name in talk.people] == ["Ada Okafor", "Grace Lindqvist"]
        assert again(ledger, person).last_talked_on == today.isoformat()


def test_talks_are_counted_by_month(ledger: Ledger, ada: PersonRow, today: date) -> None:
    for day in (today, date(2026, 3, 1), date(2026, 1, 31), date(2024, 3, 31)):
        record_talk(ledger, [ada.id], day, "call", "", today)
    months = talks_by_month(person_detail(ledger, ada.id, today).talk_days, today)
    assert len(months) == 24
    assert (months[-1], months[-2], months[-3], sum(months)) == (2, 0, 1, 3)


def test_what_a_talk_refuses(ledger: Ledger, ada: PersonRow, today: date) -> None:
    before = dump(ledger)
    with pytest.raises(Refused, match="16 Mar 2026 is still to come"):
        record_talk(ledger, [ada.id], date(2026, 3, 16), "met", "", today)
    with pytest.raises(Refused, match="“pigeon” is no way of talking; known are met, call"):
        record_talk(ledger, [ada.id], today, "pigeon", "", today)
    for nobody in ([], [999]):
        with pytest.raises(Refused, match="a talk needs someone"):
            record_talk(ledger, nobody, today, "met", "", today)
    assert dump(ledger) == before
