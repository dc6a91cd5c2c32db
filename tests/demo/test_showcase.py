"""The life that `prm demo` shows has something for every place of the program."""

import unicodedata
from datetime import date, timedelta

import pytest

from prm.demo import showcase as shown
from prm.demo.eras import day_of
from prm.demo.humans import connection_on
from prm.demo.life import Life


def _due(life: Life, talked: dict[str, date]) -> list[str]:
    days = {cadence.who: cadence.days for cadence in shown.demo_cadences()}
    due = []
    for person, last in talked.items():
        tags = [f"#{tag.tag}" for tag in shown.demo_tags() if tag.person == person]
        cadence = days.get(person) or min([days[tag] for tag in tags if tag in days], default=365)
        if (life.today - last).days > cadence:
            due.append(person)
    return sorted(due)


def _last_recorded(life: Life) -> dict[str, date]:
    return {person: talk.on for talk in shown.demo_talks(life) for person in talk.people}


def _people(life: Life) -> set[str]:
    return {shown.profile_text(human.slugs[-1].text) for human in life.humans if human.connections}


def test_two_archives_two_years_apart_the_later_six_weeks_old(showcase: Life, today: date) -> None:
    first, last = shown.demo_archives(showcase)
    assert (last.day - first.day).days == 730
    assert (today - last.day).days == 42
    assert 250 < len(showcase.truth.rows(first.day)) < 340
    assert 370 < len(showcase.truth.rows(last.day)) < 410


def test_the_archives_reveal_changes_of_every_kind(showcase: Life) -> None:
    first, last = shown.demo_archives(showcase)
    changes = showcase.truth.changes(first.day, last.day)
    assert {change.kind for change in changes} >= {
        "job",
        "name",
        "profile",
        "connected",
        "disconnected",
        "hidden",
    }
    assert showcase.truth.splits([first.day, last.day]) == {}
    assert showcase.truth.same_day_namesakes() == []


def test_about_ninety_talks_with_about_thirty_people_of_the_archives(showcase: Life) -> None:
    talks = shown.demo_talks(showcase)
    assert 80 <= len(talks) <= 100
    people = {person for talk in talks for person in talk.people}
    assert 28 <= len(people) <= 34
    assert people <= _people(showcase)
    assert all(talk.on < showcase.today for talk in talks)
    assert [talk.on for talk in talks] == sorted(talk.on for talk in talks)
    assert {talk.via for talk in talks} == {"met", "call", "video", "message", "email"}


def test_nobody_is_talked_with_before_the_connection(showcase: Life) -> None:
    humans = {shown.profile_text(human.slugs[-1].text): human for human in showcase.humans}
    for talk in shown.demo_talks(showcase):
        assert all(humans[person].connections[0].on <= talk.on for person in talk.people)


def test_seven_people_are_due_and_one_more_is_snoozed(showcase: Life) -> None:
    due = _due(showcase, _last_recorded(showcase))
    snoozed = {snooze.person for snooze in shown.demo_snoozes(showcase)}
    assert len(set(due) - snoozed) == 7
    assert snoozed <= set(due)


def test_the_messages_of_the_archives_make_nobody_else_due(showcase: Life) -> None:
    recorded = _last_recorded(showcase)
    talked = dict(recorded)
    for number, contact in showcase.truth.contact(showcase.today).items():
        person = shown.profile_text(showcase.human(number).slugs[-1].text)
        talked[person] = max([*contact.talks, talked.get(person, date.min)])
    met = {person: on for person, on in talked.items() if on > date.min}
    assert len(set(met) - set(recorded)) == 1
    assert _due(showcase, met) == _due(showcase, recorded)


def test_somebody_waits_for_an_answer_and_so_does_the_member(showcase: Life) -> None:
    last = {thread.people[0]: thread.messages[-1].author for thread in showcase.scripted}
    assert set(last.values()) > {0}
    assert sum(1 for author in last.values() if author == 0) > 1


def test_strangers_ask_to_connect(showcase: Life, today: date) -> None:
    _, last = shown.demo_archives(showcase)
    open_ones = [
        sent
        for sent in showcase.invitations
        if sent.is_incoming
        and not showcase.human(sent.human).connections
        and last.day - timedelta(days=240) < day_of(sent.second) <= last.day
    ]
    assert 3 <= len(open_ones) <= 15
    assert any(sent.text for sent in open_ones)


def test_tags_cadences_notes_and_facts_name_people_of_the_archives(showcase: Life) -> None:
    people = _people(showcase)
    named = [tag.person for tag in shown.demo_tags()]
    named += [cadence.who for cadence in shown.demo_cadences() if not cadence.who.startswith("#")]
    named += [note.person for note in shown.demo_notes(showcase)]
    named += [fact.person for fact in shown.demo_facts(showcase)]
    assert set(named) <= people
    assert all(name == unicodedata.normalize("NFC", name).casefold() for name in named)
    tags = {tag.tag for tag in shown.demo_tags()}
    assert {cadence.who[1:] for cadence in shown.demo_cadences() if cadence.who.startswith("#")} <= tags


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2028, 2, 26), date(2024, 12, 30)])
def test_one_birthday_is_within_a_week_of_any_day(today: date) -> None:
    life = shown.demo_life(today)
    birthdays = [fact.value for fact in shown.demo_facts(life) if fact.field == "birthday"]
    coming = [f"{today + timedelta(days=ahead):%m-%d}" for ahead in range(8)]
    assert sum(1 for birthday in birthdays if birthday[-5:] in coming) == 1
    assert any(birthday.startswith("--") for birthday in birthdays)


def test_the_known_people_are_connected_but_for_one(showcase: Life, today: date) -> None:
    cast = showcase.humans[-32:]
    assert sum(1 for human in cast if not connection_on(human, today)) == 1
