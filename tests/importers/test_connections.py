"""What a connections file may do to its reader, and what is refused."""

import csv
import io
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.facts import Observation
from prm.domain.refusals import Refused
from prm.importers.linkedin.connection_blocks import BlockReading
from prm.importers.linkedin.connections import Connections, read_connections

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
IN = "https://www.linkedin.com/in/"


def read(*rows: str, header: str = HEADER) -> Connections:
    return read_connections((header + "\n".join(rows)).encode(), "Connections.csv", today=date(2026, 3, 15))


def only(*rows: str, header: str = HEADER) -> Observation:
    (row,) = read(*rows, header=header).observations
    return row


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_connections(data, "Connections.csv")
    line = str(refused.value)
    assert line.startswith("Connections.csv: ")
    assert "\n" not in line
    return line


@pytest.mark.parametrize(
    ("preamble", "line"),
    [
        ("", 2),
        ("Notes:\n\n", 4),
        ('Notes:\n"When exporting"\n\n\n', 6),
        ('Notes:\n"When exporting"\n', 4),
        ("Notes:\nWhen exporting, you may\nsee little.\n\n", 6),
        ("Notes:,,\n,,\n", 4),
        ("\n\n", 4),
        ('"\n', 3),
        ("\ufeffNotes:\n", 3),
        ("\n" * 40, 42),
    ],
)
def test_the_header_is_found_below_any_preamble(preamble: str, line: int) -> None:
    row = only(f"Jane,Doe,{IN}jane-doe,,Acme,CTO,05 Mar 2021", header=preamble + HEADER)
    assert row == Observation(
        line,
        "linkedin",
        "jane-doe",
        "Jane Doe",
        "Acme",
        "CTO",
        None,
        "2021-03-05",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    "header",
    [
        "first name,LAST NAME, url ,E-mail Address,Company,Position,connected on\n",
        "FirstName,LastName,URL,EmailAddress,Company,Position,ConnectedOn\n",
        '"First Name","Last Name","URL","Email Address","Company","Position","Connected On"\n',
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el\n",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em\n",
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il\n",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op\n",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\n",
    ],
)
def test_headers_in_other_spellings_and_languages(header: str) -> None:
    row = only(f"Jane,Doe,{IN}jane-doe,jd@example.org,Acme,CTO,05 Mar 2021", header=header)
    assert (row.name, row.handle, row.email) == ("Jane Doe", "jane-doe", "jd@example.org")
    assert (row.company, row.title, row.connected_on) == ("Acme", "CTO", "2021-03-05")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_bytes_of_any_program(encoding: str, line_end: str) -> None:
    text = f"{HEADER}Zoë,Brandt,{IN}zoe,,Café,,05 Mar 2021\n".replace("\n", line_end)
    (row,) = read_connections(text.encode(encoding), "Connections.csv").observations
    assert (row.name, row.company, row.line) == ("Zoë Brandt", "Café", 2)


def test_a_wide_column_of_apollo_is_read_too() -> None:
    header = "First Name,Last Name,Title,Company Name,Email\n"
    row = only("Jane,Doe,CTO,Acme,jd@example.org", header=header)
    assert (row.title, row.company, row.network) == ("CTO", "Acme", "row")


def test_skipped_rows_are_named_with_line_and_reason() -> None:
    found = read(
        f"Jane,Doe,{IN}jane-doe,,,,05 Mar 2021",
        ",,,,,,21 Feb 2026",
        "",
        ",,,,,,",
        ",,,,Acme,CTO,05 Mar 2021",
        f"Jane,Doe,{IN}Jane-Doe/,,,,05 Mar 2021",
    )
    assert [(row.line, row.reason) for row in found.skipped] == [
        (3, "hidden or closed account: nothing but a date"),
        (5, "empty row"),
        (6, "no name, no profile, no e-mail"),
        (7, "the same profile as line 2"),
    ]
    assert found.rows == 5


