"""GitHub."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://github.com/Jane-Doe",
    "github.com/jane-doe/",
    "http://www.github.com/jane-doe/prm/issues/1?q=x#comment",
    "https://github.com/jane-doe?tab=repositories",
    "https://github.com/sponsors/jane-doe",
    "https://api.github.com/users/jane-doe",
    "https://gist.github.com/Jane-Doe/0123456789abcdef0123456789abcdef",
    "github:jane-doe",
    "GitHub:@Jane-Doe",
    "gh:jane-doe",
]
NOBODY = [
    "https://github.com",
    "https://github.com/features",
    "https://github.com/Topics/python",
    "https://github.com/orgs/acme/people",
    "https://github.com/marketplace?type=apps",
    "https://gist.github.com/0123456789abcdef0123456789abcdef",
    "https://github.com/-jane",
    "https://github.com/jane.doe",
    "github:jane doe",
    "github:login",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "github:jane-doe", "https://github.com/jane-doe")


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None


def test_an_account_that_a_company_manages() -> None:
    assert_means("https://github.com/jane_acme", "github:jane_acme")
