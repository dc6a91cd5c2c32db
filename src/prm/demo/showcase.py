"""What `prm demo` shows: a small life, two archives of it, and what its member wrote down over the years."""

import unicodedata
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from prm.demo.archives import Archive
from prm.demo.cast import cast_humans
from prm.demo.conversations import conversation_id
from prm.demo.dice import Dice
from prm.demo.eras import days_before, moment
from prm.demo.life import Life
from prm.demo.rates import Rates
from prm.demo.showcase_talks import CHATS, TALKS
from prm.demo.simulation import simulate
from prm.demo.threads import ME, Message, Thread

SEED = 4_217
STRANGERS = 372
"""People of the demo beside the cast; all are connected at some time, few were ever met."""
RATES = Rates(chats=0.0, outsider_answers=0.0, groups=0.0, unanswered=0.08, outsiders=0.1, renames=0.006)
"""The cast does the talking, so nobody else becomes due for a catch-up."""
GREETINGS = (
    "I work with Amara Okafor at Lanternloom. She says you know every path along the river.",
    "",
    "Greetings from Marlbyte! I like what you write about maps without a network.",
    "I'd like to add you to my professional network.",
)
"""What the last of those wrote who ask to connect."""
LAST_EXPORT_DAYS = 42
FIRST_EXPORT_DAYS = LAST_EXPORT_DAYS + 730


class DemoTalk(NamedTuple):
    """One conversation to record."""

    on: date
    via: str
    """met, call, video, message or email."""
    people: tuple[str, ...]
    """Profile texts, such as `linkedin:amara-okafor`."""
    text: str


class DemoTag(NamedTuple):
    """A tag to give to a person."""

    person: str
    tag: str


class DemoCadence(NamedTuple):
    """How often to talk with a person (a profile text) or with all of a tag (`#friend`)."""

    who: str
    days: int


class DemoNote(NamedTuple):
    """A note to write about a person."""

    on: date
    person: str
    text: str


class DemoFact(NamedTuple):
    """One thing that the member states about a person."""

    person: str
    field: str
    """birthday (`YYYY-MM-DD` or `--MM-DD`), location, phone, email or met (how they met)."""
    value: str


class DemoSnooze(NamedTuple):
    """A person to hide from the catch-ups until a day."""

    person: str
    until: date


def profile_text(slug: str) -> str:
    """Return the profile text of a LinkedIn slug: decoded, NFC, case folded."""
    return f"linkedin:{unicodedata.normalize('NFC', slug).casefold()}"


def demo_life(today: date) -> Life:
    """Return the life that `prm demo` shows: about 400 people in twelve years, 32 of them well known."""
    life = simulate(SEED, STRANGERS, 12, today, rates=RATES)
    cast = cast_humans(today, len(life.humans) + 1)
    numbers = {human.slugs[-1].text: human.id for human in cast}
    met = replace(life, humans=life.humans + cast, scripted=_chats(today, numbers))
    return replace(met, greetings=_greetings(met))


def _greetings(life: Life) -> tuple[tuple[int, str], ...]:
    """Let the last who ask, and are not connected, write the greetings."""
    last = moment(days_before(life.today, LAST_EXPORT_DAYS - 1))
    asking = [
        one.human
        for one in life.invitations
        if one.is_incoming and one.second < last and not life.human(one.human).connections
    ]
    return tuple(zip(asking, GREETINGS, strict=False))


def demo_archives(life: Life) -> tuple[Archive, Archive]:
    """Return two exports of a life, two years apart, the later one six weeks old."""
    first, last = days_before(life.today, FIRST_EXPORT_DAYS), days_before(life.today, LAST_EXPORT_DAYS)
    return life.export_on(first), life.export_on(last)


def demo_talks(life: Life) -> list[DemoTalk]:
    """Return the conversations to record, oldest first."""
    talks = []
    for line in reversed(TALKS.strip().splitlines()):
        head, _, text = line.partition(": ")
        days, via, slugs = head.split(" ")
        people = tuple(profile_text(slug) for slug in slugs.split(","))
        talks.append(DemoTalk(days_before(life.today, int(days)), via, people, text))
    return talks


