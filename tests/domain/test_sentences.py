from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.sentences import Sentence, understand
from prm.spoken_days import spoken_day

TODAY = date(2024, 5, 10)  # a Friday
LEDGER = {"jane", "jane doe", "wei", "wei zhang", "amara", "mary ann", "mary ann smith", "joan of arc",
          "may chen", "jane friday"}  # fmt: skip
PIECES = [
    "yesterday", "last", "friday", "lastish", "2024-05-02", "2024-05", "2024-02-31", "3", "days", "ago",
    "on", "the", "with", "Jane", "Doe", "and", ",", ":", "re:", "about", "met", "coffee", "over",
    "zoom", "(", ")", '"', ".", "to", "tomorrow", "w/", "2", "March", "3/4", "yesterdy", "-", "1:1",
    "in", "for", "a", "hiring", "\x00", "王伟", "next", "week", "had", "@", "’",
]  # fmt: skip


def is_in_ledger(words: str) -> bool:
    return words.casefold() in LEDGER


def understood(text: str, with_ledger: bool = False) -> Sentence:
    return understand(text, TODAY, spoken_day, is_in_ledger if with_ledger else None)


def marked(text: str, kind: str) -> list[str]:
    return [text[span.start : span.end] for span in understood(text).spans if span.kind == kind]


@pytest.mark.parametrize("with_ledger", [False, True])
@pytest.mark.parametrize(
    ("text", "on", "via", "names", "about"),
    [
        ("yesterday: coffee with Jane Doe about hiring", "2024-05-09", "met", ["Jane Doe"], "hiring"),
        ("yesterday:coffee with Jane Doe", "2024-05-09", "met", ["Jane Doe"], ""),
        ("yesterday lunch with Jane and Wei about hiring", "2024-05-09", "met", ["Jane", "Wei"], "hiring"),
        ("call with Amara", "2024-05-10", "call", ["Amara"], ""),
        ("2024-05-02 met Jane at the meetup", "2024-05-02", "met", ["Jane"], "at the meetup"),
        ("last friday zoom with Søren re: budget", "2024-05-03", "video", ["Søren"], "budget"),
        ("emailed Jane", "2024-05-10", "email", ["Jane"], ""),
        ("3 days ago coffee with Jane", "2024-05-07", "met", ["Jane"], ""),
        ("two weeks ago met Jane", "2024-04-26", "met", ["Jane"], ""),
        ("talked to Jane Doe", "2024-05-10", "other", ["Jane Doe"], ""),
        ("coffee Jane Doe", "2024-05-10", "met", ["Jane Doe"], ""),
        ("Jane Doe: lunch", "2024-05-10", "met", ["Jane Doe"], ""),
        ("Jane Doe: had lunch at Noma", "2024-05-10", "met", ["Jane Doe"], "at Noma"),
        ("Jane Doe, Wei Zhang about hiring", "2024-05-10", "other", ["Jane Doe", "Wei Zhang"], "hiring"),
        (
            "phone call with jane, wei & amara re budget",
            "2024-05-10",
            "call",
            ["jane", "wei", "amara"],
            "budget",
        ),
        ("met Mary Ann Smith yesterday", "2024-05-09", "met", ["Mary Ann Smith"], ""),
        ("met yesterday Jane", "2024-05-09", "met", ["Jane"], ""),
        ("met Jane with Wei", "2024-05-10", "met", ["Jane", "Wei"], ""),
        ("met Jane on zoom", "2024-05-10", "video", ["Jane"], ""),
        ("virtual coffee with Jane", "2024-05-10", "video", ["Jane"], ""),
        ("coffee call with Jane", "2024-05-10", "call", ["Jane"], ""),
        ("text message to Jane", "2024-05-10", "message", ["Jane"], ""),
        ("1:1 with Jane about hiring", "2024-05-10", "other", ["Jane"], "hiring"),
        ("had a call with Jane over lunch", "2024-05-10", "call", ["Jane"], ""),
        ("boat trip with Jane about x", "2024-05-10", "other", ["Jane"], "boat trip, x"),
        ("lunch at Noma with Jane", "2024-05-10", "met", ["Jane"], "at Noma"),
        ("met at the conference with Jane", "2024-05-10", "met", ["Jane"], "at the conference"),
        ("met Jane, we talked about hiring", "2024-05-10", "met", ["Jane"], "hiring"),
        ("met Jane. Great fun", "2024-05-10", "met", ["Jane"], "Great fun"),
        ("met Jane at Noma yesterday about hiring", "2024-05-09", "met", ["Jane"], "at Noma, hiring"),
        (
            "zoom with Jane Doe (Globex) about work",
            "2024-05-10",
            "video",
            ["Jane Doe"],
            "(Globex) about work",
        ),
        ("call with Dr. Jane Doe", "2024-05-10", "call", ["Dr. Jane Doe"], ""),
        ('met "Jane Doe" at Noma', "2024-05-10", "met", ["Jane Doe"], "at Noma"),
        ("called linkedin:jane-doe about x", "2024-05-10", "call", ["linkedin:jane-doe"], "x"),
        ("wrote to jane@example.org yesterday", "2024-05-09", "other", ["jane@example.org"], ""),
        ("2 March call with Jane", "2024-03-02", "call", ["Jane"], ""),
        ("call with Jane on march 5th", "2024-03-05", "call", ["Jane"], ""),
        ("13/3/2024 call with Jane", "2024-03-13", "call", ["Jane"], ""),
        ("fri: lunch with Jane", "2024-05-03", "met", ["Jane"], ""),
        ("yesterday", "2024-05-09", "other", [], ""),
        ("about hiring", "2024-05-10", "other", [], "hiring"),
        ("", "2024-05-10", "other", [], ""),
    ],
)
def test_a_sentence_says(
    text: str, on: str, via: str, names: list[str], about: str, with_ledger: bool
) -> None:
    found = understood(text, with_ledger)
    assert found.problems == ()
    assert (str(found.on), found.via, [n.text for n in found.names], found.about) == (on, via, names, about)


