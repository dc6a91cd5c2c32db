"""Simulated conversations: with friends, with people who never answered, in groups, and from advertisers."""

from base64 import b64encode
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prm.demo.dice import Dice
from prm.demo.eras import moment
from prm.demo.humans import Human, job_on
from prm.demo.phrases import ADVERTS, COLD, GROUPS, OPENERS, REPLIES, SUBJECTS, TOPICS
from prm.demo.threads import ADVERTISER, ME, Message, Thread

if TYPE_CHECKING:
    from prm.demo.life import Life

_DAY = 86_400
_SALT = 7_919
OWNER_COMPANY = "Quillpocket"
"""Where the owner works when people ask."""


def simulated_threads(life: "Life") -> Iterator[Thread]:
    """Yield the conversations of a life, each with its messages up to today."""
    talking = Talking(life)
    for human in life.humans:
        thread = talking.with_human(human)
        if thread:
            yield thread
    for _ in range(int(len(life.humans) * life.rates.groups)):
        yield talking.in_group()
    for _ in range(int(len(life.humans) * life.rates.adverts)):
        yield talking.advert()


def conversation_id(dice: Dice) -> str:
    """Return an id in LinkedIn's form: `2-` and 56 characters that end in `==`."""
    digits = "".join(f"{dice.below(1 << 32):08x}" for _ in range(4))
    parts = (digits[:8], digits[8:12], "4" + digits[13:16], "a" + digits[17:20], digits[20:])
    return "2-" + b64encode(f"{'-'.join(parts)}_{dice.below(1000):03d}".encode()).decode()


class Talking:
    """Makes the conversations of one life."""

    def __init__(self, life: "Life") -> None:
        self.life = life
        self.dice = Dice(life.seed + _SALT)
        self.end = moment(life.today)

    def with_human(self, human: Human) -> Thread | None:
        """Return the conversation with one person, or None for most of them."""
        rates, roll = self.life.rates, self.dice.roll()
        if not human.connections:
            return self._from_outsider(human) if roll < 0.5 else None
        start = moment(human.connections[0].on, human.connections[0].minute) + self.dice.below(30 * _DAY)
        if start >= self.end or roll >= rates.chats + rates.unanswered:
            return None
        if roll < rates.chats:
            messages = self._chat(human, start)
        else:
            messages = self._monologue(human, start, ME if self.dice.happens(0.4) else human.id)
        return self._thread("", (human.id,), messages)

    def in_group(self) -> Thread:
        """Return a conversation among the owner and several people."""
        dice = self.dice
        known = sum(1 for human in self.life.humans if human.connections) or 1
        people = tuple(sorted({1 + dice.below(known) for _ in range(dice.between(3, 6))}))
        spells = [self.life.human(number).connections for number in people]
        second = moment(max(spell[0].on for spell in spells if spell)) + _DAY
        messages = []
        for _ in range(dice.between(3, 30)):
            if second < self.end:
                author = dice.pick((ME, *people))
                text = self._words(dice.pick(REPLIES), self.life.human(people[0]), author)
                messages.append(Message(second, author, text))
            second += 60 + int(dice.roll() ** 3 * 4 * _DAY)
        return self._thread(dice.pick(GROUPS), people, messages)

    def advert(self) -> Thread:
        """Return a sponsored conversation."""
        second = moment(self.life.start) + int(self.dice.roll() * (self.end - moment(self.life.start)))
        message = Message(second, ADVERTISER, self.dice.pick(ADVERTS))
        return self._thread("Sponsored Conversation", (), [message])

    def _thread(self, title: str, people: tuple[int, ...], messages: list[Message]) -> Thread:
        roll = self.dice.roll()
        folder = "SPAM" if roll < 0.007 else "ARCHIVE" if roll < 0.047 else "INBOX"
        return Thread(conversation_id(self.dice), title, people, tuple(messages), folder)

    def _chat(self, human: Human, second: int) -> list[Message]:
        dice = self.dice
        length = 2 + int(self.life.rates.chat_length * 6 * (1 / (dice.roll() + 0.03) - 0.97))
        pause_rate, longest = min(0.12, 12 / length), 5 * _DAY if length < 200 else _DAY // 8
        author = ME if dice.happens(0.5) else human.id
        messages = [self._message(second, author, human, OPENERS)]
        while len(messages) < length:
            roll = dice.roll()
            if roll > 0.9993:
                messages.append(self._message(second, author, human, REPLIES))
                continue
            pauses = roll < pause_rate
            second += int((20 + dice.roll() * 400) * _DAY) if pauses else 40 + int(dice.roll() ** 5 * longest)
            if second >= self.end:
                break
            if pauses or dice.roll() < 0.7:
                author = ME + human.id - author
            messages.append(self._message(second, author, human, OPENERS if pauses else REPLIES))
        if dice.happens(0.03):
            draft = Message(min(second, self.end - 60), ME, "Dear", is_draft=True)
            messages.append(draft)
        return messages

    def _monologue(self, human: Human, second: int, author: int) -> list[Message]:
        messages = []
        for _ in range(self.dice.between(1, 3)):
            if second < self.end:
                messages.append(self._message(second, author, human, OPENERS if author == ME else COLD))
            second += int((1 + self.dice.roll() * 40) * _DAY)
        return messages

    def _from_outsider(self, human: Human) -> Thread:
        span = self.end - moment(self.life.start)
        messages = self._monologue(human, self.end - int(self.dice.roll() ** 1.5 * span), human.id)
        subject = self.dice.pick(SUBJECTS).replace(
            "{company}", job_on(human, self.life.today).company or "a start-up"
        )
        messages = [message._replace(subject=subject) for message in messages]
        answered = self.dice.happens(self.life.rates.outsider_answers)
        if messages and answered and messages[-1].second + _DAY < self.end:
            messages.append(Message(messages[-1].second + _DAY, ME, "Thank you for asking, not for me now."))
        return self._thread(subject, (human.id,), messages)

    def _message(self, second: int, author: int, human: Human, phrases: tuple[str, ...]) -> Message:
        roll = self.dice.roll()
        if roll < 0.025:
            return Message(
                second, author, "", "", f"https://www.linkedin.com/dms/prv/image/v2/example?e={second}"
            )
        subject = self.dice.pick(SUBJECTS[:5]) if roll > 0.98 else ""
        return Message(second, author, self._words(self.dice.pick(phrases), human, author), subject)

    def _words(self, phrase: str, human: Human, author: int) -> str:
        if "{" not in phrase:
            return phrase
        first, company = self.life.owner.first, OWNER_COMPANY
        if author == ME:
            first, company = human.names[0].first.strip(), human.jobs[-1].company or "work"
        return phrase.format(first=first, company=company, topic=self.dice.pick(TOPICS))
