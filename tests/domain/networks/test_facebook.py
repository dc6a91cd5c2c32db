"""Facebook."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://www.facebook.com/jane.doe.5",
    "facebook.com/JaneDoe5/",
    "https://m.facebook.com/jane.doe5?refid=17&ref=x",
    "https://mbasic.facebook.com/janedoe5/about",
    "https://de-de.facebook.com/Jane.Doe.5/posts/123",
    "https://fb.com/jane.doe.5",
    "https://www.fb.com/jane.doe.5",
    "https://fb.me/jane.doe.5",
    "https://m.me/jane.doe.5",
    "https://www.messenger.com/t/jane.doe.5",
    "facebook:Jane.Doe.5",
    "fb:janedoe5",
]
NUMBERED = [
    "https://www.facebook.com/profile.php?id=1000123",
    "https://m.facebook.com/profile.php?v=info&amp;id=1000123&fref=nf",
    "https://www.facebook.com/people/Jane-Doe/1000123/",
    "https://www.facebook.com/groups/77/user/1000123",
    "https://www.facebook.com/#!/profile.php?id=1000123",
    "https://www.facebook.com/1000123",
    "facebook:1000123",
    "facebook:id/1000123",
]
NOBODY = [
    "https://www.facebook.com/",
    "https://www.facebook.com/profile.php",
    "https://www.facebook.com/profile.php?id=jane",
    "https://www.facebook.com/photo.php?fbid=1",
    "https://www.facebook.com/sharer/sharer.php?u=x",
    "https://www.facebook.com/groups/77",
    "https://www.facebook.com/pages/Acme/123",
    "https://www.facebook.com/Watch/?v=1",
    "https://www.facebook.com/events/1",
    "https://www.facebook.com/Acme-Inc-123456",
    "https://l.facebook.com/l.php?u=https://example.org",
    "https://developers.facebook.com/docs",
    "https://fb.watch/abc",
    "https://fb.me/e/abc",
    "facebook:marketplace",
]


@pytest.mark.parametrize("written", JANE)
def test_neither_case_nor_dots_count(written: str) -> None:
    assert_means(written, "facebook:janedoe5", "https://www.facebook.com/janedoe5")


@pytest.mark.parametrize("written", NUMBERED)
def test_a_profile_without_a_name(written: str) -> None:
    assert_means(written, "facebook:id/1000123", "https://www.facebook.com/profile.php?id=1000123")


def test_an_id_in_letters_keeps_its_case() -> None:
    assert_means("https://www.facebook.com/people/Jane/pfbid0AbC", "facebook:id/pfbid0AbC")


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None
