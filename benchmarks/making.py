"""Makes a stock: `python -m benchmarks.making FOLDER PEOPLE`."""

import sqlite3
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.stock import EARLIER, MONTH_EARLIER, TALKS, TODAY, Stock
from prm.demo.connections import connections_csv
from prm.demo.simulation import simulate
from prm.ledger.opening import Ledger
from prm.ledger.projecting import rebuild
from prm.services.imports import import_paths
from prm.settings import Settings

_EVER_PER_LEFT = 1.032
"""People ever connected for each who still is, after the life's years."""
_YEARS = 16
_WORDS = ("coffee", "lunch", "hiring", "budget", "the move", "a new job", "old times", "the garden", "books")


def main() -> None:
    """Make the stock that the arguments name."""
    stock = Stock(int(sys.argv[2]), Path(sys.argv[1]))
    write_exports(stock)
    ledger = Ledger.open(stock.ledger)
    import_export(ledger, stock.earlier, EARLIER)
    import_export(ledger, stock.later, TODAY)
    with ledger.writer() as conn:
        add_talks(conn, TALKS, Random(7))
        add_tags(conn, Random(8))
        rebuild(conn)
    with ledger.connection() as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ledger.close()


def write_exports(stock: Stock) -> None:
    """Write the three exports."""
    life = simulate(2026, int(stock.people * _EVER_PER_LEFT), _YEARS, TODAY)
    stock.earlier.write_bytes(connections_csv(life, EARLIER))
    stock.month_earlier.write_bytes(connections_csv(life, MONTH_EARLIER))
    stock.later.write_bytes(connections_csv(life, TODAY))


def write_exports_of(people: int, folder: Path, days: Sequence[date]) -> list[Path]:
    """Write the exports of these *days* of a life with about that many *people* in the last; return them."""
    life = simulate(2026, int(people * _EVER_PER_LEFT), _YEARS, TODAY)
    exports = [folder / f"{day}.csv" for day in days]
    for day, path in zip(days, exports, strict=True):
        path.write_bytes(connections_csv(life, day))
    return exports


def import_export(ledger: Ledger, path: Path, day: date) -> None:
    """Import a Connections.csv as of *day*."""
    import_paths(ledger, [path], TODAY, Settings(), as_of=day)


def add_talks(conn: sqlite3.Connection, talks: int, dice: Random) -> None:
    """Add that many talks, an entry each, over ten years: a few people often, most never."""
    people = [row[0] for row in conn.execute("SELECT id FROM person ORDER BY id")]
    dice.shuffle(people)
    circle = people[: max(1, min(len(people) // 3, 20_000))]
    entry, talk = _next_id(conn, "entry"), _next_id(conn, "talk")
    entries, rows, present = [], [], []
    for number in range(talks):
        day = (TODAY - timedelta(days=int(dice.random() ** 1.5 * 3650))).isoformat()
        who = {circle[int(dice.random() ** 3 * len(circle))] for _ in range(1 + (dice.random() < 0.1))}
        via = dice.choices(("met", "call", "video", "message", "email"), (3, 3, 2, 4, 2))[0]
        text = " ".join(dice.choices(_WORDS, k=dice.randint(1, 6)))
        entries.append(
            (
                entry + number,
                f"{number}",
                "talk",
                f"{day}T12:00:00Z",
                day,
                f"{via} with somebody",
                *_stamps(day, number),
            )
        )
        rows.append((talk + number, entry + number, day, via, text))
        present += [(talk + number, profile) for profile in sorted(who)]
    conn.executemany(
        """INSERT INTO entry (id, uid, kind, made_at, as_of, title, stamp, changed)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        entries,
    )
    conn.executemany("INSERT INTO talk VALUES (?, ?, ?, ?, ?)", rows)
    conn.executemany("INSERT INTO talk_person VALUES (?, ?)", present)


def add_tags(conn: sqlite3.Connection, dice: Random) -> None:
    """Tag one in twenty of those talked with, and give each tag a cadence: one entry for all."""
    known = [row[0] for row in conn.execute("SELECT DISTINCT profile_id FROM talk_person ORDER BY 1")]
    entry = _next_id(conn, "entry")
    conn.execute(
        """INSERT INTO entry (id, uid, kind, made_at, as_of, title, stamp, changed)
           VALUES (?, 'tags', 'tag', ?, ?, 'tagged', ?, ?)""",
        (entry, f"{TODAY}T12:00:00Z", TODAY.isoformat(), *_stamps(TODAY.isoformat(), 0)),
    )
    cadences = {"friend": 60, "mentor": 90, "work": 180, "family": 14}
    tagged = [
        (entry, person, dice.choice(list(cadences)))
        for person in dice.sample(known, max(1, len(known) // 20))
    ]
    conn.executemany("INSERT INTO tagging (entry_id, profile_id, tag, is_on) VALUES (?, ?, ?, 1)", tagged)
    conn.executemany(
        "INSERT INTO cadence (entry_id, tag, days) VALUES (?, ?, ?)",
        [(entry, tag, days) for tag, days in cadences.items()],
    )


def _stamps(day: str, number: int) -> tuple[str, str]:
    """Return when an entry was made, and when it was last changed."""
    stamp = f"{day}T12:00:00.{number:06d}-talk"
    return stamp, stamp


def _next_id(conn: sqlite3.Connection, table: str) -> int:
    return int(conn.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])


if __name__ == "__main__":
    main()
