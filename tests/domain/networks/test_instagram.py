"""Instagram."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://www.instagram.com/jane.doe_1/",
    "instagram.com/Jane.Doe_1",
    "https://m.instagram.com/jane.doe_1/?igsh=abc&utm_source=qr",
    "https://instagr.am/jane.doe_1",
    "https://www.instagram.com/jane.doe_1/reels/",
    "https://www.instagram.com/jane.doe_1/p/Cabc/",
    "https://www.instagram.com/_u/jane.doe_1",
    "https://www.instagram.com/stories/jane.doe_1/123/",
    "instagram:@Jane.Doe_1",
    "ig:jane.doe_1",
]
NOBODY = [
    "https://www.instagram.com/",
    "https://www.instagram.com/p/Cabc/",
    "https://www.instagram.com/reel/Cabc/",
    "https://www.instagram.com/tv/Cabc",
    "https://www.instagram.com/explore/tags/sailing/",
    "https://www.instagram.com/accounts/login/?next=/jane/",
    "https://www.instagram.com/stories/highlights/1/",
    "https://www.instagram.com/jane..doe",
    "https://www.instagram.com/jane-doe",
    "instagram:direct",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "instagram:jane.doe_1", "https://www.instagram.com/jane.doe_1/")


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None
