import sqlite3
from datetime import date

import pytest
from rich.cells import cell_len

from prm.ledger.opening import Ledger
from prm.services.keeping import add_note
from prm.services.people import add_person
from prm.services.talks import record_talk
from prm.settings import Settings
from tests.tui.conftest import OpenPrm
from tests.tui.visit import Size, Visit

HOSTILE = {
    "closing tag": "Acme [/]",
    "style": "[red]x[/red]",
    "action": "[@click=app.exit]x[/]",
    "escape": "Ann\x1b[2J\x1b[31mRed",
    "operating system command": "Bob\x1b]0;owned\x07\x1b]8;;http://x\x1b\\",
    "bidi": "Eve \u202etxt.exe\u2066",
    "nul": "Nul\x00\x08\x7f\x9b31m",
    "long": "Long " + "x" * 10_000,
    "wide": "王小明 田中さくら 김민준",
    "emoji": "Zoë 👩‍👩‍👧‍👦🇸🇪☕️",
    "combining": "Z" + "\u0301" * 200,
    "lines": "Two\nLines\tTab",
}


@pytest.fixture(params=list(HOSTILE.values()), ids=list(HOSTILE))
def hostile(request: pytest.FixtureRequest, ledger: Ledger, today: date, settings: Settings) -> str:
    """A name that attacks, put past the cleaning into every fact of a person in the ledger."""
    name: str = request.param
    facts = {"company": name, "title": name, "location": name, "met": name}
    _entry, person = add_person(ledger, name, facts, today, settings)
    record_talk(ledger, [person], today, "met", name, today)
    add_note(ledger, [person], name, today)
    with sqlite3.connect(ledger.path) as raw:
        raw.create_function("fold", 1, lambda text: text)
        raw.execute("UPDATE person SET name = ?, company = ?, title = ?, location = ?", (name,) * 4)
        raw.execute("UPDATE talk SET text = ?", (name,))
        raw.execute("UPDATE entry SET title = ?", (name,))
    raw.close()
    return name


def harmless(visit: Visit, size: Size) -> None:
    text = visit.text
    assert all(char.isprintable() or char in "\n\u200d" for char in text)
    assert all(cell_len(line) <= size[0] for line in text.split("\n"))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["narrow", "wide"])
async def test_no_name_can_do_harm(open_prm: OpenPrm, hostile: str, size: Size) -> None:
    asked = ("l", "t", "c", "z", "n", "e", "J", "?")
    async with open_prm(size) as visit:
        harmless(visit, size)
        for key in ("2", "enter", "right", "right", "right", "escape", " ", "y"):
            await visit.press(key)
            harmless(visit, size)
        for key in asked:
            await visit.press(key)
            harmless(visit, size)
            await visit.press("escape")
        await visit.press("u", "/", "x")
        harmless(visit, size)


async def test_typed_markup_is_only_text(open_prm: OpenPrm, ledger: Ledger) -> None:
    async with open_prm() as visit:
        await visit.press("a")
        await visit.type("[b]Jane[/b] [/]")
        await visit.press("ctrl+s", "/")
        await visit.type("[/]")
        await visit.press("escape", "escape", "ctrl+p")
        await visit.type("[b]Jane")
        assert "[b]Jane[/b] [/]" in visit.text
