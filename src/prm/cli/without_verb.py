"""`prm` without a verb: the TUI, without loading what the command line is made of, or Today printed."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prm.cli.invocation import Invocation
    from prm.ledger.opening import Ledger
    from prm.settings import Settings


def is_interactive() -> bool:
    """Return whether there is a person at both ends, to press keys and to see what they do."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def open_tui(ledger: "Ledger", settings: "Settings") -> None:
    """Open the TUI on *ledger* until the user leaves it."""
    from prm.clock import today
    from prm.tui.app import run_tui

    # A day that is none is refused before the screen is taken.
    today()
    run_tui(ledger, settings, today)


def open_or_print(prm: "Invocation") -> None:
    """Open the TUI where someone can press keys, else print what Today shows."""
    if is_interactive():
        open_tui(prm.writing(), prm.settings)
    else:
        from prm.cli.today import print_today

        print_today(prm.reading(), prm.today)


def open_usual() -> None:
    """Open the TUI on the user's own ledger; what cannot be done becomes one line and an exit code."""
    from prm.ledger.opening import Ledger
    from prm.paths import ledger_path
    from prm.settings import load_settings

    ledger: Ledger | None = None
    try:
        settings = load_settings()
        ledger = Ledger.open(ledger_path(None))
        open_tui(ledger, settings)
    except BaseException as problem:
        from prm.cli.failing import failure_of

        failure = failure_of(problem, ledger is not None and ledger.has_recorded)
        if failure is None:
            raise
        failure.show()
        sys.exit(failure.exit_code)
    finally:
        if ledger:
            ledger.close()
