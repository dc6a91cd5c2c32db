"""Commutative: any order of the same imports shows the same people, histories and evidence."""

import shutil
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from prm.domain.people import PersonRow
from prm.domain.strangers import Stranger
from prm.ledger.opening import Ledger
from prm.ledger.reading.changes import changes
from prm.ledger.reading.journal import entries
from prm.ledger.reading.people import list_people
from prm.ledger.reading.strangers import strangers, strangers_meant
from prm.services.forgetting import forget_person, forget_whom
from prm.services.imports import import_paths
from prm.services.journal import redo, undo
from prm.services.reading_news import mark_read
from prm.services.safekeeping import check
from prm.settings import Settings

from . import inboxes, views
from .asking import Requests, requests, write_requests
from .booking import Book, books, write_book
from .deeds import Key
from .exports import Cells, crowds, days, has_urls, write_file
from .letters import Mail, mails, write_mail
from .life import NOW
from .telling import Telling, tellings, write_telling
from .working import Career, careers, write_career

Shown: TypeAlias = tuple[dict[frozenset[Key], dict[str, Any]], set[views.News], list[inboxes.Line]]
HISTORIES = ("names", "jobs", "locations", "emails", "phones")
connections = st.tuples(days, crowds, has_urls)
exports = st.lists(
    st.one_of(
        connections,
        connections,
        st.tuples(days, mails),
        st.tuples(days, st.one_of(requests, books, tellings, careers)),
    ),
    min_size=2,
    max_size=6,
)
Drawn: TypeAlias = Sequence[
    tuple[str, list[Cells], bool] | tuple[str, Mail | Requests | Book | Telling | Career]
]
namesakes = st.tuples(st.sampled_from((0, 1, 7)), st.integers(0, 1), st.integers(0, 1)).map(
    lambda row: Cells(*row)
)
exports_of_namesakes = st.lists(
    st.tuples(days, st.lists(namesakes, min_size=1, max_size=3, unique_by=lambda row: row.who), has_urls),
    min_size=3,
    max_size=5,
)
"""Of three who have a name and a day in common in some of them."""
exports_of_strangers = st.lists(
    st.tuples(days, st.one_of(requests, requests, mails, crowds.filter(bool))).map(
        lambda drawn: (*drawn, True) if isinstance(drawn[1], list) else drawn
    ),
    min_size=3,
    max_size=5,
)
"""Of those who ask or write, and may be connected."""


class Dated(NamedTuple):
    """A file with its day."""

    path: Path
    day: str


def _write(folder: Path, day: str, drawn: Mail | Requests | Book | Telling | Career) -> Path:
    if isinstance(drawn, Mail):
        return write_mail(folder, day, drawn)[0]
    if isinstance(drawn, Requests):
        return write_requests(folder, day, drawn)[0]
    if isinstance(drawn, Telling):
        return write_telling(folder, day, drawn)[0]
    if isinstance(drawn, Career):
        return write_career(folder, day, drawn)[0]
    return write_book(folder, day, drawn)[0]


def write_all(folder: Path, drawn: Drawn) -> list[Dated]:
    """Write those exports that show anyone."""
    files: list[Dated] = []
    for one in drawn:
        if len(one) == 2:
            files.append(Dated(_write(folder, *one), one[0]))
        elif (file := write_file(folder, *one)).export.rows:
            files.append(Dated(file.path, one[0]))
    return files


def ledger_of(folder: Path, name: str, files: Sequence[Dated]) -> Ledger:
    """Return a new ledger into which *files* were imported, one after the other."""
    ledger = Ledger.open(folder / name)
    for file in files:
        import_paths(ledger, [file.path], NOW, Settings(), as_of=date.fromisoformat(file.day))
    return ledger


def shown(ledger: Ledger) -> Shown:
    """Return all that is shown of everyone, and who asks to connect, with files named instead of numbered."""
    people = views.portraits(ledger, NOW)
    for person in people.values():
        for field in HISTORIES:
            person[field] = [(*span[:-1], [origin[1:] for origin in span[-1]]) for span in person[field]]
        person["notes"] = [note[1:] for note in person["notes"]]
        person["mentions"] = [one[:6] + one[7:] for one in person["mentions"]]
    news = views.news(ledger)
    asking = inboxes.shown_by_ledger(ledger)
    ledger.close()
    return people, news, asking


@settings(max_examples=40)
@given(exports, st.randoms(use_true_random=False))
def test_the_order_of_importing_does_not_matter(drawn: Drawn, dice: Random) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        files = write_all(folder, drawn)
        by_day = sorted(files, key=lambda file: file.day)
        orders = [files, files[::-1], by_day, dice.sample(files, len(files))]
        first, *others = [
            shown(ledger_of(folder, f"{number}.db", order)) for number, order in enumerate(orders)
        ]
        for other in others:
            assert other == first


