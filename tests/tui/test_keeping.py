from datetime import date

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.people import count_people, people_by_ids
from prm.ledger.reading.person import person_detail
from prm.services.keeping import tag_people
from prm.services.people import edit_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size, Visit


def row_of(ledger: Ledger, person: PersonRow) -> PersonRow:
    return people_by_ids(ledger, [person.id])[0]


async def test_a_tag_is_completed_and_added(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, grace: PersonRow, today: date, size: Size
) -> None:
    tag_people(ledger, [grace.id], ["sailing"], [], today)
    async with open_prm(size) as visit:
        await visit.press("2", "t")
        assert "used sailing" in visit.text
        await visit.type("sai")
        await visit.press("right", "enter")
        assert row_of(ledger, ada).tags == ["sailing"]


async def test_a_wrong_tag_is_refused_in_place(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "t")
        await visit.type("[/]")
        await visit.press("enter")
        assert "is no tag" in visit.refusal
        await visit.press("escape")
        assert row_of(ledger, ada).tags == []


@pytest.mark.parametrize(("words", "days"), [("90d", 90), ("monthly", 30), ("2w", 14)])
async def test_a_cadence_is_set_and_taken_away(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, words: str, days: int
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "c")
        await visit.type(words)
        await visit.press("enter")
        assert row_of(ledger, ada).cadence_days == days
        await visit.press("c")
        await visit.type("none")
        await visit.press("enter")
        assert row_of(ledger, ada).cadence_days is None


async def test_a_wrong_cadence_is_refused_in_place(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "c")
        await visit.type("sometimes")
        await visit.press("enter")
        assert "is not a span of time" in visit.refusal


