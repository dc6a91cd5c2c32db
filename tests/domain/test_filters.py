from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.filters import (
    EVERYONE,
    KNOWN_FIELDS,
    KNOWN_FLAGS,
    And,
    DayRange,
    Evidenced,
    Filter,
    Is,
    Network,
    Not,
    Or,
    Words,
    parse_filter,
)
from prm.domain.refusals import Refused

TODAY = date(2024, 5, 10)
VALUES = {
    "is": "due",
    "evidence": "met",
    "waiting": "me",
    "first": "2024",
    "talks": "2024-05",
    "network": "x",
    "talked": "2024",
    "connected": "2024",
    "changed": "2024",
}
JANE, DOE, WEI = Words(("jane",)), Words(("doe",)), Words(("wei",))
PIECES = [
    "jane", "-", "or", "(", ")", '"', "“", " ", "company:", "talked:", "is:", "due", ">", "<", "=", "2024",
    "-05", "..", "90d", "#", "friend", "zzz:", "Søren", "王伟", "\x00", "\u202e", "&", "network:",
    "99999999y", "0001-01-01", "9999",
]  # fmt: skip


def filters_as_typed() -> st.SearchStrategy[str]:
    return st.text() | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", EVERYONE),
        ("   ", EVERYONE),
        ("Jane", JANE),
        ("jane doe", And((JANE, DOE))),
        ("Søren", Words(("soren",))),
        ("o'brien", Words(("o", "brien"))),
        ("jane & doe", And((JANE, DOE))),
        ('"Jane Doe"', Words(("jane", "doe"), whole=True)),
        ("“Jane Doe”", Words(("jane", "doe"), whole=True)),
        ("company:Glob", Words(("glob",), "company")),
        ("COMPANY:glob", Words(("glob",), "company")),
        ('company:"Acme Corp"', Words(("acme", "corp"), "company", whole=True)),
        ("email:jane@example.org", Words(("jane", "example", "org"), "email")),
        ("tag:friend", Words(("friend",), "tag")),
        ("#friend", Words(("friend",), "tag")),
        ("note:sailing", Words(("sailing",), "note")),
        ("network:LinkedIn", Network("linkedin", is_whole=True)),
        ("network:x", Network("x", is_whole=True)),
        ("network:Twitter", Network("x", is_whole=True)),
        ("network:lin", Network("lin")),
        ("-jane", Not(JANE)),
        ("--jane", JANE),
        ("-is:gone", Not(Is("gone"))),
        ("evidence:two-way", Evidenced("two-way")),
        ('evidence:"Two-Way"', Evidenced("two-way")),
        ("-evidence:none met", And((Not(Evidenced("none")), Words(("met",))))),
        ("jean-luc", Words(("jean", "luc"))),
        ("jane or wei doe", And((Or((JANE, WEI)), DOE))),
        ("doe jane OR wei", And((DOE, Or((JANE, WEI))))),
        ("-(jane or wei)", Not(Or((JANE, WEI)))),
        ("(jane doe) or wei", Or((And((JANE, DOE)), WEI))),
        ('"or"', Words(("or",), whole=True)),
        ("jane or & doe", And((JANE, DOE))),
        ("10:30", Words(("10", "30"))),
    ],
)
def test_a_filter_means(text: str, expected: Filter) -> None:
    assert repr(parse_filter(text, TODAY)) == repr(expected)


@pytest.mark.parametrize("flag", KNOWN_FLAGS)
def test_every_known_state_can_be_asked_for(flag: str) -> None:
    assert parse_filter(f"is:{flag.upper()}", TODAY) == Is(flag)


@pytest.mark.parametrize("field", KNOWN_FIELDS)
def test_every_known_field_takes_a_value(field: str) -> None:
    value = VALUES.get(field, "word")
    assert parse_filter(f"{field}:{value}", TODAY) != EVERYONE


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        ("=2024-02-03", "2024-02-03", "2024-02-03"),
        ("<2024-01-01", None, "2023-12-31"),
        ("<=2024-01-01", None, "2024-01-01"),
        (">2024-01-01", "2024-01-02", None),
        (">=2024-01-01", "2024-01-01", None),
        ("<2024", None, "2023-12-31"),
        ("<=2024", None, "2024-12-31"),
        (">2024", "2025-01-01", None),
        (">2024-02", "2024-03-01", None),
        ("2023..2024-02", "2023-01-01", "2024-02-29"),
        (">90d", None, "2024-02-09"),
        (">=90d", None, "2024-02-10"),
        ("<90d", "2024-02-11", None),
        ("30d", "2024-04-10", None),
        ("2w", "2024-04-26", None),
        ("1y", "2023-05-11", None),
        ("yesterday", "2024-05-09", "2024-05-09"),
        (">friday", "2024-05-04", None),
        ('"3 days ago"', "2024-05-07", "2024-05-07"),
        ('>"90 days"', None, "2024-02-09"),
    ],
)
def test_days_become_ranges(value: str, first: str | None, last: str | None) -> None:
    assert parse_filter(f"talked:{value}", TODAY) == DayRange("talked", first, last)


