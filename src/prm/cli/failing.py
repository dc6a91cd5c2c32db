"""How the command line says no: one line on stderr and an exit code, decided in one place."""

import errno
import os
import sys
from typing import IO, Any

import click

from prm.domain.refusals import Refused, WrongValue


class Failure(click.ClickException):
    """A refusal on its way to the user; its message is the line to show, empty for none."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the line to stderr."""
        if self.message:
            from prm.domain.text import one_line

            click.echo(f"prm: {one_line(self.message)}", file=file, err=file is None)


class Interrupted(Failure):
    """Ctrl-C."""

    exit_code = 130  # as shells have it: 128 + SIGINT


class PipeClosed(Failure):
    """The reader of stdout has gone, as `head` does."""

    exit_code = 141  # as shells have it: 128 + SIGPIPE


def failure_of(problem: BaseException, has_recorded: bool = False) -> Failure | None:
    """Return what to tell the user of *problem*; None for one that click handles, or a defect of prm.

    *has_recorded* says that the ledger was changed before it.
    """
    if isinstance(problem, WrongValue):
        option = f"--{problem.where.replace('_', '-')}"
        return Failure(str(Refused(problem.what, option, problem.todo)))
    if isinstance(problem, Refused):
        return Failure(str(problem))
    if isinstance(problem, KeyboardInterrupt):
        return Interrupted(
            "stopped after the ledger was changed; `prm history` shows what was recorded"
            if has_recorded
            else "stopped; the ledger is as it was"
        )
    if isinstance(problem, OSError):
        return _file_failure(problem)
    return _database_failure(problem)


def _file_failure(problem: OSError) -> Failure:
    if problem.errno == errno.EPIPE:
        # What is still buffered has no reader; Python would complain about it on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PipeClosed("")
    what = (problem.strerror or str(problem)).lower()
    return Failure(f"{problem.filename}: {what}" if problem.filename else what)


def _database_failure(problem: BaseException) -> Failure | None:
    if "sqlite3" not in sys.modules:
        return None
    import sqlite3

    # SQLAlchemy wraps the driver's error.
    cause = getattr(problem, "orig", problem)
    return (
        Failure(f"the ledger cannot be used: {cause}; run `prm check`")
        if isinstance(cause, sqlite3.Error)
        else None
    )
