"""A person as `--json` shows one: the program's stable shape for other programs."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prm.domain.people import MentionRow, NoteRow, PersonDetail, PersonRow, Seen, TalkRow
    from prm.domain.threads import Conversation


def person_json(row: "PersonRow", profiles: Sequence[str]) -> dict[str, Any]:
    """Return *row* with its *profiles* (newest first) as a JSON object; absent values are None."""
    return {
        "id": row.id,
        "name": row.name,
        "profiles": list(profiles),
        "company": row.company,
        "title": row.title,
        "location": row.location,
        "email": row.email,
        "phone": row.phone,
        "connected_on": row.connected_on,
        "connected": None if row.connected is None else bool(row.connected),
        "evidence": row.evidence,
        "last_talked_on": row.last_talked_on,
        "last_contact_on": row.last_contact_on,
        "waiting_on": row.waiting_on,
        "cadence_days": row.cadence_days,
        "due_on": row.due_on,
        "tags": row.tags,
    }


def detail_json(detail: "PersonDetail") -> dict[str, Any]:
    """Return everything known of one person as a JSON object: `person_json` and the histories."""
    return {
        **person_json(detail.row, list(dict.fromkeys(_addresses(detail)))),
        "birthday": detail.row.birthday,
        "met": detail.met,
        "names": [_seen(seen) for seen in detail.names],
        "jobs": [_job(seen) for seen in detail.jobs],
        "locations": [_seen(seen) for seen in detail.locations],
        "emails": [_seen(seen) for seen in detail.emails],
        "phones": [_seen(seen) for seen in detail.phones],
        "connections": [_seen(seen) for seen in detail.connections],
        "talks": [talk_json(talk) for talk in detail.talks],
        "conversations": [conversation_json(thread) for thread in detail.conversations],
        "notes": [_note(note) for note in detail.notes],
        "mentions": [_mention(mention) for mention in detail.mentions],
        "in_common": [
            {"company": one.company, "together": one.is_together, "from": one.start, "to": one.end}
            for one in detail.shared
        ],
        "same_because": [
            {"profile": str(link.profile), "because": link.because}
            for link in detail.shown_links
            if link.because
        ],
    }


def _addresses(detail: "PersonDetail") -> Iterator[str]:
    return (str(link.profile) for link in detail.links if link.profile.network != "contact")


def talk_json(talk: "TalkRow") -> dict[str, Any]:
    """Return a recorded talk as a JSON object."""
    return {
        "entry": talk.entry_id,
        "on": talk.on,
        "via": talk.via,
        "text": talk.text,
        "people": [{"id": person_id, "name": name} for person_id, name in talk.people],
    }


def conversation_json(thread: "Conversation") -> dict[str, Any]:
    """Return what a thread comes to as a JSON object."""
    return {
        "title": thread.title or None,
        "group": thread.is_group,
        "received": thread.received,
        "sent": thread.sent,
        "first_on": thread.first_on,
        "last_on": thread.last_on,
        "last_from": "you" if thread.is_mine_last else "them",
        "talked_on": thread.talked_on,
    }


def _seen(seen: "Seen") -> dict[str, Any]:
    return {"value": seen.value, **_span(seen)}


def _job(seen: "Seen") -> dict[str, Any]:
    return {"company": seen.company, "title": seen.title, **_span(seen)}


def _span(seen: "Seen") -> dict[str, Any]:
    return {"first_seen": seen.first_seen, "last_seen": seen.last_seen, "current": seen.is_current}


def _note(note: "NoteRow") -> dict[str, Any]:
    return {"entry": note.entry_id, "on": note.on, "text": note.text}


def _mention(mention: "MentionRow") -> dict[str, Any]:
    return {
        "kind": mention.kind,
        "given": mention.is_given,
        "on": mention.on,
        "text": mention.text,
        "job": mention.job,
        "shown": mention.is_shown,
        "entry": mention.origin.entry_id,
        "source": mention.origin.source,
    }
