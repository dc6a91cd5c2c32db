"""What comes from outside may say anything: it is stored clean, and found and shown as plain text."""

from datetime import date

import pytest

from prm.domain.filters import parse_filter
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.person import person_detail
from prm.services.keeping import add_note
from prm.services.people import add_person, edit_person
from prm.services.safekeeping import check
from prm.services.talks import record_talk
from prm.settings import Settings

from ..conftest import ImportRows
from ..laws.views import dump

IN = "https://www.linkedin.com/in/"
HOSTILE = {
    "markup": "Acme [/] [red]x",
    "escape": "\x1b[31mAcme\x1b[0m",
    "title": "\x1b]0;owned\x07Acme",
    "link": "\x1b]8;;https://example.org\x1b\\Acme\x1b]8;;\x1b\\",
    "c1": "\x9b31mAcme",
    "bidi": "\u202eemcA\u202c",
    "nul": "Ac\x00me",
    "lines": "Ac\nme\r\n\tInc\u2028x",
    "joiners": "Ac\u200bme\ufeff\u2060",
    "tags": "Acme\U000e0041\U000e0042",
    "formula": "=HYPERLINK(1)",
    "quote": "Robert'); DROP TABLE person;--",
    "like": "100%_Acme",
    "fts": '"Acme" OR NEAR(x) * ^ : {name} -',
    "long": "Acme " * 2_000,
    "marks": "A" + "\u0301" * 300,
    "emoji": "👩🏽‍💻 Acme 🇩🇪",
    "wide": "株式会社アクメ",
}
CROWD = [("Ada", "Okafor", f"{IN}ada-{number}", "", "Initech", "CTO", "") for number in range(20)]
"""Ordinary rows: a file of nothing but control characters is not taken for text."""
SEQUENCE_ENDS = ("[31m", "[0m", "]0;", "]8;;")


def is_harmless(text: str) -> bool:
    """Return whether a text can be written to a terminal: on one line, and steering nothing."""
    hidden = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u2028\u2029"
    controls = {chr(code) for code in (*range(32), *range(127, 160))}
    return not controls.intersection(text) and not set(hidden).intersection(text) and len(text) <= 500


def texts(row: PersonRow) -> list[str]:
    return [value for value in row if isinstance(value, str)]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_cells_are_clean_in_the_ledger(
    ledger: Ledger, import_rows: ImportRows, today: date, text: str
) -> None:
    import_rows("2024-01-10", (text, text, f"{IN}x", text, text, text, "05 Mar 2019"), *CROWD)
    row = find_person(ledger, "linkedin:x")
    assert all(is_harmless(shown) for shown in texts(row))
    assert not any(sign in shown for shown in texts(row) for sign in SEQUENCE_ENDS)
    assert check(ledger) == []
    assert find_person(ledger, str(row.id)) == row


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_of_the_user_are_clean_in_the_ledger(
    ledger: Ledger, today: date, settings: Settings, text: str
) -> None:
    given = {"company": text, "title": text, "location": text, "met": text}
    _, person = add_person(ledger, text, given, today, settings)
    record_talk(ledger, [person], today, "met", text, today)
    add_note(ledger, [person], text, today)
    detail = person_detail(ledger, person, today)
    assert all(is_harmless(shown) for shown in texts(detail.row))
    free = (detail.talks[0].text, detail.notes[0].text, detail.met or "")
    for shown in free:
        assert is_harmless(shown.replace("\n", "").replace("\t", "")[:500])
    for entry in entries(ledger):
        assert "\x1b" not in entry.title
        assert "\n" not in entry.title
    assert check(ledger) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_someone_with_a_hostile_name_is_found_undone_and_searched(
    ledger: Ledger, import_rows: ImportRows, today: date, settings: Settings, text: str
) -> None:
    import_rows("2024-01-10", ("Zed", text, f"{IN}x", "", text, "", "05 Mar 2019"), *CROWD)
    (row,) = list_people(ledger, parse_filter("zed", today), today)
    edit_person(ledger, row.id, {"company": "Globex"}, today, settings)
    assert [found.id for found in list_people(ledger, parse_filter("zed globex", today), today)] == [row.id]
    assert check(ledger) == []


def test_markup_and_quotes_stay_as_they_are(ledger: Ledger, import_rows: ImportRows, today: date) -> None:
    names = ("Acme [/] [red]x", "Robert'); DROP TABLE person;--", "=HYPERLINK(1)", "👩🏽‍💻", "株式会社")
    import_rows("2024-01-10", *[("A", name, f"{IN}x{n}", "", name, "", "") for n, name in enumerate(names)])
    shown = {row.company for row in list_people(ledger, None, today)}
    assert shown == set(names)


def test_the_ledger_holds_nothing_that_could_steer_a_terminal(
    ledger: Ledger, import_rows: ImportRows, today: date, settings: Settings
) -> None:
    rows = [(text, "X", f"{IN}p{n}", text, text, text, text) for n, text in enumerate(HOSTILE.values())]
    import_rows("2024-01-10", *rows, *CROWD)
    for text in HOSTILE.values():
        add_note(ledger, [1], text, today)
        edit_person(ledger, 1, {"met": text, "name": text or "x"}, today, settings)
    tables = {name: rows for name, rows in dump(ledger).items() if not name.startswith("person_words")}
    for rows_of_table in tables.values():
        for value in (value for row in rows_of_table for value in row if isinstance(value, str)):
            assert "\x1b" not in value
            assert "\x9b" not in value
            assert "\u202e" not in value
