"""Those who are nobody in People and still in the ledger: they only asked to connect, or only wrote."""

from typing import TYPE_CHECKING

from prm.domain.profiles import canonical
from prm.domain.strangers import Stranger
from prm.domain.text import one_line
from prm.ledger.kinds import NAMED
from prm.ledger.reading.fitting import fits_several, fitting

if TYPE_CHECKING:
    from prm.ledger.opening import Ledger

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
    return found if found or profile else fitting(strangers(ledger), who)


def find_stranger(ledger: "Ledger", who: str) -> Stranger | None:
    """Return the one stranger *who* means, None for nobody. Refuses several, and lists them."""
    found = strangers_meant(ledger, who)
    if len(found) > 1:
        raise fits_several(who, [introduced(one) for one in found])
    return found[0] if found else None


def introduced(stranger: Stranger) -> str:
    """Return name and profile, to tell them from others."""
    return f"{one_line(stranger.name)} ({one_line(stranger.profile)})"


def strangers(ledger: "Ledger") -> list[Stranger]:
    """Return all of them, by profile number."""
    return _strangers(ledger, f"{_MET})")


def _strangers(ledger: "Ledger", among: str, *values: str) -> list[Stranger]:
    rows = ledger.reader.execute(f"{_STRANGERS}{among} ORDER BY p.id", values)
    return [Stranger._make(row) for row in rows]
