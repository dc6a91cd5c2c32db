"""What a shell is offered for a half-typed word."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from prm.cli.root import prm as command_line
from prm.cli.shells import teach_click
from prm.domain.people import PersonRow
from prm.ledger.opening import Ledger
from tests.messages_files import ME, row, write_messages

from .conftest import Prm

teach_click()


def offered(line: str, ledger: Path, last: str | None = None, shell: str = "bash") -> list[str]:
    """Return what *shell* is offered at the end of *line*; *last* is what bash takes for the word."""
    env = {
        "_PRM_COMPLETE": f"{shell}_complete",
        "PRM_LEDGER": str(ledger),
        "COMP_WORDS": line,
        "COMP_CWORD": line.rsplit(" ", maxsplit=1)[-1],
        "COMP_LAST": line.rsplit(" ", maxsplit=1)[-1] if last is None else last,
    }
    result = CliRunner().invoke(command_line, [], env=env, prog_name="prm")
    assert result.stderr == ""
    return [value.partition(",")[2] for value in result.stdout.splitlines() if value]


def test_verbs(ledger: Ledger) -> None:
    assert offered("prm un", ledger.path) == ["undo"]
    assert {"people", "completion"} <= set(offered("prm ", ledger.path))


def test_options(ledger: Ledger) -> None:
    assert offered("prm people --so", ledger.path) == ["--sort"]
    assert offered("prm people --sort ta", ledger.path) == ["talked"]
    assert "--ledger" in offered("prm --l", ledger.path)


@pytest.mark.parametrize(
    "verb", ["show", "messages", "tag", "cadence", "snooze", "note", "edit", "log hello --with"]
)
def test_names_of_the_ledger(verb: str, ledger: Ledger, ada: PersonRow) -> None:
    assert offered(f"prm {verb} oka", ledger.path) == ["Ada Okafor"]


def test_who_only_wrote_is_offered_where_messages_are_read(
    prm: Prm, ledger: Ledger, ada: PersonRow, tmp_path: Path
) -> None:
    path = write_messages(tmp_path, row("u", ("Uma Okada", "uma"), ME, "2024-01-02"))
    prm("import", str(path), "--as-of", "2025-01-01")
    assert offered("prm messages oka", ledger.path) == ["Ada Okafor", "Uma Okada"]
    assert offered("prm show oka", ledger.path) == ["Ada Okafor"]


def test_a_name_half_typed_with_its_space(ledger: Ledger, ada: PersonRow) -> None:
    for typed, last in (
        ("Ada\\ ", "Ada\\ "),
        ("Ada\\ Ok", "Ada\\ Ok"),
        ('"Ada ', "Ada "),
        ("'Ada Ok", "Ada Ok"),
    ):
        assert offered(f"prm show {typed}", ledger.path, last=last) == ["Ada Okafor"]


def test_tags(prm: Prm, ledger: Ledger, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend", "+mentor")
    assert offered("prm tag ada +fr", ledger.path) == ["+friend"]
    assert offered("prm tag ada ", ledger.path) == ["+friend", "+mentor"]
    assert offered("prm tag ada -m", ledger.path) == ["-mentor"]
    assert offered("prm cadence #me", ledger.path) == ["#mentor"]
    assert offered("prm people '#me", ledger.path, last="#me") == ["#mentor"]


def test_filters(prm: Prm, ledger: Ledger, ada: PersonRow) -> None:
    prm("tag", "ada", "+friend")
    assert offered("prm people com", ledger.path) == ["company:"]
    assert offered("prm people -com", ledger.path) == ["-company:"]
    assert offered("prm export csv ada net", ledger.path) == ["network:"]
    assert offered("prm people evid", ledger.path) == ["evidence:"]
    assert offered("prm people evidence:", ledger.path, shell="fish") == [
        f"evidence:{level}" for level in ("met", "call", "two-way", "one-way", "none")
    ]
    assert offered("prm people -evidence:t", ledger.path, shell="fish") == ["-evidence:two-way"]


def test_bash_completes_from_behind_the_colon_at_which_it_splits(
    prm: Prm, ledger: Ledger, ada: PersonRow
) -> None:
    prm("tag", "ada", "+friend")
    assert offered("prm people is:d", ledger.path, last="d") == ["due"]
    assert offered("prm people tag:", ledger.path, last="") == ["friend"]
    assert offered('prm people "tag:fr', ledger.path, last="tag:fr") == ["tag:friend"]
    assert offered("prm people is:d", ledger.path, shell="fish") == ["is:due"]


def test_a_ledger_named_before_the_verb(ledger: Ledger, ada: PersonRow, tmp_path: Path) -> None:
    assert offered(f"prm --ledger {ledger.path} show gra", tmp_path / "none.db") == ["Grace Lindqvist"]


def test_a_broken_ledger_offers_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Ada, " * 999)
    assert offered("prm show a", tmp_path / "letter.db") == []
    assert offered("prm show a", tmp_path / "none.db") == []
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str, prm: Prm) -> None:
    script = prm("completion", shell).out
    assert f"_PRM_COMPLETE={shell}_complete" in script
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_another_shell_is_wrong_usage(prm: Prm) -> None:
    assert "'bash', 'zsh', 'fish'" in prm("completion", "tcsh", code=2).err
