"""Write docs/cli.md and docs/keys.md from the program itself; `--check` only says whether they are stale."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from textual.keys import format_key

from prm.cli.catalogue import SECTIONS
from prm.cli.root import prm
from prm.domain.filter_terms import KNOWN_FIELDS, KNOWN_FLAGS
from prm.tui.bindings import GROUPS, verbs_with_keys
from prm.tui.modals.keys import moves_by_place
from prm.verbs import verb

FOLDER = Path(__file__).parent
MADE = "<!-- Made by docs/generate.py from the program; do not edit. -->"
ABOUT = """Data goes to stdout, narration and progress to stderr. `--json` is stable, human text is not.

| exit code | means |
|---|---|
| 0 | done |
| 1 | refused: one line on stderr says what, where and what to do; the ledger is as it was |
| 2 | wrong usage |
| 130, 141 | stopped by Ctrl-C; the reader of stdout has gone |

| variable | means |
|---|---|
| `PRM_LEDGER` | the ledger, unless `--ledger` names one |
| `PRM_TODAY` | the day it is, as YYYY-MM-DD: for demos and tests |
| `PRM_SETTINGS` | the settings file |
| `NO_COLOR` | when set, no colour |

WHO is an id, a profile (URL or `network:handle`), an e-mail, or words of a name that fit one person only;
several candidates are listed and refused."""
FILTER = """QUERY is one language, here and in the search field of the TUI. Words match the start of any
word of name, company, title, location, e-mail, tag or note; accents and case do not count. Terms side by side
must all fit; `or` between two means either; `-` before a term or a `( group )` means not; `"quoted words"`
are whole words side by side."""


def main(arguments: Sequence[str]) -> int:
    """Write both pages, or with `--check` say which are stale; return the exit code."""
    pages = {"cli.md": "\n".join(cli_page()), "keys.md": "\n".join(keys_page())}
    stale = [name for name, text in pages.items() if not _is_written(FOLDER / name, text + "\n")]
    if "--check" in arguments:
        for name in stale:
            click.echo(f"docs/{name} is stale: run python docs/generate.py", err=True)
        return 1 if stale else 0
    for name in stale:
        (FOLDER / name).write_text(pages[name] + "\n", encoding="utf-8")
    return 0


def cli_page() -> Iterator[str]:
    """Yield the lines of docs/cli.md."""
    root = click.Context(prm, info_name="prm")
    yield from ("# The command line", "", MADE, "", f"`{prm.get_usage(root).removeprefix('Usage: ')}`", "")
    yield from (_cell(prm.help or "").strip(), "")
    yield from _table(("option", "does"), _options(prm, root))
    yield from ("", ABOUT, "", "## Filters", "", FILTER, "")
    yield from _table(("field", "finds"), [(f"`{name}:`", words) for name, words in KNOWN_FIELDS.items()])
    yield ""
    yield from _table(("state", "finds"), [(f"`is:{name}`", words) for name, words in KNOWN_FLAGS.items()])
    for heading, names in SECTIONS:
        yield from ("", f"## {heading}")
        for name in names:
            yield from _verb_lines(name, root)


def keys_page() -> Iterator[str]:
    """Yield the lines of docs/keys.md."""
    yield from (
        "# Keys",
        "",
        MADE,
        "",
        "In the program, `?` shows the keys as you have them. Remap any that has a name in `settings.toml`,",
        "in the folder that the README's *Settings* names:",
        "",
    )
    yield from ("```toml", "# settings.toml", "[keys]", 'log = "ctrl+l"', "```")
    for heading, scopes in GROUPS:
        yield from ("", f"## {heading}", "")
        rows = [(_keys(each.key), f"`{each.name}`", each.help) for each in verbs_with_keys(*scopes)]
        yield from _table(("key", "name", "does"), rows)
    for heading, moves in moves_by_place():
        yield from ("", f"## {heading}", "")
        rows = [(_keys(move.key), f"{move.description.capitalize()}.") for move in moves]
        yield from _table(("key", "does"), rows)


def _verb_lines(name: str, root: click.Context) -> Iterator[str]:
    command = prm.get_command(root, name)
    assert command is not None
    ctx = click.Context(command, info_name=name, parent=root)
    yield from ("", f"### `{command.get_usage(ctx).removeprefix('Usage: ')}`", "", verb(name).help, "")
    yield from _table(("argument or option", "means"), [*_arguments(command, ctx), *_options(command, ctx)])
    yield from ("", "```sh", *(f"prm {example}" for example in verb(name).examples), "```")


def _arguments(command: click.Command, ctx: click.Context) -> list[tuple[str, str]]:
    found = [param for param in command.params if isinstance(param, click.Argument)]
    return [(f"`{param.make_metavar(ctx)}`", param.help or "") for param in found]


def _options(command: click.Command, ctx: click.Context) -> list[tuple[str, str]]:
    records = [
        param.get_help_record(ctx) for param in command.get_params(ctx) if isinstance(param, click.Option)
    ]
    return [(f"`{words}`", help_text) for words, help_text in filter(None, records) if words != "--help"]


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield f"| {' | '.join(head)} |"
        yield "|" + "---|" * len(head)
        yield from (f"| {' | '.join(_cell(text) for text in row)} |" for row in rows)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _keys(keys: str) -> str:
    return " ".join(f"`{format_key(key.strip())}`" for key in keys.split(","))


def _is_written(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