def test_a_quote_left_open_does_not_swallow_the_rows_below_it() -> None:
    rows = [
        f'P{i},"Doe,{IN}p{i},,,,05 Mar 2021' if i == 5 else f"P,Doe,{IN}p{i},,,,05 Mar 2021"
        for i in range(10_000)
    ]
    found = read(*rows)
    assert len(found.observations) == 10_000
    assert found.observations[5].name == "P5 Doe"
    assert [row.line for row in found.observations] == list(range(2, 10_002))
    assert found.warnings == ["1 quote never closes and is left out, on line 7"]


def test_quotes_left_open_in_every_row() -> None:
    found = read(*(f'P,"Doe,{IN}p{i},,,,05 Mar 2021' for i in range(5_001)))
    assert [row.handle for row in found.observations] == [f"p{i}" for i in range(5_001)]


def test_a_quote_left_open_in_the_last_row() -> None:
    found = read(f"Jane,Doe,{IN}jane-doe,,,,05 Mar 2021", f'Bo,Fox,{IN}bo,,"Acme, Inc,CTO,05 Mar 2021')
    assert [row.handle for row in found.observations] == ["jane-doe"]
    assert [(row.line, row.reason) for row in found.skipped] == [(3, "a quote opens here and never closes")]


def test_cells_of_several_lines_keep_the_count_of_lines() -> None:
    found = read(f'Jane,Doe,{IN}jane-doe,,"Acme\nand\nSons",,05 Mar 2021', f"Bo,Fox,{IN}bo,,,,05 Mar 2021")
    assert [(row.line, row.company) for row in found.observations] == [(2, "Acme and Sons"), (5, None)]


def test_a_cell_longer_than_csv_allows() -> None:
    usual = csv.field_size_limit()
    row = only(f"Jane,Doe,{IN}jane-doe,,{'x' * 200_000},CTO,05 Mar 2021")
    assert (len(row.company or ""), row.title) == (500, "CTO")
    assert csv.field_size_limit() == usual


def test_hostile_text_is_harmless_and_kept() -> None:
    row = only(f"\x1b[31mJane,{'D' * 10_000},{IN}jane-doe,,Acme [/]\x1b]0;x\x07,[red]x\u202e,05 Mar 2021")
    assert (row.name[:6], len(row.name)) == ("Jane D", 500)
    assert (row.company, row.title) == ("Acme [/]", "[red]x")


def test_an_invalid_email_is_kept_and_said() -> None:
    found = read(
        f"Jane,Doe,{IN}jane-doe,Jane AT example,,,05 Mar 2021", f"Bo,Fox,{IN}bo,BO@Example.org,,,05 Mar 2021"
    )
    assert [row.email for row in found.observations] == ["Jane AT example", "bo@example.org"]
    assert found.warnings == ["1 e-mail is not valid, on line 2 (Jane AT example)"]


def test_rows_without_address_are_told_apart() -> None:
    header = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    rows = (
        "Jane,Doe,,Acme,CTO,05 Mar 2021",
        "Jane,Doe,,Globex,CEO,05 Mar 2021",
        "Jane,Doe,jd@example.org,,,",
        "Jane,Doe,,Acme,,",
    )
    found = read(*rows, header=header)
    assert [(row.network, row.handle) for row in found.observations] == [
        ("row", "jane doe|2021-03-05"),
        ("row", "jane doe|2021-03-05#2"),
        ("row", "jane doe|jd@example.org"),
        ("row", "jane doe|acme"),
    ]