async def test_a_snooze_hides_a_catch_up(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    record_talk(ledger, [ada.id], date(2024, 1, 1), "met", "", today)
    async with open_prm() as visit:
        assert "1 Today 1" in visit.text
        await visit.press("z")
        await visit.type("2w")
        await visit.press("enter")
        assert row_of(ledger, ada).snoozed_until == "2026-03-29"
        assert "1 Today 0" in visit.text


async def test_a_snooze_is_written_as_on_the_command_line(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow
) -> None:
    async with open_prm() as visit:
        for written, until in (
            ("for 3 days", "2026-03-18"),
            ("until 2026-04-01", "2026-04-01"),
            ("now", None),
        ):
            await visit.press("2", "z")
            await visit.type(written)
            await visit.press("enter")
            assert row_of(ledger, ada).snoozed_until == until


async def test_a_snooze_into_the_past_is_refused_in_place(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("z")
        await visit.type("2020-01-01")
        await visit.press("enter")
        assert "not a day to come" in visit.refusal


async def test_a_note_of_several_lines_is_kept(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "n")
        await visit.type("likes tea")
        await visit.press("enter")
        await visit.type("and [b]chess[/]")
        await visit.press("ctrl+s")
        assert person_detail(ledger, ada.id, today).notes[0].text == "likes tea\nand [b]chess[/]"
        await visit.press("enter", "left")
        assert "and [b]chess[/]" in visit.text


async def test_an_empty_note_is_refused_in_place(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "n", "ctrl+s")
        assert "The note is empty" in visit.refusal


async def test_someone_is_added_by_hand(open_prm: OpenPrm, ledger: Ledger, size: Size) -> None:
    async with open_prm(size) as visit:
        await visit.press("a")
        await visit.type("Jane Doe")
        await visit.press("enter")
        await visit.type("CTO")
        await visit.press("tab")
        await visit.type("Globex")
        await visit.press("ctrl+s")
        jane = find_person(ledger, "Jane Doe")
        assert (jane.title, jane.company) == ("CTO", "Globex")
        assert "Added Jane Doe" in visit.text


async def fill(visit: Visit, fact: str, text: str) -> None:
    visit.app.screen.query_one(f"#{fact}").focus()
    await visit.settle()
    await visit.type_over(text)


async def test_a_form_refuses_in_place_and_keeps_what_was_typed(open_prm: OpenPrm, ledger: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("a", "ctrl+s")
        assert "The name is empty" in visit.refusal
        await visit.type("Jane Doe")
        await fill(visit, "email", "not an address")
        await visit.press("ctrl+s")
        assert visit.refusal.startswith("E-mail: “not an address” is no e-mail address")
        await fill(visit, "email", "jane@example.org")
        await fill(visit, "birthday", "32 May")
        await visit.press("ctrl+s")
        assert visit.refusal.startswith("Birthday: “32 May” is not a birthday")
        await fill(visit, "birthday", "2 May 1990")
        await visit.press("ctrl+s")
        assert find_person(ledger, "jane@example.org").birthday == "1990-05-02"


async def test_a_form_says_which_profile_was_understood(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, size: Size
) -> None:
    async with open_prm(size) as visit:
        await visit.press("2", "e")
        await fill(visit, "profile", "mastodon.social")
        assert "not yet a profile" in visit.text
        await visit.press("ctrl+s")
        assert "is nobody's profile" in visit.refusal
        await visit.type("/@Ada")
        assert "is Mastodon @ada@mastodon.social" in visit.text
        await visit.press("ctrl+s")
        assert find_person(ledger, "@ada@mastodon.social") == ada
        await visit.press("enter", "right", "right")
        assert "Mastodon   mastodon.social/@ada" in visit.text
        assert "LinkedIn   linkedin.com/in/ada-okafor" in visit.text


async def test_editing_states_only_what_changed(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "e")
        await fill(visit, "company", "Initech")
        await visit.press("ctrl+s")
        assert row_of(ledger, ada).company == "Initech"
        await visit.press("enter", "right")
        assert "CTO · Initech" in visit.text
        assert "CTO · Acme" in visit.text
        assert "from you" in visit.text


async def test_the_form_shows_what_is_known(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date, settings: Settings
) -> None:
    edit_person(ledger, ada.id, {"met": "Sat next to each other"}, today, settings)
    async with open_prm() as visit:
        await visit.press("2", "e")
        line = next(line for line in visit.text.split("\n") if "How you met" in line)
        assert "Sat next to each other" in line
        assert "one more than linkedin.com/in/ada-okafor" in visit.text
        await fill(visit, "location", "Lagos")
        await visit.press("ctrl+s", "enter")
        assert "met: Sat next to each other" in visit.text
        await visit.press("right")
        assert "Locations" in visit.text


async def test_editing_nothing_is_refused_in_place(open_prm: OpenPrm, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", "e", "ctrl+s")
        assert "Nothing is stated" in visit.refusal


async def test_editing_all_who_are_marked(open_prm: OpenPrm, ledger: Ledger, ada: PersonRow) -> None:
    async with open_prm() as visit:
        await visit.press("2", " ", " ", "e")
        assert "Edit 2 people" in visit.text
        await fill(visit, "location", "Lagos")
        await visit.press("ctrl+s")
        assert find_person(ledger, "Ada Okafor").location == "Lagos"
        assert find_person(ledger, "Grace Lindqvist").location == "Lagos"
        await visit.press("escape", "u")
        assert find_person(ledger, "Ada Okafor").location is None
        assert find_person(ledger, "Grace Lindqvist").location is None


async def test_a_verb_without_anyone_says_why(open_prm: OpenPrm) -> None:
    async with open_prm() as visit:
        await visit.press("2", "t")
        assert "Nobody is chosen" in visit.text


async def test_adding_someone_of_a_known_name_is_asked_about_once(
    open_prm: OpenPrm, ledger: Ledger, ada: PersonRow, today: date
) -> None:
    async with open_prm() as visit:
        await visit.press("2", "a")
        await visit.type("ada okafor")
        await visit.press("ctrl+s")
        assert "Ada Okafor, CTO · Acme, is here already" in visit.refusal
        assert count_people(ledger, None, today) == 2
        await visit.press("ctrl+s")
        assert count_people(ledger, None, today) == 3
