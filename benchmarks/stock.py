"""The people measured on: exports of one simulated life, and a ledger made of two of them."""

import hashlib
import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import prm

TODAY = date(2026, 3, 14)
"""The day of every measurement."""
EARLIER = date(2024, 3, 14)
"""The day of the first export; the ledger's next is of `TODAY`."""
MONTH_EARLIER = date(2026, 2, 14)
"""The day of an export that is not in the ledger."""
TALKS = 100_000


class Stock(NamedTuple):
    """What is measured on, in one folder."""

    people: int
    folder: Path

    @property
    def earlier(self) -> Path:
        """The Connections.csv of `EARLIER`."""
        return self.folder / "earlier.csv"

    @property
    def month_earlier(self) -> Path:
        """The Connections.csv of `MONTH_EARLIER`."""
        return self.folder / "month-earlier.csv"

    @property
    def later(self) -> Path:
        """The Connections.csv of `TODAY`, with about as many rows as there are `people`."""
        return self.folder / "later.csv"

    @property
    def ledger(self) -> Path:
        """The ledger that imported both, and has the talks."""
        return self.folder / "ledger.db"

    @property
    def environment(self) -> dict[str, str]:
        """What a process must be told to run on this ledger, on that day, with no settings of the user."""
        return {
            "PRM_LEDGER": str(self.ledger),
            "PRM_TODAY": TODAY.isoformat(),
            "PRM_SETTINGS": str(self.folder / "no-settings.toml"),
        }


def stock(work: Path, people: int) -> Stock:
    """Return the stock of that many people inside *work*, made in a process of its own when missing."""
    found = Stock(people, work / f"{people}-{_fingerprint()}")
    if not (found.folder / "made.json").exists():
        print(f"making a ledger of {people:,} people with {TALKS:,} talks …", file=sys.stderr)
        for outdated in work.glob(f"{people}-*"):
            shutil.rmtree(outdated)
        found.folder.mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-m", "benchmarks.making", str(found.folder), str(people)],
            check=True,
            cwd=Path(__file__).parent.parent,
        )
        (found.folder / "made.json").write_text(json.dumps({"people": people, "talks": TALKS}))
    return found


def _fingerprint() -> str:
    """Return a mark of the code that shapes the stock: it is made again when that changes."""
    source, digest = Path(prm.__file__).parent, hashlib.sha256()
    for part in ("demo", "ledger"):
        for path in sorted((source / part).rglob("*.py")):
            digest.update(path.read_bytes())
    digest.update((Path(__file__).parent / "making.py").read_bytes())
    return digest.hexdigest()[:12]
