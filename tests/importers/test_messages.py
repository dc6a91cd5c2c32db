"""What a messages file may do to its reader."""

import csv
import io
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.conversations import second_of
from prm.domain.messages import Message, Party
from prm.domain.refusals import Refused
from prm.importers import text_blocks
from prm.importers.linkedin import parties, tables
from prm.importers.linkedin.messages import MessageReading

HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
    "DATE,SUBJECT,CONTENT,FOLDER"
)
IN = "https://www.linkedin.com/in/"
TODAY = date(2026, 6, 2)
ANA, ME = Party("Ana", "ana-1"), Party("Robin", "robin")


def row(text: str, at: str = "2022-05-04 09:15:02 UTC", to: str = "Robin", urls: str = f"{IN}robin") -> str:
    return f"t1,,Ana,{IN}ana-1,{to},{urls},{at},,{text},INBOX"


def read(*rows: str, header: str = HEADER) -> tuple[list[Message], MessageReading]:
    return read_bytes("\n".join((header, *rows, "")).encode())


def read_bytes(data: bytes) -> tuple[list[Message], MessageReading]:
    reading = MessageReading(io.BytesIO(data), "messages.csv", TODAY)
    messages = list(reading)
    assert reading.rows == len(messages) + reading.left_out.total() + len(reading.skipped)
    return messages, reading


def reasons(reading: MessageReading) -> list[tuple[int, str]]:
    return sorted((skipped.line, skipped.reason) for skipped in reading.skipped)


def test_a_message() -> None:
    (message,), _ = read(row("Hello"))
    assert message == Message(2, "t1", "", ANA, (ME,), second_of("2022-05-04 09:15:02"), None, "Hello", None)


def test_a_quote_left_open_swallows_no_rows() -> None:
    rows = [
        row('"never closed, and on' if number == 5_000 else f"Hello {number}") for number in range(20_000)
    ]
    messages, reading = read(*rows)
    assert len(messages) == 19_999
    assert reasons(reading) == [(5_002, "a quote opens here and never closes")]
    assert [message.line for message in messages[4_998:5_002]] == [5_000, 5_001, 5_003, 5_004]


def test_a_quote_left_open_where_every_field_is_quoted() -> None:
    def quoted(text: str) -> str:
        return ",".join(f'"{cell}"' for cell in row(text).split(","))

    rows = [quoted(f"Hello {number}\nand more") for number in range(2_000)]
    rows[700] = rows[700].replace("and more", "and more", 1).removesuffix('"INBOX"') + '"'
    rows[900] = rows[900].removesuffix('","INBOX"') + ',"INBOX"'
    messages, reading = read(*rows)
    assert len(messages) == 1_998
    assert [line for line, _ in reasons(reading)] == [2 * 700 + 2, 2 * 900 + 2]


def test_quotes_left_open_in_every_row() -> None:
    messages, reading = read(*(row(f'"Hello {number}') for number in range(5_000)))
    assert [message.text for message in messages] == [f"Hello {number}" for number in range(5_000)]
    assert reading.warnings() == ["5,000 quotes never close and are left out, first on line 2"]


def test_a_quote_left_open_and_read_without_it_is_told_with_its_line() -> None:
    rows = [row('"Hello' if number == 4_000 else f"Hello {number}") for number in range(10_000)]
    messages, reading = read(*rows)
    assert (len(messages), reasons(reading)) == (10_000, [])
    assert messages[4_000].text == "Hello"
    assert reading.warnings() == ["1 quote never closes and is left out, on line 4002"]


def test_a_quote_that_never_closes_at_the_end_of_a_long_file() -> None:
    rows = [row("Hello"), row('"never closed, with a comma'), *("some, words" for _ in range(12_000))]
    messages, reading = read(*rows)
    assert [message.line for message in messages] == [2]
    assert reasons(reading) == [(3, "a quote opens here and never closes, which loses 12,001 lines")]


def test_texts_of_many_lines_hold_what_looks_like_cells() -> None:
    text = "Dear all,\none, two, three, four, five, six, 10:00, eight, nine, ten\n\n" + "more\n" * 3_000
    messages, reading = read(row(f'"{text}"'), row("Hello"))
    assert [message.text for message in messages] == [text.strip(), "Hello"]
    assert not reading.skipped


