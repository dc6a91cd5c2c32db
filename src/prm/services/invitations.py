"""Answering requests to connect: what you asked, what came of it, and who becomes a person."""

from datetime import date

from prm.clock import timestamp
from prm.domain.invitations import OUTCOMES, Invited, Outcome
from prm.domain.refusals import NothingNew, Refused
from prm.domain.wording import short_day
from prm.ledger.kinds import NAMED
from prm.ledger.opening import Ledger
from prm.ledger.reading.invitations import invitations
from prm.ledger.recording import recording
from prm.services.people import add_person
from prm.settings import Settings


def record_outcome(ledger: Ledger, invited: Invited, word: str, today: date, on: date | None = None) -> int:
    """Record what became of a request to connect, *on* a day or today; return the entry.

    A call that was held is a talk with them as well; where the name alone is known, with that name,
    which is nobody yet. Refuses another word, the user's own request, and a day before the request or still
    to come.
    """
    day = on or today
    if word not in OUTCOMES:
        raise Refused(f"“{word}” is no answer", todo=f"known are {', '.join(OUTCOMES)}")
    if invited.is_out:
        raise Refused(f"you asked {invited.name}, not they you", todo="answer who asked you")
    if day > today:
        raise Refused(f"{short_day(day)} is still to come", todo="record it once it has happened")
    if day.isoformat() < invited.sent_on:
        raise Refused(
            f"{invited.name} asked on {short_day(invited.sent_on)}, after {short_day(day)}",
            todo="give a later day",
        )
    title = f"invitation of {invited.name}: {OUTCOMES[word]}"
    with recording(ledger, "invitation", day.isoformat(), title, timestamp()) as record:
        # Read anew where nobody else can write: the row that was answered may be old.
        that_day = [
            outcome.word for outcome in _outcomes_now(ledger, invited) if outcome.on == day.isoformat()
        ]
        if that_day and that_day[-1] == word:
            raise NothingNew(f"{invited.name}: {word} is recorded already")
        from prm.ledger.tables import InvitationOutcome

        record.add([InvitationOutcome(entry_id=record.entry_id, profile_id=invited.profile_id, outcome=word)])
        if word == "call":
            whom = invited.person.id if invited.person else invited.profile_id
            record.add_talk(day.isoformat(), "call", "", [whom])
    return record.entry_id


def _outcomes_now(ledger: Ledger, invited: Invited) -> tuple[Outcome, ...]:
    """Return what is recorded of a request by now; what was, where no export shows it any more."""
    moment = (invited.profile, invited.is_out, invited.sent_at)
    same = [one for one in invitations(ledger) if (one.profile, one.is_out, one.sent_at) == moment]
    return same[0].outcomes if same else invited.outcomes


def make_person(ledger: Ledger, invited: Invited, today: date, settings: Settings) -> int:
    """Add who asked to the people of the ledger; return the entry. Refuses someone who is there."""
    if invited.person:
        raise Refused(f"{invited.name} is in the ledger already", todo=f"`prm show {invited.person.id}`")
    known = {} if invited.profile.startswith(f"{NAMED}:") else {"profile": invited.profile}
    return add_person(ledger, invited.name, known, today, settings)[0]
