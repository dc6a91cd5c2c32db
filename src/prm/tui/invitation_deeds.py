"""What the verbs of the place Invitations do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from prm.domain.invitations import OUTCOMES, Invited, reply_to, what_follows
from prm.domain.profiles import Profile, url_of
from prm.domain.refusals import NothingNew
from prm.domain.strangers import Stranger
from prm.tui.presentation.signs import sign
from prm.tui.presentation.words import shown

if TYPE_CHECKING:
    from prm.tui.screens.invitations import InvitationsScreen
    from prm.tui.screens.place import Place


def reason_against_invitation(name: str, place: "Place") -> str:
    """Return why the verb of that *name* cannot be done with an invitation; empty when it can."""
    if name == "settled":
        return ""
    invited = _invited(place)
    if invited is None:
        return "There is no invitation under the cursor."
    if name == "welcome":
        return f"{shown(invited.name)} is in People already." if invited.person else ""
    return "You sent this one: the answer is theirs." if invited.is_out else ""


def reason_against_stranger(place: "Place") -> str:
    """Return why a verb of people has nobody to work on in Invitations; empty elsewhere."""
    invited = _invited(place) if place.NAME == "invitations" else None
    return f"{shown(invited.name)} is not in People yet: {sign('welcome')} adds them." if invited else ""


def stranger_chosen(place: "Place") -> Stranger | None:
    """Return who asks, or was asked, under the cursor of Invitations, if they are nobody in People."""
    invited = _invited(place) if place.NAME == "invitations" else None
    if invited is None or invited.person:
        return None
    return Stranger(invited.profile_id, invited.profile, invited.name)


def _invited(place: "Place") -> Invited | None:
    return cast("InvitationsScreen", place).invited


def _reply(place: "Place") -> None:
    invited = _invited(place)
    assert invited
    place.prm.copy_to_clipboard(reply_to(place.desk.settings.reply, invited.name))
    taken = f"Your reply to {shown(invited.name)} is copied, if your terminal takes it"
    copied = f"{taken} (prm invitations reply prints it)"

    def record() -> str:
        try:
            _record(place, invited, "asked")
        except NothingNew:
            return f"{copied}. That you asked is recorded already."
        return f"{copied}. {sign('undo')} takes back that you asked."

    place.prm.write(record)


def _answer(place: "Place", word: str) -> None:
    invited = _invited(place)
    assert invited

    def record() -> str:
        _record(place, invited, word)
        said = " ".join(filter(None, (f"{OUTCOMES[word]}.", what_follows(invited, word))))
        return f"{shown(invited.name)}: {shown(said)} {sign('undo')} takes it back."

    place.prm.write(record)


def _record(place: "Place", invited: Invited, word: str) -> None:
    from prm.services.invitations import record_outcome

    record_outcome(place.desk.ledger, invited, word, place.desk.today)


def _welcome(place: "Place") -> None:
    invited = _invited(place)
    assert invited

    def welcome() -> str:
        from prm.services.invitations import make_person

        make_person(place.desk.ledger, invited, place.desk.today, place.desk.settings)
        return f"{shown(invited.name)} is in People now. {sign('undo')} takes it back."

    place.prm.write(welcome)


def _settled(place: "Place") -> None:
    cast("InvitationsScreen", place).turn()


def open_inviter(place: "Place") -> bool:
    """Open the profile of who asks, where they are nobody in People; return whether that was it."""
    stranger = stranger_chosen(place)
    url = url_of(Profile(*stranger.profile.split(":", 1))) if stranger else None
    if url:
        from prm.tui.addresses import open_urls

        place.prm.run_worker(open_urls(place.prm, [url]), group="browser")
    return bool(url)


INVITATION_DEEDS: dict[str, Callable[["Place"], None]] = {
    "reply": _reply,
    "called": partial(_answer, word="call"),
    "accepted": partial(_answer, word="accepted"),
    "declined": partial(_answer, word="declined"),
    "ignored": partial(_answer, word="ignored"),
    "welcome": _welcome,
    "settled": _settled,
}
"""The deed of every verb whose scope is `invitations`."""
