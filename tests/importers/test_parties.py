"""Who is meant by names and addresses in one row."""

import pytest

from prm.domain.messages import Party
from prm.importers.linkedin.parties import parties, party

IN = "https://www.linkedin.com/in/"


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("Zoë Brandt", f"{IN}zoë-brandt", Party("Zoë Brandt", "zoë-brandt")),
        ("Zoë Brandt", f"{IN}zo%C3%AB-brandt", Party("Zoë Brandt", "zoë-brandt")),
        (" Zoë  Brandt ", "www.linkedin.com/in/Zo%C3%AB-Brandt/", Party("Zoë Brandt", "zoë-brandt")),
        ("LinkedIn Member", "", Party("", None)),
        ("LinkedIn Member", f"{IN}zoe", Party("", "zoe")),
        ("Kehara", "https://www.linkedin.com/company/kehara", Party("Kehara", None)),
        ("", "", Party("", None)),
    ],
)
def test_one(name: str, url: str, expected: Party) -> None:
    assert party(name, url) == expected


@pytest.mark.parametrize(
    ("names", "slugs", "expected"),
    [
        ("Jane Doe", "jane", [("Jane Doe", "jane")]),
        ("Jane Doe, PhD", "jane", [("Jane Doe, PhD", "jane")]),
        ("Jane Doe, PhD,Bo Fox", "jane,bo", [("Jane Doe, PhD", "jane"), ("Bo Fox", "bo")]),
        ("Jane Doe, Bo Fox", "jane,bo", [("Jane Doe", "jane"), ("Bo Fox", "bo")]),
        ("Jane Doe, PhD, Bo Fox", "jane,bo", [("", "jane"), ("", "bo")]),
        ("Jane Doe,Bo Fox", "jane", [("", "jane")]),
        ("Jane,LinkedIn Member,Bo", "jane,bo", [("Jane", "jane"), ("", None), ("Bo", "bo")]),
        ("LinkedIn Member", "", [("", None)]),
        ("Jane Doe, PhD,Bo Fox", "", [("Jane Doe, PhD", None), ("Bo Fox", None)]),
        ("", "jane", [("", "jane")]),
        ("", "", []),
    ],
)
def test_several(names: str, slugs: str, expected: list[tuple[str, str | None]]) -> None:
    urls = ",".join(IN + slug for slug in slugs.split(",")) if slugs else ""
    assert list(parties(names, urls)) == expected
