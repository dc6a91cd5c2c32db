"""The providers of the command palette, loaded when it is first opened."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.command import Provider


def verb_commands() -> "type[Provider]":
    """Return the provider of verbs."""
    from prm.tui.commands import VerbCommands

    return VerbCommands


def people_commands() -> "type[Provider]":
    """Return the provider of people."""
    from prm.tui.commands import PeopleCommands

    return PeopleCommands
