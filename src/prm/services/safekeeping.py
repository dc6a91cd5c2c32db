"""Backups, putting one back, and proving that the ledger is whole."""

from itertools import chain, count
from pathlib import Path

from prm.clock import timestamp
from prm.domain.refusals import Refused
from prm.ledger import checking
from prm.ledger.forgotten import Hashes
from prm.ledger.migrations import known_version
from prm.ledger.opening import Ledger, copy_into, refusing
from prm.ledger.restoring import put_back
from prm.ledger.sweeping import sweep
from prm.ledger.trusting import refuse_foreign


def backup(ledger: Ledger, to: Path | None = None) -> Path:
    """Write a consistent copy of the ledger (0600) and return where; refuses to overwrite a file."""
    path = to or _free_name(ledger.path)
    if path.exists():
        raise Refused("this file exists already", str(path), "name another")
    with refusing(path):
        copy_into(ledger.reader, path)
    return path


def restore(path: Path, backup_file: Path) -> Path | None:
    """Put *backup_file* in the place of the ledger at *path*; return where the old one is kept, if any."""
    if not backup_file.is_file():
        raise Refused("there is no such file", str(backup_file), "name a backup that `prm backup` wrote")
    source = Ledger(backup_file)
    try:
        _check_backup(source)
        kept = _free_name(path)
        with refusing(path):
            return kept if put_back(source, path, kept) else None
    finally:
        source.close()


def _check_backup(source: Ledger) -> None:
    """Refuse what is no ledger that this prm can read, or a damaged one."""
    with refusing(source.path):
        if not known_version(source.reader, str(source.path)):
            raise Refused("this file is not a prm ledger", str(source.path), "name a backup")
        if problems := checking.integrity(source.reader):
            raise Refused(f"the backup is damaged: {problems[0]}", str(source.path), "use an older one")
        refuse_foreign(source.reader, str(source.path))


def _free_name(path: Path) -> Path:
    """Return the name of a backup of *path* that is not taken: by the second, and numbered within it."""
    stamp = timestamp().replace(":", "").replace("-", "")
    numbers = chain([""], (f"-{number}" for number in count(2)))
    names = (f"{path.stem}-{stamp}{number}.backup.db" for number in numbers)
    return next(free for name in names if not (free := path.with_name(name)).exists())


def check(ledger: Ledger, is_repair: bool = False) -> list[str]:
    """Return what is wrong with the ledger, in words; nothing when it is whole.

    When *is_repair*, a projection that differs from a rebuilt one is mended, and traces of people who were
    forgotten are taken out of the file.
    """
    problems = checking.problems(ledger, is_repair)
    if is_repair and not problems and Hashes(ledger.reader):
        sweep(ledger)
    return problems
