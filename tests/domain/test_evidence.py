import pytest

from prm.domain.evidence import (
    EVIDENCE,
    SYMBOLS,
    VIAS,
    Evidence,
    Via,
    evidence_of,
    evidence_of_via,
    in_words,
    is_talked,
    strongest,
    symbol,
)


@pytest.mark.parametrize(
    ("vias", "expected"),
    [
        ([], "none"),
        (["other"], "two-way"),
        (["email"], "two-way"),
        (["message", "video"], "call"),
        (["call", "met", "email"], "met"),
    ],
)
def test_the_best_contact_ever_counts(vias: list[Via], expected: Evidence) -> None:
    assert evidence_of(vias) == expected


def test_every_recorded_talk_is_a_talk() -> None:
    assert all(is_talked(evidence_of_via(via)) for via in VIAS)


def test_the_order_of_evidence() -> None:
    assert EVIDENCE == ("met", "call", "two-way", "one-way", "none")
    assert strongest(["one-way", "two-way", "none"]) == "two-way"
    assert strongest(["none", "one-way"]) == "one-way"


@pytest.mark.parametrize(
    ("level", "due", "sign"),
    [
        ("met", False, "●"),
        ("two-way", False, "●"),
        ("call", True, "◐"),
        ("one-way", False, "◐"),
        ("none", False, "○"),
    ],
)
def test_the_sign_of_the_list(level: Evidence, due: bool, sign: str) -> None:
    assert symbol(level, due) == sign
    assert sign in SYMBOLS


def test_words_are_kind() -> None:
    assert in_words("none") == "not yet talked"
    assert len({in_words(level) for level in EVIDENCE}) == len(EVIDENCE)
