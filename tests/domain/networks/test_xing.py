"""XING."""

import pytest

from prm.domain.profiles import canonical
from tests.domain.networks.leading_back import assert_means

JANE = [
    "https://www.xing.com/profile/Jane_Doe2",
    "xing.com/profile/jane_doe2/",
    "https://www.xing.com/profile/Jane_Doe2/cv?sc_o=x#top",
    "https://touch.xing.com/profile/JANE_DOE2",
    "https://www.xing.com/hp/Jane_Doe2",
    "xing:Jane_Doe2",
]
NOBODY = [
    "https://www.xing.com",
    "https://www.xing.com/profile/",
    "https://www.xing.com/profile/my_profile",
    "https://www.xing.com/pages/acme",
    "https://www.xing.com/companies/acme",
    "https://www.xing.com/jobs/berlin",
    "https://www.xing.com/profile/Jane%2FDoe",
    "https://www.xing.com/profile/Jane%20Doe",
    "xing:jane doe",
]


@pytest.mark.parametrize("written", JANE)
def test_every_way_to_write_a_handle(written: str) -> None:
    assert_means(written, "xing:jane_doe2", "https://www.xing.com/profile/Jane_Doe2")


@pytest.mark.parametrize("written", NOBODY)
def test_pages_that_are_no_person(written: str) -> None:
    assert canonical(written) is None


def test_letters_of_other_scripts() -> None:
    assert_means("https://www.xing.com/profile/J%C3%BCrgen_Gro%C3%9F", "xing:jürgen_gross")
