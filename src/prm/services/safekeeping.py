"""Backups, putting one back, and proving that the ledger is whole."""

from pathlib import Path

from prm.clock import timestamp
from prm.domain.refusals import Refused
from prm.ledger import checking
from prm.ledger.opening import Ledger, copy_into, refusing


def backup(ledger: Ledger, to: Path | None = None) -> Path:
    """Write a consistent copy of the ledger (0600) and return where; refuses to overwrite a file."""
    stamp = timestamp().replace(":", "").replace("-", "")
    path = to or ledger.path.with_name(f"{ledger.path.stem}-{stamp}.backup.db")
    if path.exists():
        raise Refused("this file exists already", str(path), "name another")
    with refusing(path):
        copy_into(ledger.reader, path)
    return path


def restore(path: Path, backup_file: Path) -> Path | None:
    """Put *backup_file* in the place of the ledger at *path*; return where the old one is kept, if any."""
    if not backup_file.is_file():
        raise Refused("there is no such file", str(backup_file), "name a backup that `prm backup` wrote")
    source = Ledger.open_to_read(backup_file)
    with refusing(backup_file):
        problems = checking.integrity(source.reader)
    if problems:
        raise Refused(f"the backup is damaged: {problems[0]}", str(backup_file), "use an older one")
    kept = None
    if path.exists():
        kept = backup(Ledger.open_to_read(path))
    fresh = path.with_name(path.name + ".restoring")
    with refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy_into(source.reader, fresh)
        source.close()
        for left in ("-wal", "-shm"):
            path.with_name(path.name + left).unlink(missing_ok=True)
        fresh.replace(path)
    return kept


def check(ledger: Ledger, is_repair: bool = False) -> list[str]:
    """Return what is wrong with the ledger, in words; nothing when it is whole.

    A projection that differs from a rebuilt one is mended when *is_repair*.
    """
    return checking.problems(ledger, is_repair)
