"""What the command palette offers: every verb, and people by name."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from prm.domain.people import PersonRow
from prm.ledger.reading.finding import candidates
from prm.tui.modals.question import Question
from prm.tui.presentation.rows import job
from prm.tui.presentation.words import shown
from prm.tui.screens.place import Place
from prm.verbs import VERBS
from prm.verbs.declaration import Verb

_MOST_PEOPLE = 8


class VerbCommands(Provider):
    """The verbs of the TUI, those without a key too."""

    async def discover(self) -> Hits:
        """Offer all of them."""
        for verb, do in self._offered():
            yield DiscoveryHit(verb.words.capitalize(), do, help=verb.help)

    async def search(self, query: str) -> Hits:
        """Offer the ones whose words fit."""
        matcher = self.matcher(query)
        for verb, do in self._offered():
            score = matcher.match(verb.words)
            if score > 0:
                yield Hit(score, matcher.highlight(verb.words.capitalize()), do, help=verb.help)

    def _offered(self) -> Iterator[tuple[Verb, Callable[[], Awaitable[None]]]]:
        """Yield the verbs of what is in sight, and what does each."""
        screen = self.screen
        if isinstance(screen, Place | Question):
            for verb in VERBS:
                if verb.scope if isinstance(screen, Place) else verb.name in screen.OFFERED:
                    yield verb, partial(screen.action_verb, verb.name)


class PeopleCommands(Provider):
    """People, by the words of their name."""

    async def search(self, query: str) -> Hits:
        """Offer the people whose name fits, the likeliest first."""
        place = self.screen
        if not isinstance(place, Place):
            return
        found: list[PersonRow] = []
        with place.prm.telling():
            found = list(await place.desk.read(candidates, query, _MOST_PEOPLE))
        for rank, row in enumerate(found):
            name = Content(shown(row.name))
            yield Hit(
                0.9 - rank / 100,
                name,
                partial(place.open_person, row.id),
                text=shown(row.name),
                help=job(row),
            )
