"""Which companies the owner and someone else have in common, and when."""

import pytest

from prm.domain.colleagues import OwnJob, colleague_words, shared_companies
from prm.domain.people import Seen

OWN = [
    OwnJob("Acme, Inc.", "CTO", "2021-06", None),
    OwnJob("Globex", "Engineer", "2015-09", "2018-05"),
    OwnJob("Globex", "Intern", "2014", "2015-08"),
    OwnJob("Freelance", None, "2019", "2020"),
    OwnJob(None, "Chair", None, None),
]


def seen(company: str, first: str, last: str, is_current: bool = False) -> Seen:
    return Seen(company, company, None, first, last, is_current, ())


@pytest.mark.parametrize(
    ("jobs", "words"),
    [
        ([seen("ACME", "2022-03-01", "2024-03-01", True)], ["colleague at ACME, since 2022"]),
        ([seen("Acme", "2020-03-01", "2023-03-01")], ["colleague at Acme, 2021–2023"]),
        ([seen("Globex Ltd", "2014-03-01", "2016-03-01")], ["colleague at Globex Ltd, 2014–2016"]),
        (
            [seen("Globex", "2022-03-01", "2023-03-01")],
            ["you were both at Globex: they 2022–2023, you 2014–2018"],
        ),
        ([seen("Freelance", "2019-03-01", "2020-03-01", True)], []),
        ([seen("Hooli", "2019-03-01", "2020-03-01", True)], []),
        ([], []),
        (
            [seen("Globex", "2016-01-01", "2017-01-01"), seen("Acme", "2023-01-01", "2023-01-01", True)],
            ["colleague at Acme, since 2023", "colleague at Globex, 2016–2017"],
        ),
    ],
)
def test_a_shared_company_is_told_with_the_years_that_are_known(jobs: list[Seen], words: list[str]) -> None:
    assert [colleague_words(one) for one in shared_companies(jobs, OWN)] == words