def test_a_text_of_very_many_lines_is_one_row() -> None:
    messages, reading = read(row("Hello"), row('"' + "line of words\n" * 400_000 + '"'), row("Bye"))
    assert [message.text for message in messages] == ["Hello", "Bye"]
    assert reasons(reading) == [(3, "no message has 5,600,000 characters")]


def test_fields_and_rows_beyond_all_measure() -> None:
    usual = csv.field_size_limit()
    names, urls = ",".join("n" * 10_000), ",".join(f"{IN}p{number}" for number in range(10_000))
    messages, reading = read(
        row("Hello"), row("x" * 10_000_000), row("Hi", to=f'"{names}"', urls=f'"{urls}"'), row("Bye")
    )
    assert [message.text for message in messages] == ["Hello", "Bye"]
    assert reasons(reading) == [
        (3, "no message has 10,000,000 characters"),
        (4, "no message has 10,000 recipients"),
    ]
    assert csv.field_size_limit() == usual


def test_a_line_without_end_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_blocks, "LONGEST_LINE", 100_000)
    messages, reading = read(row("Hello"), row("x" * 1_000_000), row("Bye"))
    assert [message.text for message in messages] == ["Hello", "Bye"]
    assert [line for line, _ in reasons(reading)] == [3]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2022-05-04 09:15:02 UTC", "2022-05-04 09:15:02"),
        ("2022-05-04 09:15:02", "2022-05-04 09:15:02"),
        ("2022-05-04T09:15:02Z", "2022-05-04 09:15:02"),
        ('"11/4/18, 9:05 PM"', "2018-11-04 21:05:00"),
        ('"11/4/18, 12:05\u202fAM"', "2018-11-04 00:05:00"),
        ("4-May-22 9:15", "2022-05-04 09:15:00"),
        ("2026-06-03 01:00:00 UTC", "2026-06-03 01:00:00"),
        ("2026-06-04 01:00:00 UTC", "dated 2026-06-04, in the future"),
        ("1899-12-31 01:00:00 UTC", "dated 1899-12-31, before LinkedIn began"),
        ("1970-01-01 00:00:00 UTC", "dated 1970-01-01, before LinkedIn began"),
        ("2022-02-30 01:00:00 UTC", "the date cannot be read (2022-02-30 01:00:00 UTC)"),
        ("2022-02-03 25:00:00 UTC", "the date cannot be read (2022-02-03 25:00:00 UTC)"),
        ("2022-W01-1 01:00:00 UTC", "the date cannot be read (2022-W01-1 01:00:00 UTC)"),
        ("", "the row has no date"),
    ],
)
def test_dates(at: str, expected: str) -> None:
    messages, reading = read(row("Hello", at))
    assert reading.rows == 1
    if messages:
        assert messages[0].at == second_of(expected)
    else:
        assert [reason for _, reason in reasons(reading)] == [expected]


@pytest.mark.parametrize(
    ("folder", "left_out"),
    [("SPAM", {"spam": 1}), ("DRAFT", {"draft": 1}), ("ARCHIVE", {}), ("SENT", {}), ("", {}), ("INBOX", {})],
)
def test_folders(folder: str, left_out: dict[str, int]) -> None:
    messages, reading = read(row("Hello").removesuffix("INBOX") + folder)
    assert (len(messages), dict(reading.left_out)) == (1 - len(left_out), left_out)


@pytest.mark.parametrize("flags", ["Yes,No", "No,Yes", "true,", ",TRUE"])
def test_drafts_are_left_out(flags: str) -> None:
    header = f"{HEADER},IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
    messages, reading = read(f"{row('Hello')},No,No", f"{row('Hel')},{flags}", header=header)
    assert [message.text for message in messages] == ["Hello"]
    assert reading.left_out == {"draft": 1}


def test_adverts_are_known_by_title_or_by_form_without_address() -> None:
    spin = '"<p class=""spinmail-quill-editor__spin-break"">Grow</p>"'
    with_address = row(spin)
    advert = row(spin).replace(f"{IN}ana-1", "")
    unfilled = row("Hi %FIRSTNAME%").replace(f"{IN}ana-1", "")
    answer = row("Stop it").replace("t1,,", "t2,Sponsored Conversation,")
    closed = row("Hello").replace(f"Ana,{IN}ana-1", "LinkedIn Member,")
    messages, reading = read(with_address, advert, unfilled, answer, closed)
    assert [(message.sender, message.text) for message in messages] == [
        (ANA, "Grow"),
        (Party("", None), "Hello"),
    ]
    assert reading.left_out == {"sponsored": 3}


