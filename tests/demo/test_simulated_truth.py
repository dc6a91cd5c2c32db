"""The truth says what the files show."""

import csv
from datetime import date, timedelta
from itertools import pairwise

import pytest

from prm.demo.addresses import encoded_url
from prm.demo.connections import connections_csv
from prm.demo.humans import connection_on, job_on, name_on, slug_on
from prm.demo.life import Life
from prm.demo.rates import Rates
from prm.demo.simulation import simulate
from prm.demo.threads import ME


def _cells(life: Life, day: date) -> list[list[str]]:
    return list(csv.reader(connections_csv(life, day).decode().split("\n")[4:]))


@pytest.mark.parametrize("day", [date(2023, 9, 1), date(2026, 10, 13)])
def test_rows_are_the_humans_of_the_file(life: Life, day: date) -> None:
    humans, cells, hidden = life.truth.rows(day), _cells(life, day), life.truth.hidden(day)
    assert len(humans) == len(cells) == len(set(humans))
    for number, row in zip(humans, cells, strict=True):
        human = life.human(number)
        connection = connection_on(human, day)
        assert connection is not None
        assert row[-1].endswith(str(connection.on.year))
        if number in hidden:
            assert row[:-1] == [""] * 6
        else:
            name, job = name_on(human, day), job_on(human, day)
            assert row[:3] == [name.first, name.last, encoded_url(slug_on(human, day))]
            assert row[4:6] == [job.company[:100], job.title[:100]]


def test_rows_are_newest_first(life: Life, today: date) -> None:
    spells = [connection_on(life.human(number), today) for number in life.truth.rows(today)]
    days = [spell.on for spell in spells if spell]
    assert days == sorted(days, reverse=True)


def test_changes_are_what_two_files_differ_in(life: Life) -> None:
    before, after = date(2024, 3, 1), date(2026, 3, 1)
    old = {row[2]: row for row in _cells(life, before) if row[2]}
    new = {row[2]: row for row in _cells(life, after) if row[2]}
    same_url = [url for url in old if url in new]
    jobs = sum(1 for url in same_url if old[url][4:6] != new[url][4:6])
    changes = life.truth.changes(before, after)
    moved = {change.human for change in changes if change.kind == "profile"}
    found = sum(1 for change in changes if change.kind == "job" and change.human not in moved)
    cosmetic = sum(
        1
        for human in life.humans
        for one, other in pairwise(human.jobs)
        if one.employer == other.employer and one.title == other.title and before < other.on <= after
    )
    assert found <= jobs <= found + cosmetic
    assert {change.kind for change in changes} >= {
        "job",
        "name",
        "profile",
        "connected",
        "disconnected",
        "hidden",
    }


def test_a_cosmetic_change_of_a_name_is_none(life: Life) -> None:
    cosmetic = [
        (human, later)
        for human in life.humans
        for one, later in pairwise(human.names)
        if one.plain == later.plain and human.connections
    ]
    assert len(cosmetic) > 5
    for human, later in cosmetic[:20]:
        days = later.on - timedelta(days=1), later.on
        changes = life.truth.changes(*days)
        assert not [change for change in changes if change.human == human.id and change.kind == "name"]


def test_exports_with_urls_split_nobody_by_default(life: Life) -> None:
    assert life.truth.splits([date(year, 3, 1) for year in (2024, 2025, 2026)]) == {}


def test_exports_without_urls_split_those_who_came_back_or_married(life: Life) -> None:
    splits = life.truth.splits([date(2018, 3, 1), date(2022, 3, 1), date(2024, 3, 1)])
    assert splits
    for number in splits:
        human = life.human(number)
        assert len(human.names) > 1 or len(human.connections) > 1 or len(human.slugs) > 1


def test_talks_are_answers_within_ninety_days(life: Life, today: date) -> None:
    contact = life.truth.contact(today)
    talked = [number for number, one in contact.items() if one.talks]
    assert 0.05 < len(talked) / len(life.humans) < 0.12
    assert len(contact) > 2 * len(talked)
    in_groups = {number for thread in life.threads if len(thread.people) > 1 for number in thread.people}
    for thread in life.threads:
        authors = {message.author for message in thread.messages if not message.is_draft}
        if len(authors) == 1 and thread.people and not in_groups.intersection(thread.people):
            assert not contact[thread.people[0]].talks


def test_no_message_comes_before_the_connection_or_after_today(life: Life, today: date) -> None:
    for thread in life.threads:
        seconds = [message.second for message in thread.messages]
        assert seconds == sorted(seconds)
        assert all(second < (today.toordinal() + 1) * 86_400 for second in seconds)
        if len(thread.people) == 1 and life.human(thread.people[0]).connections:
            first = life.human(thread.people[0]).connections[0].on
            assert not seconds or seconds[0] >= first.toordinal() * 86_400


def test_long_chats_come_when_asked_for(today: date) -> None:
    life = simulate(3, 300, 10, today, rates=Rates(chat_length=30))
    assert max(len(thread.messages) for thread in life.threads) > 1_000
    assert any(message.author == ME for thread in life.threads for message in thread.messages)
