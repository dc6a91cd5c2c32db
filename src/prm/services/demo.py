"""The ledger of `prm demo`: invented people, taken in and written about as real ones are."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from prm.demo import showcase
from prm.demo.life import Life
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.ledger.reading.invitations import invitations
from prm.services.imports import import_paths
from prm.services.invitations import record_outcome
from prm.services.keeping import add_note, set_cadence, set_tag_cadence, snooze_people, tag_people
from prm.services.people import edit_person
from prm.services.talks import record_talk
from prm.settings import Settings

_UNREAD = 4
"""Requests to connect that wait for the demo's member."""
_ANSWERED = 2
"""Accepted ones whose senders were asked for a call first."""


def make_demo(folder: Path, today: date, settings: Settings) -> Ledger:
    """Make the demo's two archives and its ledger in *folder*, as of *today*, and return the ledger."""
    life = showcase.demo_life(today)
    archives = [archive.write_zip(folder) for archive in showcase.demo_archives(life)]
    ledger = Ledger.open(folder / "ledger.db")
    import_paths(ledger, archives, today, settings)
    demo = _Demo(ledger, today, settings)
    demo.state_facts(life)
    demo.give_tags()
    demo.set_cadences()
    demo.answer_invitations()
    demo.record_talks(life)
    demo.write_notes(life)
    return ledger


class _Demo:
    """Writes what the demo's member knows of the people in the archives."""

    def __init__(self, ledger: Ledger, today: date, settings: Settings) -> None:
        self._ledger = ledger
        self._today = today
        self._settings = settings
        self._known: dict[str, int] = {}

    def state_facts(self, life: Life) -> None:
        facts: dict[str, dict[str, str]] = {}
        for fact in showcase.demo_facts(life):
            facts.setdefault(fact.person, {})[fact.field] = fact.value
        for person, fields in facts.items():
            edit_person(self._ledger, self._id(person), fields, self._today, self._settings)

    def give_tags(self) -> None:
        people: dict[str, list[str]] = {}
        for given in showcase.demo_tags():
            people.setdefault(given.tag, []).append(given.person)
        for tag, persons in people.items():
            tag_people(self._ledger, self._ids(persons), [tag], [], self._today)

    def set_cadences(self) -> None:
        for who, days in showcase.demo_cadences():
            if who.startswith("#"):
                set_tag_cadence(self._ledger, who, days, self._today)
            else:
                set_cadence(self._ledger, [self._id(who)], days, self._today)

    def record_talks(self, life: Life) -> None:
        for talk in showcase.demo_talks(life):
            record_talk(self._ledger, self._ids(talk.people), talk.on, talk.via, talk.text, self._today)

    def write_notes(self, life: Life) -> None:
        for note in showcase.demo_notes(life):
            add_note(self._ledger, [self._id(note.person)], note.text, note.on)
        for snooze in showcase.demo_snoozes(life):
            snooze_people(self._ledger, [self._id(snooze.person)], snooze.until, self._today)

    def answer_invitations(self) -> None:
        """Ask strangers for a call first, as someone does who connects with people they talked with."""
        came = [one for one in invitations(self._ledger) if not one.is_out]
        answered = [one for one in came if one.person and (one.person.connected_on or "") > one.sent_on]
        for invited in [*answered[:_ANSWERED], *[one for one in came if one.status == "open"][_UNREAD:]]:
            day = date.fromisoformat(invited.sent_on) + timedelta(days=1)
            record_outcome(self._ledger, invited, "asked", day)
        # Most never answer.
        for invited in answered[:1]:
            day = date.fromisoformat(invited.sent_on) + timedelta(days=5)
            record_outcome(self._ledger, invited, "call", day)

    def _ids(self, people: Iterable[str]) -> list[int]:
        return [self._id(person) for person in people]

    def _id(self, person: str) -> int:
        if person not in self._known:
            self._known[person] = find_person(self._ledger, person).id
        return self._known[person]
