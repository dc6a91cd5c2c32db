"""Days as LinkedIn and spreadsheets write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.importers.written_dates import is_ambiguous, read_day
from prm.importers.written_orders import evidence_of


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05 Mar 2021", "2021-03-05"),
        ("5-Mar-21", "2021-03-05"),
        ("26-feb-21", "2021-02-26"),
        ("15-dic-20", "2020-12-15"),
        ("12 mars 2023", "2023-03-12"),
        ("15 nov. 2023", "2023-11-15"),
        ("01 août 2022", "2022-08-01"),
        ("3 févr. 2022", "2022-02-03"),
        ("7 juil. 2022", "2022-07-07"),
        ("7 juin 2022", "2022-06-07"),
        ("05 Okt 2020", "2020-10-05"),
        ("12. März 2021", "2021-03-12"),
        ("1 de enero de 2021", "2021-01-01"),
        ("2 mag 2021", "2021-05-02"),
        ("2 mei 2021", "2021-05-02"),
        ("9 мая 2021", "2021-05-09"),
        ("March 5, 2021", "2021-03-05"),
        ("Tue Nov 12 10:22:33 UTC 2019", "2019-11-12"),
        ("2021-03-05", "2021-03-05"),
        ("2018/05/01", "2018-05-01"),
        ("2023/03/01 19:52:23 UTC", "2023-03-01"),
        ("2021年3月5日", "2021-03-05"),
        ("12/22/16, 9:55 AM", "2016-12-22"),
        ("11/4/18, 9:05\u202fAM", "2018-11-04"),
        ("05/14/23", "2023-05-14"),
        ("14/05/2023", "2023-05-14"),
        ("04.05.2023", "2023-05-04"),
        ("1/1/70", "2070-01-01"),
        ("", None),
        ("nonsense", None),
        ("31 Feb 2021", None),
        ("12 Foo 2021", None),
        ("0/0/00", None),
        ("2024-05", None),
    ],
)
def test_written_days(written: str, day: str | None) -> None:
    found = read_day(written)
    assert (found.isoformat() if found else None) == day


def test_the_order_of_numbers_matters_only_where_it_can() -> None:
    assert str(read_day("05/04/2021", "mdy")) == "2021-05-04"
    assert str(read_day("05/04/2021", "dmy")) == "2021-04-05"
    assert str(read_day("5/4/21, 9:05 AM", "dmy")) == "2021-05-04"
    assert str(read_day("05.04.2021", "mdy")) == "2021-04-05"
    assert [
        is_ambiguous(text) for text in ("05/04/2021", "05/05/2021", "13/04/2021", "05.04.2021", "5 May 2021")
    ] == [*(True, False, False, False, False)]


@pytest.mark.parametrize(
    ("column", "order"),
    [
        ("05/04/2021 26/02/2021", "dmy"),
        ("05/04/2021 02/26/2021", "mdy"),
        ("05/04/2021", None),
        ("26/02/2021 02/26/2021", None),
    ],
)
def test_a_file_decides_how_its_numbers_are_read(column: str, order: str | None) -> None:
    assert evidence_of("".join(f"Jane,{cell}\n" for cell in column.split())).order == order


@given(st.text())
def test_any_text_is_a_day_or_none(text: str) -> None:
    read_day(text)
    is_ambiguous(text)
