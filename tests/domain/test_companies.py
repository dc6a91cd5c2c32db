"""Companies to group by, and jobs that are the same."""

import pytest

from prm.domain.companies import is_company, job_key, same_job_text


@pytest.mark.parametrize(
    "text", ["Acme", "Stealth Security Inc", "Independent Age", "Freelancer.com Ltd", "王府井"]
)
def test_companies(text: str) -> None:
    assert is_company(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            None,
            "",
            "-",
            ".",
            "N/A",
            "Self-employed",
            "SELF EMPLOYED",
            "Freelance",
            "Stealth",
            "Stealth AI Startup",
        ),
        *("Selbstständig", "Indépendante", "Autónomo", "Autônoma", "Libero professionista", "ZZP'er"),
        *("自由职业", "Самозанятый"),
    ],
)
def test_what_stands_there_instead_of_a_company(text: str | None) -> None:
    assert not is_company(text)


def test_jobs_cut_at_100_characters_equal_their_longer_form() -> None:
    whole = (
        "Vice President of Global Strategic Partnerships, Alliances and Ecosystems, "
        + "Business Development, EMEA"
    )
    assert len(whole) > 100
    assert same_job_text(whole, whole[:100])
    assert same_job_text(whole, whole[:99].upper())
    assert not same_job_text(whole, whole[:80])
    assert same_job_text("Data  scientist", "data Scientist")
    assert same_job_text(None, "")
    assert not same_job_text("CTO", "CTO and founder")
    assert job_key(whole) == job_key(whole[:100])
