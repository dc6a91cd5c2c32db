"""X, which was Twitter."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://x.com/janedoe",
    "x.com/JaneDoe/",
    "http://www.x.com/janedoe?s=20&t=abc",
    "https://twitter.com/JaneDoe",
    "https://mobile.twitter.com/JaneDoe/status/1",
    "https://m.twitter.com/janedoe/with_replies",
    "https://twitter.com/@janedoe",
    "https://twitter.com/#!/janedoe",
    "https://x.com/%6Aanedoe#top",
    "https://x.com/intent/user?screen_name=JaneDoe",
    "https://twitter.com/intent/follow?ref_src=x&amp;screen_name=janedoe",
    "x:janedoe",
    "X:@JaneDoe",
    "twitter:@JaneDoe",
]
NOBODY = [
    "https://x.com/",
    "https://x.com/home",
    "https://x.com/Search?q=jane",
    "https://twitter.com/hashtag/python",
    "https://x.com/i/lists/12",
    "https://x.com/i/user/jane",
    "https://x.com/intent/tweet?text=hello",
    "https://x.com/share?url=https://example.org",
    "https://x.com/jane-doe",
    "https://x.com/jane%2Fdoe",
    "https://x.com/a_name_that_is_far_too_long",
    "https://help.x.com.evil.org/in:jane x",
    "x:jane doe",
    "x:settings",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "x:janedoe", "https://x.com/janedoe")


@pytest.mark.parametrize(
    "written", ["https://x.com/i/user/123", "https://x.com/intent/user?user_id=123", "x:id/123"]
)
def test_a_number_is_no_handle(written: str) -> None:
    assert_means(written, "x:id/123", "https://x.com/i/user/123")
    assert str(canonical("https://x.com/123")) == "x:123"


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None
