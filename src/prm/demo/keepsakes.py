"""What a complete archive tells of people besides messages: contacts, notes, praise, endorsements."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from prm.demo.addresses import decoded_url, unshared_mailbox
from prm.demo.cells import table
from prm.demo.eras import slash_time
from prm.demo.humans import Connection, Human, connection_on, email_on, is_hidden, job_on, name_on, slug_on
from prm.demo.life import Life

_MOST = 48
_NOTES_FROM = date(2024, 1, 1)
_URLS_FROM = date(2023, 1, 1)
_SKILLS = ("Python", "SQL", "Listening", "Team Leadership", "Technical Writing")
_NOTES = (
    "Met at the evening about maps. Knows everyone on the river.",
    "Wants to hear how the move of the database went.",
    "Left-handed, plays chess by post.",
    "Asked for the slides; sent them the same night.",
)
_PRAISE = (
    "Calm when the lights go out, and kind when they come back on.",
    "Reads a plan twice, asks one question, and it is the right one.",
    "I would start anything with them again.",
)
_CONTACTS = (
    (
        date(2022, 1, 1),
        "Imported Contacts.csv",
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Instant Message Handles,"
        "Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,Profiles",
    ),
    (
        date(2024, 1, 1),
        "Contacts.csv",
        "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,"
        "InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles",
    ),
    (
        date.max,
        "ImportedContacts.csv",
        "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,"
        "CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location",
    ),
)
"""Until when, the name of the file, and its header."""


def keepsakes(life: Life, day: date) -> dict[str, bytes]:
    """Return those files of the archive of *day*, in the format of that time."""
    well_known = list(islice(_well_known(life, day), 3 * _MOST))
    _, name, header = next(form for form in _CONTACTS if day < form[0])
    files = {name: table(header, _contacts(life, day, header.split(",")))}
    if day >= _NOTES_FROM:
        files["Notes.csv"] = table(
            "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
            [_note(human, made, day) for human, made in well_known[::10]],
        )
    for number, direction in enumerate(("Given", "Received")):
        files[f"Recommendations_{direction}.csv"] = table(
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
            [_recommendation(human, made, day, direction) for human, made in well_known[number::15]],
        )
        role = ("Endorsee", "Endorser")[number]
        url = f",{role} Public Url" if day >= _URLS_FROM else ""
        files[f"Endorsement_{direction}_Info.csv"] = table(
            f"Endorsement Date,Skill Name,{role} First Name,{role} Last Name{url},Endorsement Status",
            [
                _endorsement(human, made, day, skill)
                for human, made in well_known[number::5]
                for skill in range(1 + human.id % 3)
            ],
        )
    return files


def _well_known(life: Life, day: date) -> Iterator[tuple[Human, Connection]]:
    """Yield those whom the export of *day* shows, those who were added last to the life first."""
    for human in reversed(life.humans):
        connection = connection_on(human, day)
        if connection and not is_hidden(human, day):
            yield human, connection


def _contacts(life: Life, day: date, columns: list[str]) -> Iterator[list[str]]:
    sharing = islice((human for human in reversed(life.humans) if email_on(human, day)), _MOST // 2)
    for human in (*sharing, *life.humans[: _MOST // 2]):
        name, email = name_on(human, day), email_on(human, day)
        nameless = human.id % 5 == 0
        cells = {
            "Source": "MOBILE_CONTACTS",
            "First": "" if nameless else name.first.strip(),
            "Last": "" if nameless else name.last.strip(),
            "Emails": email or unshared_mailbox(human.id, human.slugs[0].text),
            "Phones": "" if human.id % 3 else f" +1 202 555 01{human.id % 100:02d}",
            "Created": slash_time(life.start, 615),
        }
        yield [cells.get(_PLAIN.get(column, column), "") for column in columns]


_PLAIN = {
    **dict.fromkeys(("First Name", "FirstName"), "First"),
    **dict.fromkeys(("Last Name", "LastName"), "Last"),
    "Email Address": "Emails",
    **dict.fromkeys(("Phone Numbers", "PhoneNumbers"), "Phones"),
    **dict.fromkeys(("Created At", "CreatedAt"), "Created"),
}
"""What the columns of all times hold."""


def _note(human: Human, connection: Connection, day: date) -> list[str]:
    name = name_on(human, day)
    written = f"{connection.on.isoformat()} 18:20:00 UTC"
    url = decoded_url(slug_on(human, day))
    return [name.first, name.last, url, _NOTES[human.id % len(_NOTES)], written, ""]


def _recommendation(human: Human, connection: Connection, day: date, direction: str) -> list[str]:
    name, on = name_on(human, day), min(connection.on + timedelta(days=200), day)
    job = job_on(human, on)
    when = f"{on:%m/%d/%y}, 03:00 PM"
    status = "" if direction == "Given" else "VISIBLE"
    return [name.first, name.last, job.company, job.title, _PRAISE[human.id % len(_PRAISE)], when, status]


def _endorsement(human: Human, connection: Connection, day: date, skill: int) -> list[str]:
    name = name_on(human, day)
    url = [decoded_url(slug_on(human, day)).removeprefix("https://")] if day >= _URLS_FROM else []
    when = f"{connection.on.isoformat().replace('-', '/')} 13:05:02 UTC"
    status = "ACCEPTED" if (human.id + skill) % 4 else "PENDING"
    return [when, _SKILLS[(human.id + skill) % len(_SKILLS)], name.first, name.last, *url, status]
