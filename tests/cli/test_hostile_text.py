"""Whatever a name holds, nothing that steers a terminal comes out, and no output breaks."""

import re
from typing import TYPE_CHECKING

import pytest

from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger

from .conftest import Prm

if TYPE_CHECKING:
    from tests.conftest import ImportRows

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
TEXTS = (
    "Acme [/]",
    "[red]x",
    "\x1b[31mRed\x1b[0m",
    "\x1b]0;owned\x07Title",
    "\x9b31mC1\x9d0;t\x9c",
    "\u202eevil\u2066",
    "nul\x00l",
    "x" * 10_000,
    "雨桐 陈",
    "👩‍👩‍👧 Zoë 🇳🇱",
    "tab\there",
    "line\nbreak",
)
OUTPUTS = (
    "people", "people --json", "never", "never --json", "due", "show 1", "show 1 --json", "show 1 --why",
    "history", "history --json", "export csv", "export json", "check",
)  # fmt: skip


@pytest.fixture
def hostile(prm: Prm, import_rows: "ImportRows") -> None:
    rows = [
        (text, f"Number{at}", f"https://www.linkedin.com/in/h-{at}", "", text, text, "05 Mar 2019")
        for at, text in enumerate(TEXTS)
    ]
    import_rows("2024-01-10", *rows)
    for at, text in enumerate(TEXTS):
        prm("note", f"linkedin:h-{at}", text)
        prm("edit", f"linkedin:h-{at}", "--met", text, "--location", text)
        prm(
            "log",
            "call about",
            text.replace("\x00", ""),
            "--with",
            f"linkedin:h-{at}",
            "--on",
            "2020-01-01",
            code=None,
        )


@pytest.mark.parametrize("line", OUTPUTS)
@pytest.mark.usefixtures("hostile")
def test_no_output_steers_the_terminal(line: str, prm: Prm) -> None:
    shown = prm(*line.split())
    assert not STEERING.search(shown.out)
    assert not STEERING.search(shown.err)


@pytest.mark.usefixtures("hostile")
def test_today_steers_no_terminal(prm: Prm) -> None:
    assert not STEERING.search(prm().out)


@pytest.mark.usefixtures("hostile")
def test_a_person_is_one_line(prm: Prm) -> None:
    assert len(prm("people").lines) == len(TEXTS)
    assert len(prm("people", "--json").json) == len(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_a_refusal_that_repeats_the_words_is_clean(text: str, prm: Prm, ada: PersonRow) -> None:
    for words in (
        ("show", f"zzz {text}"),
        ("people", f"({text}"),
        ("snooze", "ada", text),
        ("restore", text),
    ):
        complaint = prm(*words, code=1, env={"NO_COLOR": "1"}).complaint if "\x00" not in text else ""
        assert not STEERING.search(complaint)


def test_what_slipped_into_the_ledger_is_cleaned_again(prm: Prm, ada: PersonRow, ledger: Ledger) -> None:
    with ledger.writer() as conn:
        conn.execute("UPDATE person SET name = ?, company = ?", ("\x1b[31mA\u202eda", "\x9dA\x9cc\x07me"))
    for line in ("people", "people --json", "never", "show 1", "show 1 --json", "export csv", "export json"):
        shown = prm(*line.split())
        assert not STEERING.search(shown.out)
        assert "Ada" in shown.out
