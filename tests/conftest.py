"""The words in which all tests speak: `ledger`, `today`, `settings`, `import_rows`, `ada`, `grace`."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings as hypothesis_settings

from prm.clock import VARIABLE as TODAY_VARIABLE
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from prm.ledger.reading.finding import find_person
from prm.paths import LEDGER_VARIABLE, SETTINGS_VARIABLE
from prm.services.import_report import ImportReport
from prm.services.imports import import_paths
from prm.settings import Settings

HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")

hypothesis_settings.register_profile("usual", derandomize=True, deadline=None, database=None)
hypothesis_settings.register_profile("nightly", derandomize=False, deadline=None, database=None)
hypothesis_settings.load_profile("usual")


class WriteExport(Protocol):
    """Writes a Connections.csv with these rows, each in the order of the header, and returns its path."""

    def __call__(self, *rows: tuple[str, ...], name: str = ..., header: tuple[str, ...] = ...) -> Path: ...


class ImportRows(Protocol):
    """Imports such rows as of a day."""

    def __call__(self, as_of: str, *rows: tuple[str, ...]) -> ImportReport: ...


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the variables and the folders of whoever runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in (LEDGER_VARIABLE, SETTINGS_VARIABLE, TODAY_VARIABLE):
            patch.delenv(name, raising=False)
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture
def today() -> date:
    return date(2026, 3, 15)


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A new ledger in a folder of its own."""
    opened = Ledger.open(tmp_path / "data" / "ledger.db")
    yield opened
    opened.close()


@pytest.fixture
def write_export(tmp_path: Path) -> WriteExport:
    def write(
        *rows: tuple[str, ...], name: str = "Connections.csv", header: tuple[str, ...] = HEADER
    ) -> Path:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([header, *rows])
        path = tmp_path / name
        path.write_text(text.getvalue(), encoding="utf-8")
        return path

    return write


@pytest.fixture
def import_rows(ledger: Ledger, write_export: WriteExport, today: date, settings: Settings) -> ImportRows:
    def import_them(as_of: str, *rows: tuple[str, ...]) -> ImportReport:
        path = write_export(*rows, name=f"connections {as_of}.csv")
        (report,) = import_paths(ledger, [path], today, settings, as_of=date.fromisoformat(as_of))
        return report

    return import_them


IN = "https://www.linkedin.com/in/"
ADA = ("Ada", "Okafor", f"{IN}ada-okafor", "ada@example.org", "Acme", "CTO", "05 Mar 2019")
GRACE = ("Grace", "Lindqvist", f"{IN}grace-lindqvist", "", "Globex", "VP", "07 May 2020")


@pytest.fixture
def ada(ledger: Ledger, import_rows: ImportRows) -> PersonRow:
    """Ada, CTO of Acme, known together with Grace from an export of January 2024."""
    import_rows("2024-01-10", ADA, GRACE)
    return find_person(ledger, "Ada Okafor")


@pytest.fixture
def grace(ledger: Ledger, ada: PersonRow) -> PersonRow:
    """Grace, VP at Globex."""
    return find_person(ledger, "Grace Lindqvist")