@pytest.mark.parametrize(
    ("text", "on", "about"),
    [
        ("call with Jane about hiring, yesterday", "2024-05-09", "hiring"),
        ("call with Jane about plans for friday", "2024-05-10", "plans for friday"),
        ("call with Jane about the launch tomorrow", "2024-05-10", "the launch tomorrow"),
        ("last friday call with Jane about what happened yesterday", "2024-05-03", "what happened yesterday"),
        ("call with Jane about next week", "2024-05-10", "next week"),
    ],
)
def test_a_day_in_the_subject_is_the_day_of_the_talk_only_where_it_is_set_apart(
    text: str, on: str, about: str
) -> None:
    found = understood(text)
    assert (str(found.on), found.about, found.problems) == (on, about, ())


@pytest.mark.parametrize(
    ("text", "names", "about"),
    [
        ("coffee with Jane Doe Globex", ["Jane Doe"], "Globex"),
        ("coffee with Joan of Arc", ["Joan of Arc"], ""),
        ("may chen lunch", ["may chen"], ""),
        ("met Jane Friday", ["Jane Friday"], ""),
        ("met Wei Friday", ["Wei"], ""),
        ("met Jane Smith", ["Jane Smith"], ""),
        ("met jane smith", ["jane smith"], ""),
        ("met Jane quickly", ["Jane"], "quickly"),
        ("met Nobody Known", ["Nobody Known"], ""),
    ],
)
def test_a_name_ends_where_the_ledger_says_so(text: str, names: list[str], about: str) -> None:
    found = understood(text, with_ledger=True)
    assert ([n.text for n in found.names], found.about) == (names, about)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Had a walk with Jane", ["Jane"]),
        ("had lunch with jane in berlin", ["jane"]),
        ("Call with Jane and Andrea at noon", ["Jane", "Andrea"]),
        ("jane doe call yesterday", ["jane doe"]),
        ("met Jane, had fun", ["Jane"]),
    ],
)
def test_the_words_around_names_are_not_taken_for_the_start_of_another(text: str, names: list[str]) -> None:
    everyone = [
        "Hadley Walker",
        "Jane Ingram",
        "Jane Andrea Doe",
        "Jane Doe Callahan",
        "Atticus Noon",
        "Had A Walken",
    ]

    def starts_names(words: str) -> bool:
        return any(
            all(
                any(part.startswith(word) for part in name.casefold().split())
                for word in words.casefold().split()
            )
            for name in everyone
        )

    found = understand(text, TODAY, spoken_day, starts_names)
    assert [name.text for name in found.names] == names


