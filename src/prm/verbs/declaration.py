"""What is declared of a verb."""

from typing import NamedTuple


class Verb(NamedTuple):
    """One thing a user can do."""

    name: str
    """The word on the command line, and the verb's identity for key remapping."""
    words: str
    """What the footer and the help say: a few words, lower case."""
    help: str
    """One sentence for the command line's help, the palette and the docs."""
    key: str = ""
    """Textual key of the TUI, or several separated by commas; empty where the TUI has none."""
    scope: str = ""
    """Where in the TUI it works: `everywhere`, on whoever is `chosen`, in the place of that name, or nowhere.

    One that works without a key is in the command palette alone: it cannot be pressed by accident.
    """
    is_command: bool = True
    """Whether the command line has it too."""
    examples: tuple[str, ...] = ()
    """Command lines that show it, without the leading `prm`."""
    in_footer: bool = True
    """Whether the footer shows the key (all keys are in the help)."""
    writes: bool = False
    """Whether it may write to the ledger, so that it has no place in a ledger of the past."""
