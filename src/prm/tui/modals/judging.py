"""The questions about who is one person, asked of people who are marked."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from prm.domain.people import PersonDetail, PersonRow
from prm.domain.wording import listed, plural
from prm.ledger.reading.person import person_detail
from prm.tui.desk import Desk
from prm.tui.modals.confirmation import Confirmation
from prm.tui.presentation.naming import named_with_standing
from prm.tui.presentation.pairs import facts
from prm.tui.presentation.signs import sign
from prm.tui.presentation.words import shown
from prm.tui.widgets.fact_table import FactTable


async def same_question(desk: Desk, people: Sequence[PersonRow]) -> Confirmation:
    """Ask whether *people* are one person."""
    ids = [row.id for row in people]

    def answer() -> str:
        from prm.services.identity import say_same

        say_same(desk.ledger, ids, desk.today)
        return f"{_names(people)}: one person now. {sign('undo')} takes it back."

    count = plural(len(people), "person", "people")
    return Confirmation(f"Are these {count} one?", await _showing(desk, people), "Same person", answer)


async def different_question(desk: Desk, people: Sequence[PersonRow]) -> Confirmation:
    """Ask whether two people are never to be taken for one."""
    one, other = people

    def answer() -> str:
        from prm.services.identity import say_different

        say_different(desk.ledger, one.id, other.id, desk.today)
        return f"{_names(people)}: different people. {sign('undo')} takes it back."

    showing = await _showing(desk, people)
    return Confirmation("Are these different people?", showing, "Different people", answer)


async def _showing(desk: Desk, people: Sequence[PersonRow]) -> Widget:
    """Return two people side by side, more of them one a line."""
    if len(people) > 2:
        return Static(
            Content("\n").join(named_with_standing(row, desk.today) for row in people), markup=False
        )
    one, other = [await _whole(desk, row) for row in people]
    return FactTable(facts(one, other, desk.today))


async def _whole(desk: Desk, row: PersonRow) -> PersonDetail:
    return await desk.read(person_detail, row.id, desk.today)


def _names(people: Sequence[PersonRow]) -> str:
    return listed([shown(row.name) for row in people])
