"""What is let in of a text from outside, and the words by which it is found."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.text import LONGEST_LINE, _hostile, clean, fold, lines_together, one_line


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("Jane Doe", "Jane Doe"),
        ("Acme [/]", "Acme [/]"),
        ("a\nb\tc", "a\nb\tc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\x1b[31mRed\x1b[0m", "Red"),
        ("\x1b]0;title\x07Jane", "Jane"),
        ("\x1b]8;;https://example.org\x1b\\Jane\x1b]8;;\x1b\\", "Jane"),
        ("\x1bPq payload\x1b\\Jane", "Jane"),
        ("\x9b31mRed", "Red"),
        ("\x1bcJane", "Jane"),
        ("\x1b]0;never closed", "0;never closed"),
        ("Ja\0ne\x7f\x08", "Jane"),
        ("\u202eenaJ\u202c\u2066x\u2069\u200f", "enaJx"),
        ("Ja\u200bne\ufeff\u00ad", "Jane"),
        ("\ud800Jane", "Jane"),
        ("Zoe\u0308", "Zoë"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("نامه\u200cای", "نامه\u200cای"),
    ],
)
def test_nothing_is_left_that_steers_a_terminal(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text())
def test_cleaned_text_has_no_controls_and_stays_as_it_is(raw: str) -> None:
    cleaned = clean(raw)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)
    assert not any(0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode()


def test_one_line_is_one_line_and_not_endless() -> None:
    assert one_line("  two \n\t lines\u00a0here\u3000now ") == "two lines here now"
    assert one_line("x" * 10_000) == "x" * LONGEST_LINE
    assert one_line("é" * 10_000) == "é" * LONGEST_LINE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jane O'Brien-Smith", "jane o brien smith"),
        ("Łukasz Straße", "lukasz strasse"),
        ("Zoe\u0308 Ærø", "zoe aero"),
        ("Кузьмин", "kuzmin"),
        ("王小明", "wang xiao ming"),
        ("김민수", "gim min su"),
        ("𝓙𝓪𝓷𝓮 Ⓓⓞⓔ 🚀", "jane doe"),
        ("Acme™ (EMEA)", "acme emea"),
        ("snake_case", "snake case"),
        ("🚀", ""),
    ],
)
def test_text_is_found_by_plain_letters(text: str, words: str) -> None:
    assert fold(text) == words


@pytest.fixture(scope="module")
def tokens() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table found using fts5(words, tokenize='unicode61')")
    database.execute("create virtual table vocabulary using fts5vocab(found, instance)")
    return database


@given(text=st.text())
def test_sqlite_splits_folded_text_into_the_same_words(tokens: sqlite3.Connection, text: str) -> None:
    folded = fold(text)
    tokens.execute("delete from found")
    tokens.execute("insert into found values (?)", (folded,))
    split = [term for (term,) in tokens.execute("select term from vocabulary order by offset")]
    assert split == folded.split()
    assert fold(folded) == folded


def test_the_quick_way_leaves_nothing_in_that_the_careful_one_takes_out() -> None:
    every = [chr(code) for code in range(0x110000)]
    assert [char for char in every if clean(char) == char and _hostile().search(char)] == []


ODD_TEXTS = st.lists(
    st.text(alphabet="ab ~é\u0301\u00a0\t\x1b\u200b\u3164王\n", max_size=6) | st.just("x" * 501), max_size=6
)


@given(ODD_TEXTS)
def test_lines_done_together_are_what_each_is_by_itself(texts: list[str]) -> None:
    assert lines_together(texts) in (None, [one_line(text) for text in texts])
