"""Any other page that is somebody's."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

PAGES = [
    ("https://jane.example", "web:jane.example"),
    ("http://www.Example.org/People/Jane/?a=b#c", "web:example.org/People/Jane?a=b"),
    ("https://example.org:443/jane", "web:example.org/jane"),
    ("https://example.org:8080/jane/", "web:example.org:8080/jane"),
    ("https://me:secret@example.org./jane", "web:example.org/jane"),
    ("https://example.org/jane?utm_source=x&fbclid=1&id=7&UTM_Medium=y", "web:example.org/jane?id=7"),
    ("https://example.org/jane?gclid=1", "web:example.org/jane"),
    ("https://example.org/zo%C3%AB", "web:example.org/zoë"),
    ("https://example.org/zoe\u0308", "web:example.org/zoë"),
    ("https://example.org/zo%c3%ab+b", "web:example.org/zoë+b"),
    ("https://example.org/a%20b%2fc%25", "web:example.org/a%20b%2Fc%25"),
    ("https://example.org/caf%e9", "web:example.org/caf%E9"),
    ("https://example.org/%E2%80%AEevil", "web:example.org/%E2%80%AEevil"),
    ("https://example.org/?name=jane%26co", "web:example.org?name=jane%26co"),
    ("https://xn--bcher-kva.example/jane", "web:bücher.example/jane"),
    ("https://BÜCHER.example/jane", "web:bücher.example/jane"),
    ("https://straße.example", "web:straße.example"),
    ("https://xn--zzzzzzzzz.example", "web:xn--zzzzzzzzz.example"),
    ("web:Example.org/Jane/", "web:example.org/Jane"),
    ("web:https://example.org/Jane", "web:example.org/Jane"),
    ("https://evil-linkedin.com/in/jane", "web:evil-linkedin.com/in/jane"),
    ("https://linkedin.com.evil.org/in/jane", "web:linkedin.com.evil.org/in/jane"),
    ("https://www.linkedin.com@evil.org/in/jane", "web:evil.org/in/jane"),
]
NOBODY = [
    "example.org/jane",
    "https://example.org/jane doe",
    "https://localhost/jane",
    "https://exa<mple.org/",
    "https://a%2Fb.org/jane",
    "https://",
    "ftp://example.org/jane",
    "mailto:jane@example.org",
    "jane@example.org",
    "javascript:alert(1)",
    "telegram:jane",
    "web:",
]


@pytest.mark.parametrize(("written", "text"), PAGES)
def test_addresses_of_a_page(written: str, text: str) -> None:
    assert_means(written, text)


def test_a_page_opens_where_it_is() -> None:
    assert_means(
        "https://bücher.example:81/zoë?q=ä",
        "web:bücher.example:81/zoë?q=ä",
        "https://xn--bcher-kva.example:81/zo%C3%AB?q=%C3%A4",
    )


@pytest.mark.parametrize("written", NOBODY)
def test_what_is_no_page_of_a_person(written: str) -> None:
    assert canonical(written) is None


def test_a_page_of_a_known_network_is_that_networks() -> None:
    assert str(canonical("web:github.com/Jane")) == "github:jane"
    assert canonical("web:linkedin.com/company/acme") is None
