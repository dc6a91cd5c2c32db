"""The place of the reality check: how much of the network is real, in plots that lead to their people."""

from collections.abc import Sequence
from functools import partial

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content

from prm.domain.people import PersonRow
from prm.domain.reality import Reality
from prm.plots.network import network_lines
from prm.plots.pieces import TILES, Line
from prm.tui.places import go_to_asked, go_to_people
from prm.tui.presentation.network import no_connections
from prm.tui.screens.place import Place
from prm.tui.widgets.plot_page import PlotPage


class NetworkScreen(Place):
    """The numbers, counted off the event loop and drawn for the size of the terminal."""

    NAME = "network"
    NOBODY_CHOSEN = "That is for people: press enter on a bar to list whom it stands for."
    SHOWS_PEOPLE = False

    def compose_place(self) -> ComposeResult:
        """Give the whole room to the plots."""
        yield PlotPage(id="plots")

    def on_mount(self) -> None:
        """Name the page."""
        self.plots.border_title = "The reality check"

    @property
    def plots(self) -> PlotPage:
        """The page."""
        return self.query_one("#plots", PlotPage)

    def chosen(self) -> list[PersonRow]:
        """Return nobody: a bar leads to People, where verbs work on whom it stands for."""
        return []

    def read(self, is_again: bool) -> None:
        """Count; what was counted before stays in sight meanwhile."""
        del is_again
        self._read()

    @work(exclusive=True, group="network")
    async def _read(self) -> None:
        from prm.ledger.reading.network import reality

        with self.prm.telling():
            found = await self.desk.read(reality, self.desk.today)
            self.plots.show(partial(self._lines, found))

    def _lines(self, found: Reality, width: int, height: int) -> Sequence[Line]:
        if not found.share.connections:
            return no_connections(found.talked_elsewhere)
        return network_lines(found, self.desk.today, width, height, TILES)

    @on(PlotPage.Pointed)
    def _say_whom(self, pointed: PlotPage.Pointed) -> None:
        words = f"{pointed.link.words} · enter lists them" if pointed.link else ""
        self.plots.border_subtitle = Content(words)

    @on(PlotPage.Chosen)
    async def _list(self, chosen: PlotPage.Chosen) -> None:
        if chosen.link and chosen.link.place:
            await go_to_asked(self.prm)
        elif chosen.link:
            people = await go_to_people(self.prm)
            people.search(chosen.link.filter)