def test_hostile_text_is_harmless() -> None:
    hostile = row("\x1b[31mred\x1b]0;x\x07\u202e, and\x00 [/]").replace("\u202e, and", "\u202e and")
    (message,), _ = read(hostile.replace("Ana", "An\x1b[1ma"))
    assert message.text == "red and [/]"
    assert message.sender == ANA


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("block", [7, 64, 1 << 16])
def test_bytes_of_any_program_in_blocks_of_any_size(
    encoding: str, line_end: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_blocks, "BLOCK", block if block > 7 or not encoding.startswith("utf-16") else 8)
    texts = [f'"Grüße,\n\nZoë {number}"' if number % 3 else f"é{number}" for number in range(40)]
    text = "\n".join((HEADER, *map(row, texts), "")).replace("\n", line_end)
    messages, reading = read_bytes(text.encode(encoding))
    assert [f'"{message.text}"' if "," in message.text else message.text for message in messages] == texts
    assert not reading.skipped


def test_lines_of_another_encoding_are_said() -> None:
    data = "\n".join((HEADER, row("Grüße"), "")).encode() + row("Grüße").encode("cp1252")
    messages, reading = read_bytes(data)
    assert [message.text for message in messages] == ["Grüße", "Grüße"]
    assert reading.warnings() == ["1 line is not UTF-8 as the others are, and read as Windows-1252"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\n\n", "empty"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (bytes(range(256)) * 20, "not a text file"),
        (b"No conversations found\n", "not LinkedIn messages"),
        (b"From,To,Sent At,Message,Direction\n", "its columns are From, To"),
    ],
)
def test_what_is_no_messages_file_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        MessageReading(io.BytesIO(data), "messages.csv")
    assert str(refused.value).startswith("messages.csv: ")


def test_a_header_alone_is_no_error() -> None:
    messages, reading = read()
    assert (messages, reading.rows) == ([], 0)


def test_progress_is_told_in_bytes() -> None:
    told: list[int] = []
    data = "\n".join((HEADER, *(row("Hello") for _ in range(3_000)))).encode()
    list(MessageReading(io.BytesIO(data), "messages.csv", TODAY, told.append))
    assert told == sorted(told)
    assert (len(told) > 1, told[-1]) == (True, len(data))


def test_what_is_remembered_of_people_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parties, "_REMEMBERED", 3)
    rows = [row("Hi").replace("ana-1", f"p{number}") for number in range(20)]
    assert [message.sender.handle for message in read(*rows)[0]] == [f"p{number}" for number in range(20)]


@given(
    st.binary()
    | st.binary().map(HEADER.encode().__add__)
    | st.text().map(lambda text: (HEADER + "\n" + text).encode())
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Refused):
        read_bytes(data)


CELLS = st.sampled_from(
    [
        *("Ana", "LinkedIn Member", "", "Doe, PhD", "Zoë", "\u202ex", f"{IN}ana-1", "a\nb", "<p>x</p>"),
        *("&amp;", " x ", "\xa0", "INBOX", "SPAM", "No", "Yes", "2022-05-04 09:15:02 UTC"),
        *("5/4/22, 9:15 AM", "\x1b[1m", 'say "so"', "e\u0301", "%FIRSTNAME%"),
    ]
)


@given(st.lists(st.lists(CELLS, min_size=12, max_size=12), min_size=1, max_size=20), st.integers(50, 400))
def test_the_quick_ways_give_what_the_careful_ones_give(rows: list[list[str]], block: int) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [*cells[:6], "2022-05-04 09:15:02 UTC" if cells[6] == "Ana" else cells[6], *cells[7:]]
        for cells in rows
    )
    data = (HEADER + ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n" + out.getvalue()).encode()
    quick, reading = read_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parties, "_FEW", -1)
        patch.setattr(text_blocks, "BLOCK", block)
        patch.setattr(tables.Table, "_read_quickly", lambda table: None)
        careful, other = read_bytes(data)
    assert quick == careful
    assert (reasons(reading), reading.left_out) == (reasons(other), other.left_out)
    assert (reading.evidence.handles, reading.evidence.names) == (
        other.evidence.handles,
        other.evidence.names,
    )
