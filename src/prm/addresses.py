"""E-mail addresses and phone numbers: normalised for comparing, and never looked up on the network."""

import re
from typing import NamedTuple

from prm.domain.text import one_line

_PLAIN_EMAIL = re.compile(
    r"[a-z0-9_%+-]+(?:\.[a-z0-9_%+-]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+"
    r"(?!(?:arpa|invalid|local|localhost|onion|test)$)[a-z]{2,24}"
)
_SEVERAL = re.compile(r"[,;\s]+")


class Email(NamedTuple):
    """An e-mail address in lower case, or the text that was meant to be one."""

    value: str
    is_valid: bool


class Phone(NamedTuple):
    """A phone number in E.164 form, or the text that was meant to be one."""

    value: str
    is_valid: bool


def read_email(text: str) -> Email:
    """Return the address in *text*, lower case on both sides of the @, and whether it can exist."""
    value = text.strip().lower()
    if len(value) <= 64 and _PLAIN_EMAIL.fullmatch(value):
        return Email(value, is_valid=True)
    value = one_line(text).strip("<>\"' ").removeprefix("mailto:")
    from email_validator import EmailNotValidError, validate_email

    try:
        return Email(validate_email(value, check_deliverability=False).normalized.lower(), is_valid=True)
    except EmailNotValidError:
        return Email(value, is_valid=False)


def read_emails(text: str) -> list[Email]:
    """Return the addresses of a cell that may hold several, in order, or the whole text if none is valid."""
    whole = read_email(text)
    if whole.is_valid:
        return [whole]
    parts = [read_email(part) for part in _SEVERAL.split(text) if "@" in part]
    return [part for part in parts if part.is_valid] or [whole]


def read_phone(text: str, region: str = "US") -> Phone:
    """Return the number in *text* as E.164; one without a country code is taken to be of *region*."""
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse

    value = one_line(text).removeprefix("tel:")
    try:
        number = parse(value, region.upper() or None)
    except NumberParseException:
        return Phone(value, is_valid=False)
    if not is_valid_number(number):
        return Phone(value, is_valid=False)
    return Phone(format_number(number, PhoneNumberFormat.E164), is_valid=True)