def test_longer_ago_than_a_span_and_within_it_leave_no_day_out() -> None:
    longer_ago, within = parse_filter("talked:>90d", TODAY), parse_filter("talked:90d", TODAY)
    assert isinstance(longer_ago, DayRange)
    assert isinstance(within, DayRange)
    assert (longer_ago.last, within.first) == ("2024-02-09", "2024-02-10")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("jane compny:x", "column 6 of the filter: there is no field compny:; did you mean company:?"),
        ("zzz:x", "column 1 of the filter: there is no field zzz:; known are name, company"),
        (
            "network:linkdin",
            "column 1 of the filter: there is no network linkdin; did you mean network:linkedin?",
        ),
        ("is:dew", "column 1 of the filter: there is no state is:dew; did you mean is:due?"),
        ("is:qqq", "known are due, never, talked, connected, gone, waiting, snoozed"),
        ("evidence:two", "there is no evidence two; did you mean evidence:two-way?"),
        (
            "a evidence:x",
            "column 3 of the filter: there is no evidence x; known are met, call, two-way, one-way,",
        ),
        ("evidence:", "evidence: needs a value; write evidence:met"),
        ("company:", "company: needs a value; write company:word, without a space"),
        ("company: globex", "column 1 of the filter: company: needs a value"),
        ("company:&", "company: needs letters or digits"),
        ("talked:>", "talked: needs a value; write talked:2024"),
        ("talked:soon", "“soon” is not a day, month, year or span"),
        ("talked:2024-13", "there is no 2024-13 in the calendar"),
        ("talked:2024-02-30", "there is no 2024-02-30 in the calendar"),
        ("talked:2024..2023", "ends before it begins"),
        ("talked:0d", "is not a span of time"),
        ("talked:<0001-01-01", "there is no day before 0001-01-01"),
        ("jane or", "column 6 of the filter: `or` needs a term on both sides"),
        ("or jane", "column 1 of the filter: `or` needs a term on both sides"),
        ("a or or b", "column 6 of the filter"),
        ("a (b", "column 3 of the filter: this ( is never closed"),
        ("a) b", "column 2 of the filter: this ) closes nothing"),
        ("jane - doe", "column 6 of the filter: there is nothing right after -"),
        ("&", "no letters or digits to look for"),
        ("()", "no letters or digits to look for"),
        ("(" * 30 + "a" + ")" * 30, "groups go more than 20 deep"),
        ("a " * 600, "longer than 1,000 characters"),
        ("https://linkedin.com/in/jane", "look it up with: prm show https://linkedin.com/in/jane"),
        ("linkedin:jane-doe", "look it up with: prm show linkedin:jane-doe"),
    ],
)
def test_a_wrong_filter_says_what_and_where(text: str, line: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_filter(text, TODAY)
    assert line in str(refusal.value)


@pytest.mark.parametrize(
    "end",
    ["company:", "talked:", "talked:>", "talked:>9", "talked:2", "talked:2024-0", "talked:2024-13",
     "talked:yest", "is:", "is:du", "-", "#", "(", "or", "or ", "or -(", '"', 'company:"', "-company:", "&",
     'talked:"3 da', "evidence:", "evidence:tw", "-evidence:on"],
)  # fmt: skip
def test_half_a_term_is_not_there_yet_while_typing(end: str) -> None:
    assert parse_filter(f"jane {end}", TODAY, typing=True) == JANE
    assert parse_filter(end, TODAY, typing=True) == EVERYONE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"jane d', Words(("jane", "d"))),
        ('company:"acme co', Words(("acme", "co"), "company")),
        ("(jane", JANE),
        ("is:due", Is("due")),
        ("evidence:call", Evidenced("call")),
        ("talked:2024", DayRange("talked", "2024-01-01", "2024-12-31")),
    ],
)
def test_what_is_typed_so_far_is_looked_for(text: str, expected: Filter) -> None:
    assert parse_filter(text, TODAY, typing=True) == expected


@pytest.mark.parametrize("text", ["compny:gl", "company: x", "is:dew ", "talked:soon ", "a)", "a or or b"])
def test_a_wrong_filter_is_refused_while_typing_too(text: str) -> None:
    with pytest.raises(Refused):
        parse_filter(text, TODAY, typing=True)


def test_filters_that_differ_are_never_equal() -> None:
    different = [And((JANE, DOE)), Or((JANE, DOE)), Not(JANE), JANE, Network("due"), Is("due")]
    assert len(set(different)) == len(different)


@given(filters_as_typed(), st.booleans())
def test_any_text_is_a_filter_or_refused(text: str, typing: bool) -> None:
    with suppress(Refused):
        parsed = parse_filter(text, TODAY, typing)
        assert hash(parsed) == hash(parse_filter(text, TODAY, typing))


@given(
    st.lists(
        st.sampled_from(
            ["jane", "-doe", "company:acme", '"a b"', "is:due", "evidence:two-way", "talked:>90d"]
        ),
        min_size=1,
    )
)
def test_every_start_of_a_right_filter_can_be_typed(terms: list[str]) -> None:
    text = " ".join(terms)[:200]
    for end in range(len(text) + 1):
        parse_filter(text[:end], TODAY, typing=True)
