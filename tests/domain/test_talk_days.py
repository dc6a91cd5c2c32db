"""What people type about a talk, and the day that it says: plainly one, or else none."""

from datetime import date

import pytest

from prm.domain.sentences import Sentence, understand
from prm.spoken_days import spoken_day

TODAY = date(2024, 5, 10)  # a Friday
LEDGER = {"ada", "ada lovelace", "jane", "wei", "amara"}


def understood(text: str) -> Sentence:
    return understand(text, TODAY, spoken_day, lambda words: words.casefold() in LEDGER)


PLAIN = [
    # The day first.
    ("yesterday: coffee with Ada about hiring", "2024-05-09", "hiring"),
    ("yesterday coffee with Ada about hiring", "2024-05-09", "hiring"),
    ("Yesterday, coffee with Ada", "2024-05-09", ""),
    ("the 3rd: coffee with Ada", "2024-05-03", ""),
    ("on the 3rd coffee with Ada", "2024-05-03", ""),
    ("Friday walk with Ada", "2024-05-03", ""),
    ("last friday: call with Ada about what happened yesterday", "2024-05-03", "what happened yesterday"),
    ("today: call with Ada about hiring yesterday", "2024-05-10", "hiring yesterday"),
    ("today: call with Ada, we talked on Friday", "2024-05-10", "we talked on Friday"),
    ("friday: call with Ada about monday, tuesday", "2024-05-03", "monday, tuesday"),
    ("monday last week: call with Ada", "2024-04-29", ""),
    ("last week on tuesday call with Ada", "2024-04-30", ""),
    ("Friday the 26th: call with Ada", "2024-04-26", ""),
    ("Friday, 3 May: call with Ada", "2024-05-03", ""),
    ("3 days back: call with Ada", "2024-05-07", ""),
    # Right behind the names, or behind a place.
    ("coffee with Ada yesterday about hiring", "2024-05-09", "hiring"),
    ("coffee with Ada, yesterday, about hiring", "2024-05-09", "hiring"),
    ("coffee with Ada, yesterday about hiring", "2024-05-09", "hiring"),
    ("lunch Ada 2024-05-02", "2024-05-02", ""),
    ("coffee with Ada on the 3rd", "2024-05-03", ""),
    ("coffee with Ada Lovelace on the 28th", "2024-04-28", ""),
    ("coffee with Ada on the third", "2024-05-03", ""),
    ("coffee with Ada on the twenty-eighth", "2024-04-28", ""),
    ("coffee with Ada the 3rd", "2024-05-03", ""),
    ("coffee with Ada on Friday the 3rd", "2024-05-03", ""),
    ("met Ada at PyCon on the 3rd", "2024-05-03", "at PyCon"),
    ("met Ada in Mar del Plata yesterday", "2024-05-09", "in Mar del Plata"),
    ("met Ada at PyCon on the 3rd about schools", "2024-05-03", "at PyCon, schools"),
    ("met Ada for lunch on Friday", "2024-05-03", ""),
    ("met Ada at Noma yesterday, great fun", "2024-05-09", "at Noma, great fun"),
    ("coffee with Ada and Jane last Friday; they argue about tabs", "2024-05-03", "they argue about tabs"),
    ("Ada: lunch yesterday", "2024-05-09", ""),
    ("Ada, yesterday: lunch", "2024-05-09", ""),
    # Set apart at the very end, or between the parts.
    ("call with Ada about hiring, last Friday", "2024-05-03", "hiring"),
    ("call with Ada about hiring (yesterday)", "2024-05-09", "hiring"),
    ("call with Ada about hiring - on the 3rd", "2024-05-03", "hiring"),
    ("call with Ada about hiring; 2024-05-02", "2024-05-02", "hiring"),
    ("call with Ada about hiring, yesterday, great fun", "2024-05-09", "hiring, great fun"),
    ("call with Ada, yesterday at Noma", "2024-05-09", "at Noma"),
    # Said, and not when: the talk was today.
    ("call with Ada Lovelace about starting at Globex in March", "2024-05-10", "starting at Globex in March"),
    ("call with Ada; her mother is 80 in June", "2024-05-10", "her mother is 80 in June"),
    ("call with Ada, she quits in May", "2024-05-10", "she quits in May"),
    ("call with Ada. She quits in May", "2024-05-10", "She quits in May"),
    ("call with Ada (she quits in May)", "2024-05-10", "(she quits in May)"),
    ("call with Ada about the offsite next Friday", "2024-05-10", "the offsite next Friday"),
    ("call with Ada about the launch tomorrow", "2024-05-10", "the launch tomorrow"),
    ("call with Ada about plans for friday", "2024-05-10", "plans for friday"),
    ("call with Ada about friday", "2024-05-10", "friday"),
    ("call with Ada, we meet again on Friday", "2024-05-10", "we meet again on Friday"),
    ("call with Ada, we'll meet on Friday", "2024-05-10", "we'll meet on Friday"),
    ("call with Ada, yesterday she ran a marathon", "2024-05-10", "yesterday she ran a marathon"),
    ("call with Ada, she ran a marathon yesterday", "2024-05-10", "she ran a marathon yesterday"),
    ("call with Ada who leaves on Friday", "2024-05-10", "who leaves on Friday"),
    ("call with Ada because she quits on Friday", "2024-05-10", "because she quits on Friday"),
    ("call with Ada about budgets, next year", "2024-05-10", "budgets, next year"),
    ("call with Ada about last summer", "2024-05-10", "last summer"),
    ("call with Ada about the trip last year", "2024-05-10", "the trip last year"),
    ("call with Ada about May, the new hire", "2024-05-10", "May, the new hire"),
    ("call with Ada about last Friday at work", "2024-05-10", "last Friday at work"),
    ("planning for Friday with Ada", "2024-05-10", "planning for Friday"),
    ("met Ada on the 3rd floor", "2024-05-10", "on the 3rd floor"),
    ("met Ada for the 3rd time", "2024-05-10", "for the 3rd time"),
    ("coffee with Ada about why she didn't get the job", "2024-05-10", "why she didn't get the job"),
    ("call with Ada, she did not like it", "2024-05-10", "she did not like it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "on", "about"), PLAIN)
def test_the_day_is_read_where_it_is_plain(text: str, on: str, about: str) -> None:
    found = understood(text)
    assert found.problems == ()
    assert (str(found.on), found.about) == (on, about)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("call with Ada about hiring yesterday", "yesterday"),
        ("call with Ada about hiring on Friday", "on friday"),
        ("call with Ada about hiring last week", "last week"),
        ("call with Ada about hiring a few days ago", "a few days ago"),
        ("call with Ada about the deadline 2024-05-02", "2024-05-02"),
        ("call with Ada about moving on the 3rd", "on the 3rd"),
        ("call with Ada, great fun yesterday", "yesterday"),
        ("call with Ada, we talked on Friday", "on friday"),
        ("coffee with Ada, yesterday we talked for hours", "yesterday"),
        ("coffee with Ada to plan friday", "friday"),
        ("met Ada, we talked about hiring yesterday", "yesterday"),
    ],
)
def test_a_day_that_may_belong_to_the_subject_is_asked_about(text: str, day: str) -> None:
    found = understood(text)
    assert found.on is None
    assert found.problems[0].startswith(f"“{day}” may be the day of the talk or part of what was said")
    assert "begin with the day" in found.problems[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("met Ada in March", "“in march” is not one day"),
        ("met Ada in March about hiring", "“in march” is not one day"),
        ("met Ada at 5pm in Oct 2023", "“in oct 2023” is not one day"),
        ("met Ada in late Sept. 2023", "“in late sept 2023” is not one day"),
        ("met Ada in Dec", "“in dec” is not one day"),
        ("met Ada in Mar 2024", "“in mar 2024” is not one day"),
        ("call with Ada about hiring, last week", "“last week” is not one day"),
        ("coffee with Ada on the 31st", "“on the 31st” is no day of this month so far or of last month"),
        ("coffee with Ada on the 45th", "“on the 45th” is no day"),
        ("coffee with Ada on Friday the 4th", "4 May 2024 is a Saturday"),
        ("coffee with Ada on 3", "“on 3” is not a day"),
        ("coffee with Ada on friday before last", "“on friday before last” is not one day"),
        ("coffee with Ada a week ago on monday", "two days are named"),
        ("coffee with Ada on christmas", "“on christmas” is not one day"),
    ],
)  # fmt: skip
def test_what_is_meant_as_the_day_and_cannot_be_read_is_refused(text: str, problem: str) -> None:
    found = understood(text)
    assert found.on is None
    assert problem in " ".join(found.problems)


