"""Mastodon and its kin."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "@jane@example.social",
    "@Jane@Example.Social",
    "https://example.social/@jane",
    "example.social/@Jane/",
    "https://www.example.social/@jane/112233?x=1#top",
    "https://example.social/%40jane",
    "https://example.social/users/jane",
    "https://example.social/users/Jane/statuses/1",
    "https://example.social/web/@jane",
    "https://example.social/deck/@jane",
    "https://other.host/@jane@example.social",
    "acct:jane@example.social",
    "mastodon:@jane@example.social",
    "mastodon:jane@Example.social",
]
NOBODY = [
    "@jane",
    "@jane@localhost",
    "@@example.social",
    "@jane@a@example.social",
    "@ja ne@example.social",
    "mastodon:jane",
    "mastodon:jane@",
    "jane@example.social",
    "example.social/about",
    "example.social/users/12",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "mastodon:jane@example.social", "https://example.social/@jane")


@pytest.mark.parametrize(
    "written", ["@jane@bücher.example", "@jane@xn--bcher-kva.example", "https://BÜCHER.example/@jane"]
)
def test_a_host_with_letters_of_its_own(written: str) -> None:
    assert_means(written, "mastodon:jane@bücher.example", "https://xn--bcher-kva.example/@jane")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("https://medium.com/@jane", "web:medium.com/@jane"),
        ("https://www.threads.net/@jane", "web:threads.net/@jane"),
        ("https://stackoverflow.com/users/22/jane", "web:stackoverflow.com/users/22/jane"),
        ("https://gitlab.com/users/jane", "web:gitlab.com/users/jane"),
    ],
)
def test_sites_that_only_look_alike(written: str, text: str) -> None:
    assert_means(written, text)


@pytest.mark.parametrize("written", NOBODY)
def test_what_is_no_handle(written: str) -> None:
    assert canonical(written) is None
