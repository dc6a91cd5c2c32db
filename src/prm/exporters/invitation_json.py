"""An invitation as JSON."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from prm.domain.invitations import PENDING, Invited
from prm.domain.standing import Reason


def invitation_json(invited: Invited, reasons: Sequence[Reason], today: date) -> dict[str, Any]:
    """Return an invitation as the object of the command line's contract."""
    return {
        "name": invited.name,
        "profile": invited.profile,
        "person_id": invited.person.id if invited.person else None,
        "direction": "out" if invited.is_out else "in",
        "sent_at": invited.sent_at,
        "text": invited.text,
        "status": invited.status,
        "days_waiting": invited.days_waiting(today) if invited.status in PENDING else None,
        "outcomes": [
            {"outcome": outcome.word, "on": outcome.on, "entry": outcome.entry}
            for outcome in invited.outcomes
        ],
        "answered": invited.has_answered,
        "reasons": [
            {
                "kind": reason.kind,
                "on": reason.on,
                "person": reason.whom or None,
                "company": reason.what or None,
            }
            for reason in reasons
        ],
    }
