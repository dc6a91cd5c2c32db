"""The tables and the migrations describe one schema."""

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel

from prm.domain.refusals import Refused
from prm.ledger import migrations, opening, tables
from prm.ledger.migrations import VERSION, migrate
from prm.ledger.opening import Ledger

AFFINITY = {"VARCHAR": "TEXT"}
"""How SQLAlchemy and the migrations name one type."""


def described() -> sqlite3.Connection:
    """Return a database with the tables as SQLModel makes them."""
    conn = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: conn, poolclass=StaticPool)
    SQLModel.metadata.create_all(engine, tables=[SQLModel.metadata.tables[name] for name in own_tables()])
    return conn


def own_tables() -> list[str]:
    return [
        str(model.__tablename__)
        for model in vars(tables).values()
        if isinstance(model, type) and issubclass(model, SQLModel) and model is not SQLModel
    ]


def migrated() -> sqlite3.Connection:
    """Return a database with the tables as the migrations make them."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    migrate(conn)
    return conn


def columns(conn: sqlite3.Connection, table: str) -> dict[str, Any]:
    """Return name → type, whether it may be missing, default, place in the key."""
    rows = conn.execute(f"PRAGMA table_xinfo ({table})").fetchall()
    return {
        name: (AFFINITY.get(kind, kind), bool(is_needed), default, key)
        for _, name, kind, is_needed, default, key, _ in rows
    }


def foreign_keys(conn: sqlite3.Connection, table: str) -> set[tuple[Any, ...]]:
    keys: dict[int, list[tuple[Any, ...]]] = {}
    for key, _, parent, child, column, *_ in conn.execute(f"PRAGMA foreign_key_list ({table})"):
        keys.setdefault(key, []).append((parent, child, column or child))
    return {tuple(sorted(key)) for key in keys.values()}


def indexes(conn: sqlite3.Connection, table: str) -> set[tuple[Any, ...]]:
    """Return name (none for those of constraints), uniqueness, columns, and the condition of partial ones."""
    found = set()
    for _, name, is_unique, origin, is_partial in conn.execute(f"PRAGMA index_list ({table})").fetchall():
        parts = conn.execute(f"PRAGMA index_xinfo ({name})").fetchall()
        keys = tuple((part[2], part[3], part[4]) for part in parts if part[5])
        sql = conn.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        where = " ".join(re.split(r"\bWHERE\b", sql[0])[1].split()) if is_partial else None
        found.add((name if origin == "c" else None, bool(is_unique), origin, keys, where))
    return found


def table_kinds(conn: sqlite3.Connection) -> dict[str, tuple[Any, ...]]:
    """Return table → its kind, number of columns and whether it has no row ids."""
    rows = conn.execute("PRAGMA main.table_list").fetchall()
    return {
        row[1]: row[2:5]
        for row in rows
        if not row[1].startswith(("sqlite_", "person_words", "message_words"))
    }


def test_the_tables_are_what_the_migrations_make() -> None:
    assert table_kinds(described()) == table_kinds(migrated())
    assert set(own_tables()) == set(table_kinds(migrated()))


@pytest.mark.parametrize("table", own_tables())
def test_columns_keys_and_indexes_are_what_the_migrations_make(table: str) -> None:
    model, made = described(), migrated()
    assert columns(model, table) == columns(made, table)
    assert foreign_keys(model, table) == foreign_keys(made, table)
    assert indexes(model, table) == indexes(made, table)


def test_a_new_ledger_has_the_newest_version(ledger: Ledger) -> None:
    assert migrations.version_of(ledger.reader) == VERSION


@pytest.mark.usefixtures("ada")
def test_a_ledger_of_a_newer_version_is_refused_and_left_alone(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.path) as conn:
        conn.execute(f"PRAGMA user_version = {VERSION + 1}")
    conn.close()
    ledger.close()
    before = ledger.path.read_bytes()
    for open_it in (Ledger.open, Ledger.open_to_read):
        with pytest.raises(Refused, match=rf"newer prm \(version {VERSION + 1}.*upgrade prm"):
            open_it(ledger.path)
    assert ledger.path.read_bytes() == before


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A prm of the future, whose next step adds a table."""
    steps = (*migrations.STEPS, "CREATE TABLE extra (id INTEGER PRIMARY KEY);\n")
    monkeypatch.setattr(migrations, "STEPS", steps)
    for module in (migrations, opening):
        monkeypatch.setattr(module, "VERSION", VERSION + 1)


@pytest.mark.usefixtures("ada", "next_version")
def test_a_ledger_is_kept_as_it_was_before_it_is_migrated(ledger: Ledger) -> None:
    people = ledger.reader.execute("SELECT name FROM person ORDER BY id").fetchall()
    ledger.close()
    opened = Ledger.open(ledger.path)
    assert migrations.version_of(opened.reader) == VERSION + 1
    assert opened.reader.execute("SELECT name FROM person ORDER BY id").fetchall() == people
    opened.close()
    kept = ledger.path.with_name(f"ledger.db.v{VERSION}.backup")
    assert kept.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(kept) as copy:
        assert migrations.version_of(copy) == VERSION
        assert copy.execute("SELECT name FROM person ORDER BY id").fetchall() == people
    copy.close()


@pytest.mark.usefixtures("ada", "next_version")
def test_a_read_migrates_an_older_ledger_first(ledger: Ledger) -> None:
    ledger.close()
    opened = Ledger.open_to_read(ledger.path)
    assert opened.reader.execute("SELECT count(*) FROM extra").fetchone() == (0,)
    opened.close()


@pytest.mark.usefixtures("ada", "next_version")
def test_a_migration_that_fails_leaves_the_ledger_as_it_was(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = "CREATE TABLE extra (id INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);\n"
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS[:-1], broken))
    ledger.close()
    with pytest.raises(Refused):
        Ledger.open(ledger.path)
    with sqlite3.connect(ledger.path) as conn:
        assert migrations.version_of(conn) == VERSION
        assert not conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'extra'").fetchall()
    conn.close()


def test_two_programs_that_open_a_new_ledger_at_once_migrate_it_once(tmp_path: Path) -> None:
    conn = sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)
    migrate(conn)
    migrate(conn)
    assert migrations.version_of(conn) == VERSION
    conn.close()
