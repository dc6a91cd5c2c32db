"""Those who are nobody in People and still in the ledger: they only asked to connect, or only wrote."""

from typing import TYPE_CHECKING

from prm.domain.profiles import canonical
from prm.domain.refusals import Refused
from prm.domain.standing import words_of
from prm.domain.strangers import Stranger
from prm.domain.text import one_line
from prm.ledger.kinds import NAMED
from prm.ledger.reading.finding_invitations import fits

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

_LISTED = 6
_STRANGERS = """SELECT p.id, p.network || ':' || p.handle, coalesce(
    (SELECT name FROM invitation WHERE profile_id = p.id ORDER BY id DESC LIMIT 1),
    (SELECT name FROM card WHERE profile_id = p.id ORDER BY number DESC LIMIT 1), p.handle)
  FROM profile p LEFT JOIN alias a ON a.profile_id = p.id
  LEFT JOIN person w ON w.id = coalesce(a.person_id, p.id)
  WHERE w.id IS NULL AND p.since = '' AND p.id IN ("""
_ASKED = "SELECT profile_id FROM invitation"
_WROTE = f"""SELECT x.profile_id FROM ({{}}) x JOIN profile q ON q.id = x.profile_id
  WHERE q.network <> '{NAMED}'"""
_MET = " UNION ".join((_ASKED, *map(_WROTE.format, ("thread_person", "message"))))
"""Whom any export of invitations or messages shows; of those in messages by name alone nobody is sure."""


def strangers_meant(ledger: "Ledger", who: str) -> list[Stranger]:
    """Return the strangers that *who* may mean: by a profile, or by words of a name."""
    profile = canonical(who) if any(sign in who for sign in ":/") else None
    given = str(profile) if profile else who.strip()
    network, _, handle = given.partition(":")
    found = _strangers(ledger, f"{_MET}) AND p.network = ? AND p.handle = ?", network, handle)
    words = words_of(who)
    if found or profile or not words:
        return found
    fitting = [one for one in strangers(ledger) if fits(words, words_of(one.name))]
    return [one for one in fitting if words_of(one.name) == words] or fitting


def find_stranger(ledger: "Ledger", who: str) -> Stranger | None:
    """Return the one stranger *who* means, None for nobody. Refuses several, and lists them."""
    found = strangers_meant(ledger, who)
    if len(found) < 2:
        return found[0] if found else None
    listed = "; ".join(f"{one_line(one.name)} ({one_line(one.profile)})" for one in found[:_LISTED])
    more = f"; and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    raise Refused(f"“{one_line(who)[:80]}” fits several: {listed}{more}", todo="name one by profile")


def strangers(ledger: "Ledger") -> list[Stranger]:
    """Return all of them, by profile number."""
    return _strangers(ledger, f"{_MET})")


def _strangers(ledger: "Ledger", among: str, *values: str) -> list[Stranger]:
    rows = ledger.reader.execute(f"{_STRANGERS}{among} ORDER BY p.id", values)
    return [Stranger._make(row) for row in rows]
