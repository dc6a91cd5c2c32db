"""The formats of LinkedIn's exports from 2018 to today: header lines, preamble and dates."""

from datetime import date, timedelta
from enum import IntEnum

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
EMAIL_PRIVATE_FROM = date(2018, 11, 20)
"""Since then an address is exported only for those who allow it."""
PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing. '
    "You will only see email addresses for connections who have allowed their connections to see or download "
    "their email address using this setting https://www.linkedin.com/psettings/privacy/email. "
    'You can learn more here https://www.linkedin.com/help/linkedin/answer/261"\n'
    "\n"
)


class Era(IntEnum):
    """A time in which exports had one format of Connections.csv."""

    TIMES = 2018
    """Dates as `11/4/18, 9:05 AM`, no preamble, no URL."""
    PLAIN = 2019
    """Dates as `05 Mar 2021`, no preamble, no URL."""
    PREAMBLE = 2021
    """The same, below a preamble of three lines."""
    URLS = 2023
    """The same, with a URL column."""


def era_of(day: date) -> Era:
    """Return the format of exports made on *day*."""
    if day < date(2019, 1, 1):
        return Era.TIMES
    if day < date(2021, 7, 1):
        return Era.PLAIN
    return Era.PREAMBLE if day < date(2023, 7, 1) else Era.URLS


def connections_header(day: date) -> str:
    """Return all that stands above the first row of Connections.csv, without the last line's end."""
    era = era_of(day)
    url = "URL," if era is Era.URLS else ""
    header = f"First Name,Last Name,{url}Email Address,Company,Position,Connected On"
    return PREAMBLE + header if era >= Era.PREAMBLE else header


_MESSAGES = (
    (date(2019, 1, 1), "From,To,Date,Subject,Content,Direction,Folder"),
    (
        date(2023, 7, 1),
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
    ),
)
_MESSAGES_TEN = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER"
)
_MESSAGES_LATER = (
    (date(2024, 12, 1), ""),
    (date(2025, 1, 1), ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT"),
    (date(2025, 7, 1), ",ATTACHMENTS"),
    (date(2026, 3, 1), ",ATTACHMENTS,IS MESSAGE DRAFT"),
)
ALL_QUOTED_FROM = date(2026, 3, 1)
"""Since then every field of messages.csv is quoted, and line breaks are kept."""


def messages_columns(day: date) -> tuple[str, ...]:
    """Return the columns of messages.csv in exports made on *day*."""
    for before, header in _MESSAGES:
        if day < before:
            return tuple(header.split(","))
    for before, more in _MESSAGES_LATER:
        if day < before:
            return tuple((_MESSAGES_TEN + more).split(","))
    return (*_MESSAGES_TEN.split(","), "ATTACHMENTS")


def invitations_header(day: date) -> str:
    """Return the header line of Invitations.csv in exports made on *day*."""
    urls = ",inviterProfileUrl,inviteeProfileUrl" if day >= date(2023, 1, 1) else ""
    return f"From,To,Sent At,Message,Direction{urls}"


def short_day(day: date) -> str:
    """Return `05 Mar 2021`."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def slash_time(day: date, minute: int) -> str:
    """Return `3/5/21, 9:05 AM` for a minute of the day."""
    hour = minute // 60
    clock = f"{hour % 12 or 12}:{minute % 60:02d} {'AM' if hour < 12 else 'PM'}"
    return f"{day.month}/{day.day}/{day.year % 100:02d}, {clock}"


def utc_second(second: int) -> str:
    """Return `2023-10-01 12:34:56 UTC` for seconds since the first of January of the year 1."""
    day = date.fromordinal(second // 86_400)
    left = second % 86_400
    return f"{day.isoformat()} {left // 3600:02d}:{left // 60 % 60:02d}:{left % 60:02d} UTC"


def day_of(second: int) -> date:
    """Return the day (UTC) of a moment in seconds since the first of January of the year 1."""
    return date.fromordinal(second // 86_400)


def moment(day: date, minute: int = 0, second: int = 0) -> int:
    """Return a moment in seconds since the first of January of the year 1 (day 1)."""
    return day.toordinal() * 86_400 + minute * 60 + second


def days_before(day: date, number: int) -> date:
    """Return the day that lies *number* days before *day*."""
    return day - timedelta(days=number)
