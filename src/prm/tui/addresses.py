"""Opening and copying the addresses of people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from prm.domain.people import PersonRow
from prm.domain.profiles import Profile, url_of
from prm.ledger.reading.people import profiles_of
from prm.tui.presentation.words import plural, shown

if TYPE_CHECKING:
    from prm.tui.app import PrmApp

MOST_OPENED = 10
"""Profiles opened at once: a slip with everyone marked must not open 1,482 tabs."""


def profile_urls(prm: "PrmApp", people: Sequence[PersonRow]) -> dict[int, str]:
    """Return person id → the address of their newest profile that has one."""
    found: dict[int, str] = {}
    for person_id, profiles in profiles_of(prm.desk.ledger, [row.id for row in people]).items():
        urls = (url_of(Profile(*text.split(":", 1))) for text in profiles)
        if url := next(filter(None, urls), None):
            found[person_id] = url
    return found


def open_profiles(prm: "PrmApp", people: Sequence[PersonRow]) -> None:
    """Open the people's profiles in the browser; blocks, so it belongs in a thread."""
    import webbrowser

    urls = list(profile_urls(prm, people).values())
    if not urls:
        prm.call_from_thread(prm.tell, "No profile with an address is known.", "warning")
        return
    opened = [url for url in urls[:MOST_OPENED] if webbrowser.open(url)]
    if opened:
        words = plural(len(opened), "profile") if len(urls) > 1 else shown(urls[0])
        prm.call_from_thread(prm.tell, f"Opened {words}")
    else:
        prm.call_from_thread(prm.tell, "No browser could be opened here.", "warning")


def copy_addresses(prm: "PrmApp", people: Sequence[PersonRow]) -> None:
    """Copy the people's e-mail addresses, or their profile's where none is known, one a line."""
    urls = profile_urls(prm, people)
    found = [address for row in people if (address := row.email or urls.get(row.id))]
    if not found:
        prm.tell("No address is known to copy.", severity="warning")
        return
    prm.copy_to_clipboard("\n".join(found))
    prm.tell(f"Copied {shown(found[0]) if len(found) == 1 else plural(len(found), 'address', 'addresses')}")
