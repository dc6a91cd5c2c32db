"""The help: every key and what it does."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from prm.tui.bindings import GROUPS, verbs_with_keys
from prm.tui.modals.messages import Messages
from prm.tui.modals.question import Question
from prm.tui.presentation.keys import KeyGroup, KeyRow
from prm.tui.presentation.signs import signs, signs_of
from prm.tui.screens.duplicates import DuplicatesScreen
from prm.tui.widgets.key_table import KeyTable
from prm.tui.widgets.person_view import PersonView
from prm.tui.widgets.plot_page import PlotPage
from prm.tui.widgets.row_list import RowList
from prm.tui.widgets.search_field import SearchField

_MOVING: tuple[tuple[str, type[Widget]], ...] = (
    ("In a list", RowList),
    ("While you search", SearchField),
    ("On a person", PersonView),
    ("In the plots of Network", PlotPage),
    ("Reading messages", Messages),
    ("On a pair who may be one", DuplicatesScreen),
)


def moves_by_place() -> Iterator[tuple[str, list[Binding]]]:
    """Yield a heading, and the keys that are no verb's and work there."""
    for title, widget in _MOVING:
        yield title, [made for made in widget.BINDINGS if isinstance(made, Binding) and not made.id]


class Keys(Question):
    """Shows the keys of every verb, as the user has them, and how to move."""

    heading = "Keys"
    KEYS = "esc leave"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("question_mark,q,enter", "leave", show=False)]

    def compose_question(self) -> ComposeResult:
        """Yield the keys in groups."""
        with VerticalScroll():
            yield KeyTable([*self._verbs(), *self._moves()])

    def _verbs(self) -> Iterable[KeyGroup]:
        for title, scopes in GROUPS:
            rows = [KeyRow("  ".join(signs(verb.name)), verb.help) for verb in verbs_with_keys(*scopes)]
            yield KeyGroup(title, rows)

    def _moves(self) -> Iterable[KeyGroup]:
        for title, moves in moves_by_place():
            rows = [
                KeyRow("  ".join(signs_of(move.key)), f"{move.description.capitalize()}.") for move in moves
            ]
            yield KeyGroup(title, rows)
