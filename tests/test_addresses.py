"""E-mail addresses and phone numbers."""

import string

import pytest
from email_validator import validate_email
from hypothesis import given
from hypothesis import strategies as st

from prm.addresses import read_email, read_emails, read_phone


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("jane@example.org", "jane@example.org"),
        (" Jane.Doe@Example.ORG ", "jane.doe@example.org"),
        ("<jane+prm@mail.example.org>", "jane+prm@mail.example.org"),
        ("mailto:jane@example.org", "jane@example.org"),
        ("jane@münchen.example.org", "jane@münchen.example.org"),
    ],
)
def test_valid_addresses_are_normalised(text: str, value: str) -> None:
    assert read_email(text) == (value, True)


@pytest.mark.parametrize(
    "text",
    ["jane", "jane@", "@example.org", "jane@localhost", "jane@x.test", "a b@example.org", "a..b@example.org"],
)
def test_invalid_addresses_are_kept_and_flagged(text: str) -> None:
    assert read_email(text) == (text, False)


@given(st.text(alphabet=string.ascii_letters + string.digits + "@.-_+", max_size=30) | st.emails())
def test_what_is_taken_as_plainly_valid_is_valid(text: str) -> None:
    email = read_email(text)
    if email.is_valid:
        assert validate_email(email.value, check_deliverability=False)


def test_a_cell_may_hold_several() -> None:
    assert [email.value for email in read_emails("Jane@example.org, jd@example.com; nonsense")] == [
        "jane@example.org",
        "jd@example.com",
    ]
    assert read_emails("nobody at all") == [("nobody at all", False)]


@pytest.mark.parametrize(
    ("text", "region", "value"),
    [
        ("+1 201 555 0123", "US", "+12015550123"),
        ("(201) 555-0123", "US", "+12015550123"),
        ("020 7946 0123", "GB", "+442079460123"),
        ("tel:+49 30 901820", "US", "+4930901820"),
    ],
)
def test_valid_numbers_become_e164(text: str, region: str, value: str) -> None:
    assert read_phone(text, region) == (value, True)


@pytest.mark.parametrize("text", ["12", "call me", "+1 201"])
def test_invalid_numbers_are_kept_and_flagged(text: str) -> None:
    assert read_phone(text) == (text, False)
