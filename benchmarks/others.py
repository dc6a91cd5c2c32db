"""What a user would otherwise run on the same people: khard and abook, where they are installed."""

import shutil
import sys
from collections.abc import Callable

from benchmarks.cold import PRM
from benchmarks.rows import Row, compared
from benchmarks.stock import TODAY, Stock
from benchmarks.timing import in_turn, process
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import list_people


def rows(stock: Stock, runs: int) -> list[Row]:
    """Return a row for each of the two that is installed."""
    return [*_beside(stock, runs, "khard", _khard), *_beside(stock, runs, "abook", _abook)]


_Beside = Callable[[Stock, str], tuple[str, tuple[str, ...], tuple[str, ...]]]
"""From the stock and the program's path to what is compared, the program's command, and prm's."""


def _beside(stock: Stock, runs: int, name: str, prepare: _Beside) -> list[Row]:
    program = _installed(stock, name)
    if program is None:
        print(f"{name} is not installed: skipped", file=sys.stderr)
        return []
    what, theirs, ours = prepare(stock, program)
    taken = in_turn(runs, {"floor": process(theirs), "prm": process(ours, stock.environment)})
    return [compared(what, stock.people, taken["floor"], taken["prm"], None)]


def _installed(stock: Stock, name: str) -> str | None:
    """Return where a program is: in a virtual environment of its name in the work folder, or on the path."""
    own = stock.folder.parent / name / "bin" / name
    return str(own) if own.exists() else shutil.which(name)


def _khard(stock: Stock, program: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    book, settings = stock.folder / "vcards", stock.folder / "khard.conf"
    if not settings.exists():
        book.mkdir(exist_ok=True)
        for person in _everyone(stock):
            (book / f"{person.id}.vcf").write_text(_vcard(person), encoding="utf-8")
        settings.write_text(f"[addressbooks]\n[[people]]\npath = {book}\n", encoding="utf-8")
    return (
        "`khard list`, and `prm people --limit 0`",
        (program, "-c", str(settings), "list"),
        (
            PRM,
            "people",
            "--limit",
            "0",
        ),
    )


def _vcard(person: PersonRow) -> str:
    first, _, last = person.name.rpartition(" ")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{person.id}", f"FN:{_plain(person.name)}"]
    lines.append(f"N:{_plain(last)};{_plain(first)};;;")
    if person.company:
        lines.append(f"ORG:{_plain(person.company)}")
    if person.title:
        lines.append(f"TITLE:{_plain(person.title)}")
    if person.email:
        lines.append(f"EMAIL:{_plain(person.email)}")
    return "\r\n".join([*lines, "END:VCARD", ""])


def _plain(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _abook(stock: Stock, program: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    book = stock.folder / "addressbook"
    if not book.exists():
        entries = [
            f"[{number}]\nname={person.name}\nemail={person.email or f'person{person.id}@example.org'}\n"
            for number, person in enumerate(_everyone(stock))
        ]
        book.write_text("\n".join(["[format]\nprogram=abook\nversion=0.6.1\n", *entries]), encoding="utf-8")
    theirs = (program, "--datafile", str(book), "--mutt-query", "amara")
    return "`abook --mutt-query amara`, and `prm people amara`", theirs, (PRM, "people", "amara")


def _everyone(stock: Stock) -> list[PersonRow]:
    ledger = Ledger.open_to_read(stock.ledger)
    try:
        return list_people(ledger, None, TODAY, limit=0)
    finally:
        ledger.close()
