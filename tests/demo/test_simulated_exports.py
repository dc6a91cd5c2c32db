"""The archives of each era have the bytes that LinkedIn's have."""

import csv
import io
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest

from prm.demo.connections import connections_csv
from prm.demo.life import Life

NOTES = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will \
only see email addresses for connections who have allowed their connections to see or download their email \
address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here \
https://www.linkedin.com/help/linkedin/answer/261"

"""
PLAIN = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
URLS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
SLASH = r"\d{1,2}/\d{1,2}/\d\d, (1[0-2]|[1-9]):\d\d [AP]M"
SHORT = r"\d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
ERAS = [
    (date(2018, 6, 1), PLAIN, SLASH),
    (date(2018, 12, 31), PLAIN, SLASH),
    (date(2019, 1, 1), PLAIN, SHORT),
    (date(2021, 6, 30), PLAIN, SHORT),
    (date(2021, 7, 1), NOTES + PLAIN, SHORT),
    (date(2023, 6, 30), NOTES + PLAIN, SHORT),
    (date(2023, 7, 1), NOTES + URLS, SHORT),
    (date(2026, 10, 13), NOTES + URLS, SHORT),
]
EIGHT = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
MESSAGES = [
    (date(2018, 6, 1), "From,To,Date,Subject,Content,Direction,Folder"),
    (date(2022, 6, 1), EIGHT + "DATE,SUBJECT,CONTENT,FOLDER"),
    (date(2024, 6, 1), EIGHT + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"),
    (
        date(2024, 12, 9),
        EIGHT + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    ),
    (date(2025, 3, 1), EIGHT + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS"),
    (
        date(2026, 2, 1),
        EIGHT + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT",
    ),
    (
        date(2026, 10, 13),
        '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS",'
        '"DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"',
    ),
]


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize(("day", "head", "pattern"), ERAS)
def test_connections_of_each_era(life: Life, day: date, head: str, pattern: str) -> None:
    text = connections_csv(life, day).decode()
    assert text.startswith(head)
    assert "\r" not in text
    assert not text.endswith("\n")
    lines = text.removeprefix(head).split("\n")
    rows = list(csv.reader(lines))
    assert len(rows) == len(lines) > 300
    assert {len(row) for row in rows} == {head.splitlines()[-1].count(",") + 1}
    assert all(re.fullmatch(pattern, row[-1]) for row in rows)
    assert all(len(cell) <= 100 for row in rows for cell in row[-3:-1])
    assert max(len(cell) for row in rows for cell in row[-3:-1]) == 100


@pytest.mark.parametrize("day", [date(2018, 6, 1), date(2022, 6, 1), date(2026, 6, 1)])
def test_only_cells_that_need_quotes_have_them(life: Life, day: date) -> None:
    lines = connections_csv(life, day).decode().split("\n")[5:]
    for line in lines:
        for quoted in re.findall(r'(?:^|,)"((?:[^"]|"")*)"(?=,|$)', line):
            assert "," in quoted or '"' in quoted


def test_a_hidden_member_is_a_row_with_only_a_date(life: Life, today: date) -> None:
    lines = connections_csv(life, today).decode().split("\n")[4:]
    assert (
        sum(1 for line in lines if re.fullmatch(f",,,,,,{SHORT}", line)) == len(life.truth.hidden(today)) > 5
    )
    assert not any(
        line.split(",")[2] == "" and not line.startswith(",,,,,,") for line in lines if '"' not in line
    )


def test_every_address_is_there_before_november_2018_and_few_later(life: Life) -> None:
    def filled(day: date) -> float:
        rows = _rows(connections_csv(life, day))
        return sum(1 for row in rows if row["Email Address"]) / len(rows)

    assert filled(date(2018, 11, 4)) > 0.94
    assert filled(date(2018, 12, 4)) < 0.06


def test_urls_are_percent_encoded_in_connections_and_not_in_messages(life: Life, today: date) -> None:
    files = life.export_on(today).files
    assert b"%C3%A" in files["Connections.csv"]
    assert files["Connections.csv"].count(b"https://www.linkedin.com/in/") > 3_000
    slugs = re.findall(r"linkedin\.com/in/([^\",\n]*)", files["messages.csv"].decode())
    assert any(not slug.isascii() for slug in slugs)
    assert not any("%" in slug for slug in slugs)


@pytest.mark.parametrize(("day", "header"), MESSAGES)
def test_messages_of_each_era(life: Life, day: date, header: str) -> None:
    content = life.export_on(day).files["messages.csv"]
    assert content.decode().split("\n")[0] == header
    rows = _rows(content)
    assert len(rows) > 20
    pattern = SLASH if day.year == 2018 else r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
    assert all(re.fullmatch(pattern, row.get("DATE") or row["Date"]) for row in rows)
    has_breaks = any("\n" in row.get("CONTENT", "") for row in rows)
    assert has_breaks == (day >= date(2026, 3, 1))
    assert content.endswith(b"\n")


def test_a_conversation_stands_together_newest_message_first(life: Life, today: date) -> None:
    rows = _rows(life.export_on(today).files["messages.csv"])
    ids = [row["CONVERSATION ID"] for row in rows]
    runs = [one for one, before in zip(ids, [None, *ids], strict=False) if one != before]
    assert len(runs) == len(set(runs))
    assert all(len(one) == 58 and one.startswith("2-") and one.endswith("==") for one in runs)
    assert all(
        a["DATE"] >= b["DATE"] for a, b in pairwise(rows) if a["CONVERSATION ID"] == b["CONVERSATION ID"]
    )


def test_messages_hold_groups_adverts_closed_accounts_and_drafts(life: Life) -> None:
    rows = _rows(life.export_on(date(2026, 2, 1)).files["messages.csv"])
    assert any(row["RECIPIENT PROFILE URLS"].count(",") >= 2 for row in rows)
    assert any(
        row["CONVERSATION TITLE"] == "Sponsored Conversation" and "%FIRSTNAME%" in row["CONTENT"]
        for row in rows
    )
    assert any(row["FROM"] == "LinkedIn Member" and not row["SENDER PROFILE URL"] for row in rows)
    assert any(row["IS MESSAGE DRAFT"] == "Yes" for row in rows)


def test_invitations_before_and_since_2023_and_the_defect_of_december(life: Life) -> None:
    old = life.export_on(date(2022, 6, 1)).files["Invitations.csv"].decode().split("\n")
    assert old[0] == "From,To,Sent At,Message,Direction"
    rows = _rows(life.export_on(date(2026, 6, 1)).files["Invitations.csv"])
    assert list(rows[0]) == [*old[0].split(","), "inviterProfileUrl", "inviteeProfileUrl"]
    assert {row["Direction"] for row in rows} == {"INCOMING", "OUTGOING"}
    assert len({row["inviterProfileUrl"] for row in rows if row["Direction"] == "OUTGOING"}) == 1
    assert all(re.fullmatch(SLASH, row["Sent At"]) and len(row["Message"]) <= 300 for row in rows)
    defect = _rows(life.export_on(date(2023, 12, 5)).files["Invitations.csv"])
    assert {row["inviterProfileUrl"] for row in defect} == {row["inviteeProfileUrl"] for row in defect}


def test_the_zip_is_the_same_each_time_and_bears_the_day(life: Life, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    archive = life.export_on(date(2025, 3, 9))
    path, again = archive.write_zip(tmp_path), archive.write_zip(tmp_path / "again")
    assert path.name == "Complete_LinkedInDataExport_03-09-2025.zip"
    assert path.read_bytes() == again.read_bytes()
    with ZipFile(path) as opened:
        assert {member.date_time[:3] for member in opened.infolist()} == {(2025, 3, 9)}
        assert {name: opened.read(name) for name in opened.namelist()} == archive.files


def test_a_basic_archive_lacks_what_takes_a_day_to_collect(life: Life, tmp_path: Path) -> None:
    basic = life.export_on(date(2025, 3, 9), complete=False)
    assert basic.name == "Basic_LinkedInDataExport_03-09-2025.zip"
    assert "Connections.csv" in basic.files
    assert "guide_messages.csv" not in basic.files
    folder = basic.write_folder(tmp_path)
    assert {path.name for path in folder.iterdir()} == set(basic.files)