@pytest.mark.parametrize("with_ledger", [False, True])
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lastish tuesday: coffee with Jane", "“lastish tuesday” is not one day"),
        ("lastish tuesday coffee with Jane", "“lastish tuesday” is not one day"),
        ("las tuesday coffee with jane", "“las tuesday” is not a day"),
        ("yesterdy: coffee with Jane", "“yesterdy” before the colon is neither a day nor a person"),
        ("yesterdy coffee with Jane", "“yesterdy” is not a day; did you mean yesterday?"),
        ("coffee with Jane yesterdy", "“yesterdy” is not a day; did you mean yesterday?"),
        ("coffee with jane yesterdy about x", "“yesterdy” is not a day; did you mean yesterday?"),
        ("tomorrow lunch with Jane", "11 May 2024 is in the future"),
        ("coffee with Jane next friday", "17 May 2024 is in the future"),
        ("2024-05-11 lunch with Jane", "11 May 2024 is in the future"),
        ("2024-05 lunch with Jane", "“2024-05” is not a day"),
        ("2024-02-31 lunch with Jane", "“2024-02-31” is not a day"),
        ("31 february lunch with Jane", "“31 february” is not a day"),
        ("3/4: call with Jane", "“3/4” is not a day"),
        ("last week call with Jane", "“last week” is not one day"),
        ("a few days ago met Jane", "“a few days ago” is not one day"),
        ("met Jane in March", "“in march” is not one day"),
        ("call with Jane about hiring last week", "“last week” may be the day of the talk"),
        ("yesterday 2024-05-01 met Jane", "two days are named, 9 May 2024 and 1 May 2024"),
        ("days ago met Jane", "“ago” needs a number before it"),
    ],
)
def test_an_unreadable_day_is_a_problem_and_never_today(text: str, problem: str, with_ledger: bool) -> None:
    found = understood(text, with_ledger)
    assert found.on is None
    assert any(problem in line for line in found.problems)


def test_the_parts_are_marked_for_highlighting() -> None:
    text = "yesterday: coffee with Jane Doe and Wei about the new job"
    assert marked(text, "day") == ["yesterday"]
    assert marked(text, "via") == ["coffee"]
    assert marked(text, "person") == ["Jane Doe", "Wei"]
    assert marked(text, "about") == ["the new job"]


def test_without_a_looser_reader_a_date_in_words_is_a_problem() -> None:
    assert understand("2 March call with Jane", TODAY).on is None


def sentences_as_typed() -> st.SearchStrategy[str]:
    pieces = st.lists(st.sampled_from(PIECES), max_size=16)
    return st.text() | pieces.map(" ".join) | pieces.map("".join)


@given(sentences_as_typed(), st.sampled_from([None, is_in_ledger, bool]))
def test_any_text_is_understood_without_overlaps(text: str, is_name: Callable[[str], bool] | None) -> None:
    found = understand(text, TODAY, lambda _words, _today: None, is_name)
    assert (found.on is None) == bool(found.problems)
    assert found.on is None or found.on <= TODAY
    assert all(text[name.start : name.end] == name.text and name.text for name in found.names)
    edges = [edge for span in found.spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in found.spans)
    assert [(s.start, s.end) for s in found.spans if s.kind == "person"] == [
        (n.start, n.end) for n in found.names
    ]


def test_a_hostile_length_is_read_to_its_end() -> None:
    assert len(understood("met " + "Jane " * 5_000).names) == 1
    assert understood("a" * 10_000).on == TODAY