def demo_tags() -> list[DemoTag]:
    """Return the tags to give, by person."""
    return [
        DemoTag(profile_text(slug), tag)
        for tag, slugs in (
            (
                "friend",
                "amara-okafor jonas-lindqvist meiling-zhao tomas-ferreira leila-haddad sofia-marchetti",
            ),
            ("mentor", "priya-raghavan henrik-dahl ruth-abernathy"),
            ("work", "nadia-benali lukas-reiter diego-salazar kwame-asante marta-kowalczyk amara-okafor"),
            ("sailing", "jonas-lindqvist ingrid-solberg"),
            ("neighbour", "grace-wanjiru samir-khoury"),
        )
        for slug in slugs.split(" ")
    ]


def demo_cadences() -> list[DemoCadence]:
    """Return the rhythms to set, for tags and for single people."""
    days = {"amara-okafor": 7, "jonas-lindqvist": 14, "nadia-benali": 30}
    days |= {"marta-kowalczyk": 180, "diego-salazar": 180}
    tags = [DemoCadence("#friend", 30), DemoCadence("#mentor", 90)]
    return tags + [DemoCadence(profile_text(slug), number) for slug, number in days.items()]


def demo_notes(life: Life) -> list[DemoNote]:
    """Return the notes to write."""
    return [
        DemoNote(days_before(life.today, days), profile_text(slug), text)
        for days, slug, text in (
            (310, "amara-okafor", "Children: Ife (9) and Tobi (6). Allergic to hazelnuts."),
            (
                119,
                "jonas-lindqvist",
                "Keeps the boat in the old harbour; ask before you borrow the blue jacket.",
            ),
            (131, "priya-raghavan", "Promised her: the one-page memo, before I ask for money again."),
        )
    ]


def demo_facts(life: Life) -> list[DemoFact]:
    """Return what the member states about people: birthdays (one in three days), places, how they met."""
    facts = (
        ("sofia-marchetti", "birthday", _birthday(life.today, 3, 1986)),
        ("henrik-dahl", "birthday", _birthday(life.today, 26, None)),
        ("amara-okafor", "birthday", _birthday(life.today, 140, 1983)),
        ("grace-wanjiru", "birthday", _birthday(life.today, 210, None)),
        ("amara-okafor", "location", "Lagos"),
        ("jonas-lindqvist", "location", "Göteborg"),
        ("meiling-zhao", "location", "Singapore"),
        ("tomas-ferreira", "location", "Porto"),
        ("leila-haddad", "location", "Beirut"),
        ("priya-raghavan", "location", "Chennai"),
        ("amara-okafor", "phone", "+442079460958"),
        ("samir-khoury", "phone", "+12015550123"),
        ("amara-okafor", "met", "Sat next to each other on the night train to the Lisbon conference."),
        ("henrik-dahl", "met", "He taught my first course on waves."),
        ("meiling-zhao", "met", "Badminton, doubles, we lost."),
    )
    return [DemoFact(profile_text(slug), field, value) for slug, field, value in facts]


def demo_snoozes(life: Life) -> list[DemoSnooze]:
    """Return whom to hide from the catch-ups for a while."""
    return [DemoSnooze(profile_text("arjun-mehta"), days_before(life.today, -20))]


def _birthday(today: date, days_ahead: int, year: int | None) -> str:
    day = days_before(today, -days_ahead)
    month_day = f"{day.month:02d}-{min(day.day, 28) if day.month == 2 else day.day:02d}"
    return f"{year}-{month_day}" if year else f"--{month_day}"


def _chats(today: date, numbers: dict[str, int]) -> tuple[Thread, ...]:
    dice = Dice(SEED)
    messages: dict[int, list[Message]] = {}
    chat: list[Message] = []
    second = number = 0
    for line in CHATS.strip().splitlines():
        head, _, rest = line.partition(" ")
        if head in numbers:
            number = numbers[head]
            chat = messages.setdefault(number, [])
            second = moment(days_before(today, int(rest)), 9 * 60 + number % 50, number % 60)
        else:
            chat.append(Message(second, ME if head == ">" else number, rest))
            second += 3_000 + number % 7 * 911
    return tuple(Thread(conversation_id(dice), "", (key,), tuple(sent)) for key, sent in messages.items())
