"""What a thread of messages proves."""

from prm.domain.conversations import (
    NO_CONTACT,
    between_two,
    contact_of,
    correspondence,
    day_number,
    in_group,
    moment_of,
    numbered_day,
    second_of,
)

DAY = 86_400
START = second_of("2024-01-01 10:00:00")
THEIRS, MINE = 0, 1


def test_a_talk_is_on_the_day_of_the_answer() -> None:
    held = correspondence([(START, MINE), (START + 90 * DAY, THEIRS)])
    found = contact_of([held])
    assert (found.evidence, found.talked_on, found.contact_on) == ("two-way", "2024-03-31", "2024-03-31")


def test_an_answer_a_second_too_late_is_none() -> None:
    found = contact_of([correspondence([(START, MINE), (START + 90 * DAY + 1, THEIRS)])])
    assert (found.evidence, found.talked_on, found.waiting_on) == ("one-way", None, "me")


def test_several_messages_in_a_row_wait_for_one_answer() -> None:
    held = correspondence([(START, MINE), (START + DAY, MINE), (START + 91 * DAY, THEIRS)])
    assert (held.talks, held.received, held.sent) == (1, 1, 2)


def test_a_message_of_mine_without_an_answer_waits_on_them() -> None:
    found = contact_of([correspondence([(START, MINE)])])
    assert found == ("one-way", None, None, "2024-01-01", "them", "2024-01-01")


def test_the_thread_written_in_last_says_who_is_waited_for() -> None:
    older = correspondence([(START, THEIRS)])
    newer = correspondence([(START + DAY, THEIRS), (START + 2 * DAY, MINE)])
    found = contact_of([newer, older])
    assert (found.waiting_on, found.waiting_since) == ("them", "2024-01-03")


def test_in_a_group_someone_counts_only_if_both_wrote() -> None:
    forms = [
        (START, THEIRS, 1, 0, 1, 7, 1),
        (START + 1, THEIRS, 2, 0, 1, 8, 2),
        (START + 2, MINE, 3, 0, 1, None, 3),
    ]
    found = in_group(forms, set())
    assert contact_of([found[7]]).evidence == contact_of([found[8]]).evidence == "two-way"
    alone = in_group(forms[:2], set())
    assert contact_of([alone[7]]) == NO_CONTACT
    assert not alone[7].is_exchanged


def test_nobody_is_waited_for_in_a_group() -> None:
    forms = [(START, MINE, 1, 0, 1, None, 1), (START + 1, THEIRS, 2, 0, 1, 7, 2)]
    found = contact_of([*in_group(forms, set()).values(), correspondence([(START - DAY, THEIRS)])])
    assert (found.waiting_on, found.waiting_since) == ("me", "2023-12-31")
    found = contact_of(in_group(forms, set()).values())
    assert (found.waiting_on, found.waiting_since) == (None, None)


def test_the_days_of_talks_are_kept_each_once() -> None:
    seconds = (START, START + 60, START + 120, START + 2 * DAY, START + 200 * DAY)
    held = correspondence([(second, number % 2) for number, second in enumerate(seconds)])
    days = (day_number("2024-01-01"), day_number("2024-01-03"))
    assert (held.talks, held.talk_days) == (3, f"[{days[0]},{days[1]}]")
    assert [numbered_day(day) for day in days] == ["2024-01-01", "2024-01-03"]
    found = contact_of([held, correspondence([(START - DAY, MINE), (START - DAY + 1, THEIRS)])])
    assert (found.first_talked_on, found.talked_on) == ("2023-12-31", "2024-01-03")


def test_two_forms_of_a_message_are_one() -> None:
    forms = [
        (START, THEIRS, 1, 0, 1, None, 1),
        (START, THEIRS, 1, 0, 1, 7, 2),
        (START + 1, MINE, 2, 0, 1, None, 3),
    ]
    assert in_group(forms, set())[7].received == 1


def test_a_name_counts_only_where_no_address_is_known() -> None:
    turns = [(START, MINE)]
    assert between_two(turns, {1, 2}, named={2}).keys() == {1}
    assert between_two(turns, {2}, named={2}).keys() == {2}
    assert between_two(turns, set(), named={2}) == {}


def test_moments_are_in_utc_to_the_minute() -> None:
    assert moment_of(second_of("2024-02-29 23:59:59")) == "2024-02-29 23:59"