@pytest.mark.parametrize(
    "text",
    [
        "didn't talk with Ada",
        "did not reach Ada",
        "didn’t get to talk to Ada",
        "couldn't reach Ada yesterday",
        "haven't talked with Ada in ages",
        "tried to call Ada",
        "tried calling Ada",
        "Yesterday, didn't reach Ada",
        "Ada: didn't pick up",
        "called Ada, no answer",
        "called Ada but no answer",
        "called Ada, she didn't pick up",
        "call with Ada: no reply",
        "missed call from Ada",
        "left Ada a voicemail",
        "will call Ada",
        "need to talk to Ada about hiring",
        "should have coffee with Ada",
    ],
)
def test_a_try_or_a_plan_is_no_talk(text: str) -> None:
    found = understood(text)
    assert found.on is None
    assert "a talk is recorded once you have had it" in found.problems[0]


def test_a_day_given_beside_leaves_all_others_to_the_subject() -> None:
    found = understand("call with Ada about hiring yesterday", TODAY, spoken_day, on=date(2024, 5, 1))
    assert (found.on, found.about, found.problems) == (date(2024, 5, 1), "hiring yesterday", ())


def test_people_named_behind_the_subject_are_asked_for_in_front_of_it() -> None:
    found = understood("coffee about schools with Amara")
    assert found.names == ()
    assert "“with Amara” stands behind what it was about" in found.problems[0]
