"""The one door to profiles, and LinkedIn's many addresses; `networks/` has the other networks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.profiles import NETWORKS, Profile, canonical, network_named, readable, url_of

LINKEDIN = [
    ("https://www.linkedin.com/in/jane-doe", "jane-doe"),
    ("https://www.linkedin.com/in/Jane-Doe/", "jane-doe"),
    ("http://linkedin.com/in/jane-doe?trk=x#top", "jane-doe"),
    ("//www.linkedin.com/in/jane-doe", "jane-doe"),
    ("www.linkedin.com//in//jane-doe//", "jane-doe"),
    ("in/jane-doe", "jane-doe"),
    ("  <https://www.linkedin.com/in/jane-doe>\u200b ", "jane-doe"),
    ("https://www.linkedin.com:443/in/jane-doe", "jane-doe"),
    ("https://me@www.linkedin.com/in/jane-doe", "jane-doe"),
    ("https://de.linkedin.com/in/jane-doe/de", "jane-doe"),
    ("https://fr-ca.linkedin.com/in/jane-doe/en-us", "jane-doe"),
    ("https://touch.www.linkedin.com/mwlite/in/jane-doe", "jane-doe"),
    ("https://m.linkedin.com/m/in/jane-doe", "jane-doe"),
    ("https://www.linkedin.com/in/jane-doe/details/skills/", "jane-doe"),
    ("https://www.linkedin.com/in/jane-doe/recent-activity/?a=1&amp;b=2", "jane-doe"),
    ("https://www.linkedin.com/in/zo%C3%AB-brandt", "zoë-brandt"),
    ("https://www.linkedin.com/in/zoë-brandt", "zoë-brandt"),
    ("https://www.linkedin.com/in/zoe\u0308-brandt", "zoë-brandt"),
    ("https://www.linkedin.com/in/ZO%c3%8b-brandt", "zoë-brandt"),
    ("https://www.linkedin.com/in/jane-%F0%9F%9A%80", "jane-🚀"),
    ("https://www.linkedin.com/in/caf%E9", "caf%e9"),
    ("https://www.linkedin.com/in/a%2525", "a%25"),
    ("https://www.linkedin.com/in/a+b", "a+b"),
    ("linkedin:Jane-Doe", "jane-doe"),
    ("LinkedIn:in/jane-doe", "jane-doe"),
    ("https://www.linkedin.com/in/ACoAAAbCdEfGh", "id/ACoAAAbCdEfGh"),
    ("https://www.linkedin.com/in/AEMAAAbCdEfGh", "id/AEMAAAbCdEfGh"),
    ("urn:li:fsd_profile:ACoAAAbCdEfGh", "id/ACoAAAbCdEfGh"),
    ("https://www.linkedin.com/sales/lead/ACwAAAbC,NAME_SEARCH,x1", "id/ACwAAAbC"),
    ("https://www.linkedin.com/profile/view?trk=x&id=12345", "id/12345"),
    ("linkedin:id/ACoAAAbCdEfGh", "id/ACoAAAbCdEfGh"),
    ("https://www.linkedin.com/pub/jane-doe/12/345/6a7", "pub/jane-doe/12/345/6a7"),
]
NOBODY = [
    "https://www.linkedin.com/company/acme",
    "https://www.linkedin.com/school/acme/",
    "https://www.linkedin.com/showcase/acme",
    "https://www.linkedin.com/pub/dir/Jane/Doe",
    "https://www.linkedin.com/redir?url=https://example.org",
    "https://www.linkedin.com/safety/go?url=https://example.org",
    "https://www.linkedin.com/in/",
    "https://www.linkedin.com/",
    "https://www.linkedin.com/in/a%2Fb",
    "https://www.linkedin.com/in/a%00b",
    "https://www.linkedin.com/in/%E2%80%AEevil",
    "https://lnkd.in/abc",
    "urn:li:company:123",
    "jane doe",
    "jane@example.org",
    "mailto:jane@example.org",
    "example.org/jane",
    "",
    "linkedin:",
    "javascript:alert(1)",
]
OTHERS = [
    ("https://x.com/JaneDoe", "x:janedoe"),
    ("https://medium.com/@jane", "web:medium.com/@jane"),
    ("local:2f1c", "local:2f1c"),
    ("row:jane doe|2020-01-01#2", "row:jane doe|2020-01-01#2"),
]
STARTS = [
    "https://www.linkedin.com/in/",
    "https://example.org/",
    "https://",
    "@",
    *(f"{network.name}:" for network in NETWORKS),
]


@pytest.mark.parametrize(("written", "handle"), LINKEDIN)
def test_linkedin_addresses_of_one_member(written: str, handle: str) -> None:
    assert canonical(written) == Profile("linkedin", handle)


@pytest.mark.parametrize("written", NOBODY)
def test_what_is_nobodys_profile(written: str) -> None:
    assert canonical(written) is None


@pytest.mark.parametrize(("written", "text"), OTHERS)
def test_other_networks(written: str, text: str) -> None:
    assert str(canonical(written)) == text


@pytest.mark.parametrize("written", [written for written, _ in LINKEDIN + OTHERS])
def test_text_form_and_address_lead_back_to_the_profile(written: str) -> None:
    profile = canonical(written)
    assert profile is not None
    assert canonical(str(profile)) == profile
    address = url_of(profile)
    assert address is None or canonical(address) == profile


@given(
    st.text()
    | st.builds(str.__add__, st.sampled_from(STARTS), st.text() | st.from_regex(r"[\w.%@/?:#=&+ä-]+"))
)
def test_any_text_is_a_profile_or_not_and_stays_it(text: str) -> None:
    profile = canonical(text)
    if profile is not None:
        assert canonical(str(profile)) == profile
        address = url_of(profile)
        assert address is None or canonical(address) == profile


def test_profiles_that_have_no_address() -> None:
    assert url_of(Profile("local", "2f1c")) is None
    assert url_of(Profile("row", "jane doe|2020-01-01")) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("linkedin:jane-doe", "LinkedIn jane-doe"),
        ("mastodon:jane@example.social", "Mastodon @jane@example.social"),
        ("x:jane", "X @jane"),
        ("x:id/123", "X id/123"),
        ("web:example.org/jane", "Web example.org/jane"),
        ("local:2f1c", "added by hand"),
    ],
)
def test_profiles_as_people_write_them(text: str, words: str) -> None:
    profile = canonical(text)
    assert profile
    assert readable(profile) == words


def test_networks_go_by_several_names() -> None:
    assert network_named("twitter") == "x"
    assert network_named("linkdin") is None