@settings(max_examples=25)
@given(exports, days, st.data())
def test_only_what_was_there_to_be_read_was_read(
    drawn: list[tuple[str, list[Cells], bool]], until: str, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        files = write_all(folder, drawn)
        number = data.draw(st.integers(0, len(files)))
        ledger = ledger_of(folder, "ledger.db", files[:number])
        known = {entry.id for entry in entries(ledger, limit=0)}
        mark_read(ledger, None, until, NOW)
        ledger.close()
        ledger = ledger_of(folder, "ledger.db", files[number:])
        for news in changes(ledger, limit=0):
            assert news.is_read == (news.on <= until and news.entry in known)
        ledger.close()


@settings(max_examples=25)
@given(exports, st.data())
def test_an_undone_import_is_as_if_it_had_never_come(drawn: Drawn, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        files = list({file: file for file in write_all(folder, drawn)}.values())
        number = data.draw(st.integers(0, max(len(files) - 1, 0)))
        rest = shown(ledger_of(folder, "rest.db", files[:number] + files[number + 1 :]))
        ledger = ledger_of(folder, "all.db", files)
        if not files:
            return
        before = views.dump(ledger)["person"]
        undo(ledger, number + 1)
        without = shown(ledger)
        redo(Ledger.open(folder / "all.db"), number + 1)
        assert views.dump(Ledger.open_to_read(folder / "all.db"))["person"] == before
        assert without == rest


@settings(max_examples=40)
@given(exports_of_namesakes, st.integers(0, 2), st.randoms(use_true_random=False))
def test_nor_does_the_order_matter_once_someone_is_forgotten(
    drawn: list[tuple[str, list[Cells], bool]], number: int, dice: Random
) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        files = list({file: file for file in write_all(folder, drawn)}.values())
        begun = ledger_of(folder, "begun.db", files[:1])
        files = files[1:]
        known = list_people(begun, None, NOW, limit=0)
        if not known or not files:
            return
        forget_person(begun, known[number % len(known)].id)
        begun.close()
        orders = [files, files[::-1], files[1:], dice.sample(files, len(files))]
        for place, order in enumerate(orders):
            shutil.copy(folder / "begun.db", folder / f"{place}.db")
            ledger_of(folder, f"{place}.db", order).close()
        again = Ledger.open(folder / "0.db")
        undo(again, 2)
        assert shown(again) == shown(Ledger.open_to_read(folder / "2.db"))
        redo(Ledger.open(folder / "0.db"), 2)
        everyone = [shown(Ledger.open_to_read(folder / f"{place}.db")) for place in (0, 1, 3)]
        assert everyone[0] == everyone[1] == everyone[2]


@settings(max_examples=40)
@given(exports_of_strangers, st.integers(0, 5), st.randoms(use_true_random=False))
def test_nor_once_a_stranger_is_forgotten(drawn: Drawn, number: int, dice: Random) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        begun, *files = list({file: file for file in write_all(folder, drawn)}.values())
        ledger = ledger_of(folder, "begun.db", [begun])
        known: list[Stranger | PersonRow] = [*strangers(ledger), *list_people(ledger, None, NOW, limit=0)]
        if not known or not files:
            return
        forgotten = known[number % len(known)]
        forget_whom(ledger, forgotten)
        ledger.close()
        everyone: list[Shown] = []
        for place, order in enumerate((files, files[::-1], dice.sample(files, len(files)))):
            shutil.copy(folder / "begun.db", folder / f"{place}.db")
            ledger = ledger_of(folder, f"{place}.db", order)
            assert check(ledger) == []
            # Of a name alone another request may be another's.
            if isinstance(forgotten, Stranger) and not forgotten.profile.startswith("named:"):
                assert not strangers_meant(ledger, forgotten.profile)
            everyone.append(shown(ledger))
        assert everyone[0] == everyone[1] == everyone[2]


@settings(max_examples=25)
@given(exports, days)
def test_a_past_day_shows_what_was_imported_until_then(drawn: Drawn, day: str) -> None:
    with tempfile.TemporaryDirectory(prefix="prm-laws-") as name:
        folder = Path(name)
        files = write_all(folder, drawn)
        then = shown(ledger_of(folder, "then.db", [file for file in files if file.day <= day]))
        ledger = ledger_of(folder, "now.db", files)
        assert shown(ledger.as_of(date.fromisoformat(day))) == then
        ledger.close()
