"""All that a ledger holds, with nothing in it named by number: comparable with another ledger's."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from prm.domain.histories import FIELDS
from prm.ledger.opening import Ledger

from . import views
from .deeds import Key
from .life import NOW

Rows: TypeAlias = list[tuple[Any, ...]]
_KEY = "p.network, p.handle, p.since"
_OF_ONE = {
    "statement": "x.field, x.value",
    "tagging": "x.tag, x.is_on",
    "snooze": "x.until",
    "note": "x.text",
    "invitation_outcome": "x.outcome",
    "mention": "x.line, x.name, x.is_given, x.on_day, x.text, x.job, x.is_shown",
}
HISTORIES = ("names", "jobs", "locations", "emails", "phones")


def truth(ledger: Ledger) -> dict[str, Rows]:
    """Return every row of truth by the uid of its entry: first the entry itself."""
    found: dict[str, Rows] = {}
    queries = [
        """SELECT uid, 'entry', kind, made_at, as_of, title, source, digest, retracted_at, stamp, changed
           FROM entry""",
        f"""SELECT e.uid, 'card', {_KEY}, c.{", c.".join(FIELDS)} FROM sighting x
            JOIN card c ON c.profile_id = x.profile_id AND c.number = x.number
            JOIN entry e ON e.id = x.entry_id JOIN profile p ON p.id = x.profile_id""",
        f"""SELECT e.uid, 'judgement', {_KEY}, q.network, q.handle, q.since, x.is_same FROM judgement x
           JOIN entry e ON e.id = x.entry_id JOIN profile p ON p.id = x.profile_id
           JOIN profile q ON q.id = x.other_id""",
        f"""SELECT e.uid, 'cadence', {_KEY}, x.tag, x.days FROM cadence x
            JOIN entry e ON e.id = x.entry_id LEFT JOIN profile p ON p.id = x.profile_id""",
        f"""SELECT e.uid, 'read_mark', {_KEY}, x.until FROM read_mark x
            JOIN entry e ON e.id = x.entry_id LEFT JOIN profile p ON p.id = x.profile_id""",
        f"""SELECT e.uid, 'talk', {_KEY}, x.on_day, x.via, x.text FROM talk x
            JOIN entry e ON e.id = x.entry_id LEFT JOIN talk_person t ON t.talk_id = x.id
            LEFT JOIN profile p ON p.id = t.profile_id""",
    ]
    queries.append(
        "SELECT e.uid, 'hidden', x.day, x.count FROM hidden_day x JOIN entry e ON e.id = x.entry_id"
    )
    profile = "(SELECT network || ':' || handle FROM profile WHERE id = x.profile_id)"
    queries += [
        f"""SELECT e.uid, 'message', t.key, x.at, x.is_out, x.is_group, x.digest, x.number, x.lines,
              {profile}, x.subject, x.text
            FROM message_run r JOIN entry e ON e.id = r.entry_id
            JOIN message x ON x.id BETWEEN r.first_id AND r.last_id JOIN thread t ON t.id = x.thread_id""",
        f"""SELECT e.uid, 'thread', t.key, {profile} FROM thread_person x
            JOIN entry e ON e.id = x.entry_id JOIN thread t ON t.id = x.thread_id""",
        """SELECT e.uid, 'title', t.key, x.title FROM thread_title x
           JOIN entry e ON e.id = x.entry_id JOIN thread t ON t.id = x.thread_id""",
        "SELECT e.uid, 'owner', x.handle FROM owner x JOIN entry e ON e.id = x.entry_id",
        """SELECT e.uid, 'own_job', x.line, x.company, x.title, x.started, x.finished FROM own_job x
           JOIN entry e ON e.id = x.entry_id""",
    ]
    queries.append(
        f"""SELECT e.uid, 'invitation', {profile}, x.is_out, x.sent_at, x.digest, x.name, x.lines, x.text
            FROM invitation_sighting s JOIN entry e ON e.id = s.entry_id
            JOIN invitation x ON x.id = s.invitation_id"""
    )
    queries += [
        f"""SELECT e.uid, '{table}', {_KEY}, {columns} FROM {table} x
            JOIN entry e ON e.id = x.entry_id JOIN profile p ON p.id = x.profile_id"""
        for table, columns in _OF_ONE.items()
    ]
    for query in queries:
        for uid, *row in ledger.reader.execute(query):
            found.setdefault(uid, []).append(tuple(row))
    return {uid: rows[:1] + sorted(rows[1:], key=repr) for uid, rows in sorted(found.items())}


def hashes(ledger: Ledger) -> Rows:
    """Return whom the ledger is not to let back in."""
    return ledger.reader.execute(
        "SELECT hash FROM forgotten UNION SELECT salt FROM secret ORDER BY 1"
    ).fetchall()


def people(ledger: Ledger) -> dict[frozenset[Key], dict[str, Any]]:
    """Return all that is shown of everyone, as far as it does not depend on who was numbered first."""
    shown = views.portraits(ledger, NOW)
    for person in shown.values():
        for field in HISTORIES:
            person[field] = [(*span[:-1], _days(span[-1])) for span in person[field]]
        person["profiles"] = sorted(person["profiles"])
        person["talks"] = sorted((talk[1:] for talk in person["talks"]), key=repr)
        person["notes"] = sorted(note[1:] for note in person["notes"])
        person["mentions"] = sorted((one[:6] + one[7:] for one in person["mentions"]), key=repr)
        if not person["names"]:
            # Named after one of the profiles, for want of a name.
            del person["name"]
    return shown


def _days(origins: Sequence[tuple[int, str, str]]) -> list[tuple[str, str]]:
    return sorted(origin[1:] for origin in origins)