def test_days_that_cannot_be_are_left_out_and_counted() -> None:
    days = ["31 Dec 1999", "05 Jun 1833", "01 Jan 2099", "nonsense", "31 Feb 2021", "", "15 Mar 2026"]
    found = read(*(f"P,Doe,{IN}p{i},,,,{day}" for i, day in enumerate(days)))
    assert [row.connected_on for row in found.observations] == [None] * 6 + ["2026-03-15"]
    assert found.warnings == [
        "2 connection dates are before LinkedIn began, first on line 2 (31 Dec 1999)",
        "1 connection date is in the future, on line 4 (01 Jan 2099)",
        "2 connection dates cannot be read, first on line 5 (nonsense)",
    ]


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    data = (HEADER + "".join(f"P,Doe,{IN}p{i},,,,05 Mar 2021\n" for i in range(5_000))).encode()
    read_connections(data, "Connections.csv", progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert len(told) > 1
    assert told[-1][0] >= 5_000


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \n", "empty"),
        (b"<!DOCTYPE html>\n<html><body>Sign in, please</body></html>", "web page"),
        (b"\n  <html><head></head></html>", "web page"),
        (
            b"BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;TYPE=HOME:1\r\nEND:VCARD\r\n",
            "this is a vCard; prm reads LinkedIn exports and ledgers",
        ),
        (bytes(range(256)) * 20, "not a text file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 50, "not a text file"),
        (HEADER.encode(), "a header and no rows"),
        (HEADER.encode() + b",,,,,,21 Feb 2026\n,,,,,,22 Feb 2026\n", "none of its 2 rows can be used"),
        (HEADER.encode() + b",,,,,,21 Feb 2026\n", "its only row cannot be used"),
        (
            b"Name,Given Name,Family Name,E-mail 1 - Value\nJane Doe,Jane,Doe,jd@example.org\n",
            "its columns are Name, Given Name",
        ),
        (
            b"First Name,Middle Name,Last Name,File As,E-mail 1 - Value\nJane,,Doe,,jd@example.org\n",
            "its columns are First Name",
        ),
        (
            b"First Name,Last Name,Display Name,Primary Email\nJane,Doe,Jane Doe,jd@example.org\n",
            "not LinkedIn connections",
        ),
        (b"From,To,Sent At,Message,Direction\na,b,c,d,e\n", "not LinkedIn connections"),
        (
            b"Name,Url,Authority,Started On,Finished On\nx,https://example.org,y,,\n",
            "not LinkedIn connections",
        ),
        (b"just some words\nand more of them\n", "not LinkedIn connections"),
    ],
)
def test_what_is_no_connections_file_is_refused_in_one_line(data: bytes, reason: str) -> None:
    assert reason in refusal(data)


@given(
    st.binary()
    | st.binary().map(HEADER.encode().__add__)
    | st.text().map(lambda text: (HEADER + text).encode("utf-8", "replace"))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Refused):
        found = read_connections(data, "Connections.csv")
        assert found.rows == len(found.observations) + len(found.skipped)
        assert all(row.name and row.handle for row in found.observations)


CELLS = st.sampled_from(
    [
        "Jane",
        "Dr",
        "Ana Maria",
        "MBA",
        "José",
        " x ",
        "O'Neil",
        "",
        ".",
        "Doe, PhD",
        "a  b",
        "\u202e",
        "王",
        "Ⅳ",
        "ß",
        "\x1b[1m",
        "x" * 120,
    ]
)
URLS = st.sampled_from(["", "jane", "zo%C3%AB", "JANE", "a/de", "ACoAAAbCdEf", "1-2"]) | st.integers(
    0, 99
).map(str)


@given(st.lists(st.tuples(CELLS, CELLS, URLS, CELLS, CELLS), min_size=1, max_size=20))
def test_the_quick_way_through_a_row_gives_what_the_careful_one_gives(rows: list[tuple[str, ...]]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [first, last, url and IN + url, "", company, title, "05 Mar 2021"]
        for first, last, url, company, title in rows
    )
    data = (HEADER + "Known,Person,,,,,\n" + out.getvalue()).encode()
    quick = read_connections(data, "Connections.csv")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BlockReading, "_can_tell_apart", lambda *columns: False)
        careful = read_connections(data, "Connections.csv")
    assert quick == careful
