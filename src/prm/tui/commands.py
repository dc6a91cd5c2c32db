"""What the command palette offers: every verb, and people by name."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from prm.domain.people import PersonRow
from prm.ledger.reading.finding import candidates
from prm.tui.presentation.rows import job
from prm.tui.presentation.words import shown
from prm.tui.screens.place import Place
from prm.verbs import VERBS

_MOST_PEOPLE = 8


class VerbCommands(Provider):
    """The verbs of the TUI, those without a key too."""

    async def discover(self) -> Hits:
        """Offer all of them."""
        place = self.screen
        if isinstance(place, Place):
            for verb in VERBS:
                if verb.scope:
                    yield DiscoveryHit(
                        verb.words.capitalize(), partial(place.action_verb, verb.name), help=verb.help
                    )

    async def search(self, query: str) -> Hits:
        """Offer the ones whose words fit."""
        matcher, place = self.matcher(query), self.screen
        if isinstance(place, Place):
            for verb in VERBS:
                score = matcher.match(verb.words) if verb.scope else 0
                if score > 0:
                    do = partial(place.action_verb, verb.name)
                    yield Hit(score, matcher.highlight(verb.words.capitalize()), do, help=verb.help)


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
