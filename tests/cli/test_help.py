"""One vocabulary: the verbs, their help and their examples are those that are declared."""

import shlex
from importlib import import_module

import click
import pytest

from prm.cli.catalogue import MODULES, SECTIONS, command_names
from prm.cli.root import prm as command_line
from prm.verbs import VERBS, verb

from .conftest import Prm

COMMANDS = [each.name for each in VERBS if each.is_command]
ROOT = click.Context(command_line, info_name="prm")


def command(name: str) -> click.Command:
    found = command_line.get_command(ROOT, name)
    assert found is not None
    return found


def test_every_declared_verb_has_a_command_and_every_command_is_declared() -> None:
    assert sorted(command_names()) == sorted(COMMANDS)
    assert sorted(command_names()) == sorted(MODULES)


@pytest.mark.parametrize("name", command_names())
def test_a_command_carries_its_declaration(name: str, prm: Prm) -> None:
    assert command(name).name == name
    assert import_module(f"prm.cli.{MODULES[name]}").__doc__
    text = prm(name, "--help").out
    assert " ".join(verb(name).help.split()) in " ".join(text.split())
    assert verb(name).examples
    for example in verb(name).examples:
        assert f"\n  prm {example}\n" in f"{text}\n"


@pytest.mark.parametrize("name", command_names())
def test_every_option_and_argument_is_explained(name: str) -> None:
    for param in command(name).params:
        help_text = getattr(param, "help", None)
        assert help_text, param.name
        assert help_text.endswith((".", ".)")), param.name


@pytest.mark.parametrize("example", [line for name in command_names() for line in verb(name).examples])
def test_every_example_can_be_read(example: str) -> None:
    words = shlex.split(example)
    for end in ("|", ">", ">>"):
        words = words[: words.index(end)] if end in words else words
    command(words[0]).make_context(words[0], words[1:], parent=ROOT)


def test_help_lists_every_verb_under_its_heading(prm: Prm) -> None:
    text = prm("--help").out
    for heading, names in SECTIONS:
        assert f"\n{heading}:\n" in text
        for name in names:
            assert f"\n  {name} " in text
    assert text.rstrip().splitlines()[-4].startswith("Examples:")
    assert prm("-h").out == text


def test_the_filter_language_is_explained_where_it_is_used(prm: Prm) -> None:
    for name in ("people", "export"):
        text = prm(name, "--help").out
        assert "company:" in text
        assert "is:due" in text


def test_the_version(prm: Prm) -> None:
    assert prm("--version").out.startswith("prm 0.")


def test_an_unknown_verb_suggests_the_nearest(prm: Prm) -> None:
    assert "did you mean “people”?" in prm("peopel", code=2).err
    assert "did you mean “people”?" in prm("list", code=2).err
    assert "did you mean “forget”?" in prm("delete", code=2).err
    for word in ("frob", "qqqq", "\x1b[31m"):
        assert "`prm --help` lists them" in (told := prm(word, code=2).err)
        assert "\x1b" not in told


def test_the_ledger_is_named_before_the_verb_or_by_the_environment(prm: Prm, tmp_path: object) -> None:
    prm("add", "Wei", "--company", "Acme")
    other = f"{tmp_path}/other.db"
    assert prm("--ledger", other, "people").out == ""
    assert "Wei" in prm("people", env={"PRM_LEDGER": other}).out
