"""`prm invitations`: the inbox, the reply, and the answers recorded."""

from pathlib import Path

import pytest

from tests.cli.conftest import Prm
from tests.conftest import IN
from tests.invitation_files import WEI, Asked, write_invitations

CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of March 2026 in which two ask, and one who asked was accepted."""
    folder = tmp_path / "Basic_LinkedInDataExport_03-01-2026"
    folder.mkdir()
    (folder / "Connections.csv").write_text(
        f"{CONNECTIONS}Ada,Okafor,{IN}ada-okafor,,Acme,CTO,05 Feb 2026\n", encoding="utf-8"
    )
    asked = (
        Asked(WEI, "2/20/26, 9:05 AM", "Hello, =HYPERLINK() and \x1b[31mred"),
        Asked(("Wei Wu", f"{IN}wei-wu"), "2/18/26, 9:05 AM"),
        Asked(("Ada Okafor", f"{IN}ada-okafor"), "2/4/26, 9:05 AM", "We met."),
    )
    write_invitations(folder, *asked)
    return folder


def test_an_archive_brings_them(prm: Prm, archive: Path) -> None:
    run = prm("import", str(archive))
    assert "3 new invitations (in 3 rows)" in run.out
    connections, invitations = prm("import", str(archive), "--json").json
    assert (invitations["kind"], invitations["already_known"]) == ("invitations", True)
    assert connections["invitations_new"] == 0


def test_the_inbox_shows_who_waits(prm: Prm, archive: Path) -> None:
    assert "No invitations are in the ledger" in prm("invitations").err
    prm("import", str(archive))
    run = prm("invitations")
    assert [line.split("  ")[0] for line in run.lines] == ["Wei Zhang", "Wei Wu"]
    assert "\x1b" not in run.out
    assert "3 weeks" in run.lines[0]
    assert "waits for you" in run.lines[0]
    assert len(prm("invitations", "--all").lines) == 3
    assert prm("invitations", "--as-of", "2026-02-01").out == ""


def test_a_terminal_has_what_they_wrote_below(
    prm: Prm, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prm("import", str(archive))
    for module in ("columns", "invitation_lines"):
        monkeypatch.setattr(f"prm.cli.{module}.terminal_width", lambda: 60)
    first, below, second = prm("invitations").lines
    assert first.startswith("Wei Zhang  3 weeks ago  waits for you")
    assert below == "    “Hello, =HYPERLINK() and red”"
    assert second.startswith("Wei Wu")
    assert max(map(len, (first, below, second))) <= 60


def test_nobody_is_said_to_wait_before_connections_tell(prm: Prm, tmp_path: Path) -> None:
    prm("import", str(write_invitations(tmp_path / "alone", Asked(WEI, "2/20/26, 9:05 AM"))))
    run = prm()
    assert "Wei Zhang" not in run.out
    assert "only invitations" in run.err


def test_today_says_who_waits(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    assert "  2 people; the first was Wei Wu, 3 weeks ago: `prm invitations`" in prm().lines


def test_json_is_whole(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    prm("invitations", "answer", "Wei Zhang", "asked")
    first, second, third = prm("invitations", "--all", "--json").json
    assert first == {
        "name": "Wei Zhang",
        "profile": "linkedin:wei-zhang",
        "person_id": None,
        "direction": "in",
        "sent_at": "2026-02-20 09:05",
        "text": "Hello, =HYPERLINK() and red",
        "status": "asked",
        "days_waiting": 23,
        "outcomes": [{"outcome": "asked", "on": "2026-03-15", "entry": 3}],
        "answered": False,
        "reasons": [],
    }
    assert (second["status"], second["text"]) == ("open", None)
    assert (third["status"], third["days_waiting"]) == ("accepted", None)


def test_settled_or_not_the_time_is_told_alike(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    prm("invitations", "answer", "Wei Zhang", "declined")
    assert all(" ago" in line for line in prm("invitations", "--all").lines)


def test_what_follows_an_accepted_one_is_told(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    told = prm("invitations", "answer", "Wei Zhang", "accepted").err
    assert "Wei Zhang joins your people with the next export of your connections." in told
    assert "joins" not in prm("invitations", "answer", "Wei Wu", "declined").err


def test_an_answer_is_recorded_and_can_be_undone(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    run = prm("invitations", "answer", "linkedin:wei-zhang", "call", "--on", "2026-03-10")
    assert "prm undo 3" in run.err
    assert prm("show", "Wei Zhang", "--json").json["last_talked_on"] == "2026-03-10"
    prm("undo")
    assert "waits for you" in prm("invitations").lines[0]


def test_the_reply_is_printed_alone(prm: Prm, archive: Path, tmp_path: Path) -> None:
    prm("import", str(archive))
    own = tmp_path / "settings.toml"
    own.write_text('reply = "Dear {name},\\nshall we talk?"\n', encoding="utf-8")
    run = prm("invitations", "reply", "Wei Wu", env={"PRM_SETTINGS": str(own)})
    assert run.out == "Dear Wei,\nshall we talk?\n"
    assert prm("invitations", "reply", "Wei Wu").out.startswith("Hello Wei, thank you")


def test_what_cannot_be_is_refused(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    assert "fits several" in prm("invitations", "reply", "wei", code=1).complaint
    assert "nobody who fits “Bo”" in prm("invitations", "reply", "Bo", code=1).complaint
    assert "“maybe” is no answer" in prm("invitations", "answer", "Wei Wu", "maybe", code=1).complaint
    assert (
        "asked on 18 Feb 2026, after 1 Feb 2026"
        in prm("invitations", "answer", "Wei Wu", "call", "--on", "2026-02-01", code=1).complaint
    )
    prm("invitations", "answer", "Wei", code=2)
    prm("invitations", "frobnicate", code=2)


def test_an_archive_is_taken_back_with_its_invitations(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    run = prm("undo")
    assert f"Undone: imported {archive.name}: 2 files (entries 1 and 2)." in run.err
    assert "`prm redo`" in run.err
    assert prm("people").out == prm("invitations", "--all").out == ""
    assert "(entries 1 and 2)" in prm("redo").err
    assert len(prm("invitations", "--all").lines) == 3


def test_an_option_of_another_form_is_refused(prm: Prm, archive: Path) -> None:
    prm("import", str(archive))
    for words in (
        ("answer", "Wei Wu", "asked", "--as-of", "2026-03-01"),
        ("answer", "Wei Wu", "asked", "--json"),
        ("answer", "Wei Wu", "asked", "--limit", "3"),
        ("reply", "Wei Wu", "--all"),
        ("--on", "rubbish"),
    ):
        prm("invitations", *words, code=2)
    assert len(prm("history").lines) == 2
    assert "not for the list" in prm("invitations", "--on", "today", code=2).err


def test_where_there_are_only_invitations_it_is_not_said_that_nobody_is_there(
    prm: Prm, tmp_path: Path
) -> None:
    path = write_invitations(tmp_path, Asked(WEI, "2/20/26, 9:05 AM"))
    prm("import", str(path))
    assert "Nobody is in the ledger" in prm("--ledger", str(tmp_path / "other.db"), "network").err
    for words in ((), ("network",)):
        run = prm(*words)
        assert "only invitations" in run.err
        assert "Nobody is in the ledger" not in run.err
    assert "Wei Zhang" not in prm().out
