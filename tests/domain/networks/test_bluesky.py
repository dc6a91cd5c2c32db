"""Bluesky."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://bsky.app/profile/jane.bsky.social",
    "bsky.app/profile/Jane.Bsky.Social/",
    "https://bsky.app/profile/@jane.bsky.social",
    "https://bsky.app/profile/jane.bsky.social/post/3k?x=1#top",
    "https://jane.bsky.social",
    "at://jane.bsky.social/app.bsky.feed.post/3k",
    "@Jane.bsky.social",
    "bluesky:@jane.bsky.social",
    "bsky:jane",
]
NUMBERED = [
    "https://bsky.app/profile/did:plc:z72i7hdynmk6",
    "https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6/post/3k",
    "at://did:plc:z72i7hdynmk6",
    "did:plc:z72i7hdynmk6",
    "bluesky:did:plc:z72i7hdynmk6",
]
NOBODY = [
    "https://bsky.app/",
    "https://bsky.app/search",
    "https://bsky.app/profile/",
    "https://bsky.app/profile/jane",
    "https://bsky.app/profile/handle.invalid",
    "https://bsky.app/settings",
    "did:key:z6Mk",
    "did:plc:",
    "bluesky:jane doe",
    "bluesky:jane_doe.example",
    "bluesky:@",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "bluesky:jane.bsky.social", "https://bsky.app/profile/jane.bsky.social")


@pytest.mark.parametrize("written", NUMBERED)
def test_an_id_that_stays_when_the_handle_changes(written: str) -> None:
    assert_means(written, "bluesky:did:plc:z72i7hdynmk6", "https://bsky.app/profile/did:plc:z72i7hdynmk6")


def test_the_case_of_an_id_counts() -> None:
    assert canonical("did:plc:ABC") != canonical("did:plc:abc")
    assert canonical("DID:PLC:abc") == canonical("did:plc:abc")
    assert str(canonical("did:web:Jane.example")) == "bluesky:did:web:jane.example"


def test_a_domain_of_ones_own() -> None:
    assert_means("https://bsky.app/profile/jane.Example.org", "bluesky:jane.example.org")
    assert_means("bluesky:jane.bücher.example", "bluesky:jane.xn--bcher-kva.example")


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None
