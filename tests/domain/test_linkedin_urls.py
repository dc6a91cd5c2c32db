"""Addresses of a whole block of rows."""

from hypothesis import given
from hypothesis import strategies as st

from prm.domain.linkedin_urls import PREFIX, encoded_slug, plain_slug, slugs_of

SLUGS = st.text(alphabet="ab-1A/%", max_size=4) | st.sampled_from(
    ["zo%C3%AB", "%E2%80%AE", "a%0Ab", "%20", "e%CC%81", "%F0%9F%9A%80-x", "a%2Fb", "ACoAAAbCd", "%E3%85%A4"]
)
URLS = st.lists(SLUGS.map(PREFIX.__add__) | st.sampled_from(["", "https://example.org/in/a"]), max_size=5)


@given(URLS)
def test_slugs_taken_together_are_what_each_is_by_itself(urls: list[str]) -> None:
    assert slugs_of(urls) == [plain_slug(url) or encoded_slug(url) for url in urls]
