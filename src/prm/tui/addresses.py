"""Opening and copying the addresses of people."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from prm.domain.people import PersonRow
from prm.domain.profiles import Profile, url_of
from prm.domain.wording import plural
from prm.ledger.opening import Ledger
from prm.ledger.reading.people import profiles_of
from prm.tui.presentation.words import shown

if TYPE_CHECKING:
    from prm.tui.app import PrmApp

MOST_OPENED = 10
"""Profiles opened at once: a slip with everyone marked must not open 1,482 tabs."""


def profile_urls(ledger: Ledger, people: Sequence[PersonRow]) -> dict[int, str]:
    """Return person id → the address of their newest profile that has one."""
    found: dict[int, str] = {}
    for person_id, profiles in profiles_of(ledger, [row.id for row in people]).items():
        urls = (url_of(Profile(*text.split(":", 1))) for text in profiles)
        if url := next(filter(None, urls), None):
            found[person_id] = url
    return found


async def open_profiles(prm: "PrmApp", people: Sequence[PersonRow]) -> None:
    """Open the people's profiles in the browser, and say so."""
    with prm.telling():
        await open_urls(prm, list((await prm.desk.read(profile_urls, people)).values()))


async def open_urls(prm: "PrmApp", urls: Sequence[str]) -> None:
    """Open the addresses of profiles in the browser, and say so."""
    if not urls:
        prm.tell("No profile with an address is known.", "warning")
        return
    opened = await _in_a_thread_of_its_own(lambda: _open(urls[:MOST_OPENED]))
    if opened:
        prm.tell(f"Opened {plural(opened, 'profile') if len(urls) > 1 else shown(urls[0])}")
    else:
        prm.tell("No browser could be opened here.", "warning")


def _open(urls: Sequence[str]) -> int:
    import webbrowser

    return sum(webbrowser.open(url) for url in urls)


async def _in_a_thread_of_its_own(work: Callable[[], int]) -> int:
    """Return what *work* returns. Nobody else waits for a browser, not even the exit."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[int] = loop.create_future()

    def tell(result: int) -> None:
        if not done.cancelled():
            done.set_result(result)

    def run() -> None:
        result = work()
        # The program may have ended by now.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(tell, result)

    threading.Thread(target=run, daemon=True).start()
    return await done


def copy_addresses(prm: "PrmApp", people: Sequence[PersonRow]) -> None:
    """Copy the people's e-mail addresses, or their profile's where none is known, one a line."""
    urls = prm.desk.look(profile_urls, people)
    found = [address for row in people if (address := row.email or urls.get(row.id))]
    if not found:
        prm.tell("No address is known to copy.", severity="warning")
        return
    prm.copy_to_clipboard("\n".join(found))
    prm.tell(f"Copied {shown(found[0]) if len(found) == 1 else plural(len(found), 'address', 'addresses')}")
