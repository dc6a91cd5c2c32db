"""Options as people type them: `-h` everywhere, and none that is dropped without a word."""

from collections.abc import Callable

import pytest

from prm.cli.catalogue import command_names
from prm.domain.people import PersonRow

from .conftest import Prm


@pytest.mark.parametrize("verb", command_names())
def test_h_is_help_for_every_verb(prm: Prm, verb: str) -> None:
    assert prm(verb, "-h").out.startswith(f"Usage: prm {verb}")


@pytest.mark.parametrize(
    "words",
    [
        ("edit", "ada", "--email", "a@example.org", "--email", "b@example.org"),
        ("add", "Jo", "--company", "Acme", "--company=Globex"),
        ("log", "call with ada", "--on", "yesterday", "--on", "today"),
        ("people", "--limit", "1", "--limit", "2"),
    ],
)
def test_a_value_given_twice_is_not_dropped(
    prm: Prm, ada: PersonRow, contents: Callable[[], str], words: tuple[str, ...]
) -> None:
    before = contents()
    assert "is given twice" in prm(*words, code=2).err
    assert contents() == before


def test_an_option_for_several_may_be_repeated(prm: Prm, ada: PersonRow) -> None:
    told = prm("log", "call", "--with", "ada", "--with", "grace", "--dry-run", "--dry-run")
    assert "Ada Okafor" in told.err
    assert "Grace Lindqvist" in told.err
