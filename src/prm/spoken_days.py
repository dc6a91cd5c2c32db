"""Days that the strict reader of `prm.domain.days` does not know: `2 March`, `3/13/2024`, `5. März`."""

import re
from datetime import date, datetime, time

from prm.domain.days import known_day

_MONTH_AND_NUMBER = re.compile(r"(?=.*\d).*[^\W\d_]{3}")
_ALL_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})")


_STRETCH = re.compile(r"(?:the )?(?:last|past) (week|month|year)")


def past_day(text: str, today: date, languages: tuple[str, ...] = ()) -> date | None:
    """Return the same day a year before for `last year`, and so on; else as `spoken_day`.

    Only where a single past day is asked for: in a sentence about a talk `last week` is no day.
    """
    if found := _STRETCH.fullmatch(" ".join(text.casefold().split())):
        return known_day(f"a {found[1]} ago", today)
    return spoken_day(text, today, languages)


def spoken_day(text: str, today: date, languages: tuple[str, ...] = ()) -> date | None:
    """Return the day that *text* names with its month, the latest one up to *today* where it has no year.

    English is understood first, then the user's languages (of the environment, or *languages*). None where
    the day, the month or their order is not certain.
    """
    plain = " ".join(text.split())
    order = _order_of_numbers(plain)
    if len(plain) > 40 or not (order or _MONTH_AND_NUMBER.match(plain)):
        return None
    from dateparser import parse  # type: ignore[import-untyped]

    for language in dict.fromkeys(("en", *(languages or _users_languages()))):
        try:
            found: datetime | None = parse(plain, languages=[language], settings=_settings(today, order))
        except (ValueError, OverflowError):
            continue
        if found:
            return found.date()
    return None


def _settings(today: date, order: str) -> dict[str, object]:
    return {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month"],
        "PREFER_DATES_FROM": "past",
        "RELATIVE_BASE": datetime.combine(today, time()),
        "RETURN_AS_TIMEZONE_AWARE": False,
        "DATE_ORDER": order or "DMY",
    }


def _order_of_numbers(text: str) -> str:
    """Return DMY or MDY where only one can be meant (13/3/2024, 3/13/2024, 5/5/2024), else ""."""
    found = _ALL_NUMBERS.fullmatch(text)
    if not found:
        return ""
    first, second = int(found[1]), int(found[2])
    if first == second or (first > 12 >= second):
        return "DMY"
    return "MDY" if second > 12 >= first else ""


def _users_languages() -> tuple[str, ...]:
    import locale

    name = locale.getlocale(locale.LC_TIME)[0] or locale.getlocale()[0] or ""
    language = name.split("_")[0].lower()
    return (language,) if re.fullmatch(r"[a-z]{2}", language) else ()
