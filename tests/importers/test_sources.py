"""Archives, folders and files as people have them."""

import hashlib
import os
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prm.domain.refusals import Refused
from prm.importers.linkedin.file_names import Kind
from prm.importers.sources import Source, open_sources

TODAY = date(2026, 3, 20)
GOLDEN = Path(__file__).parent / "golden"
CSV = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nJane,Doe,,,,,05 Mar 2021\n"
Packed = tuple[int, int, int, int, int, int]


def make_zip(path: Path, members: dict[str, bytes], day: Packed = (1980, 1, 1, 0, 0, 0)) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, day), data, zipfile.ZIP_DEFLATED)
    return path


def touch_on(path: Path, day: date) -> None:
    noon = (day - date(1970, 1, 1)).days * 86_400 + 43_200
    os.utime(path, (noon, noon))


def only(path: Path, as_of: date | None = None) -> Source:
    (source,) = open_sources(path, as_of, TODAY).sources
    return source


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        open_sources(path, None, TODAY)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    "member",
    [
        "Connections.csv",
        "connections.CSV",
        "Connections (1).csv",
        "Basic_LinkedInDataExport/Connections.csv",
        "x\\Connections.csv",
    ],
)
def test_connections_are_found_in_a_zip(tmp_path: Path, member: str) -> None:
    rubbish = {
        "__MACOSX/._Connections.csv": b"\0",
        "._Connections.csv": b"\0",
        "Jobs/Deep/Connections.csv": b"no",
    }
    path = make_zip(tmp_path / "export.zip", {**rubbish, member: CSV})
    source = only(path)
    assert source.data == CSV
    assert source.file == f"export.zip/{member}".replace("\\", "/")
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_not_read_yet_is_named(tmp_path: Path) -> None:
    members = {
        "Connections.csv": CSV,
        "messages.csv": b"x",
        "guide_messages.csv": b"x",
        "Invitations.csv": b"x",
        "Skills.csv": b"x",
    }
    path = make_zip(tmp_path / "export.zip", members)
    gathered = open_sources(path, None, TODAY, ["connections"])
    assert gathered.not_used == ["Invitations.csv", "Skills.csv", "guide_messages.csv", "messages.csv"]
    messages_too = open_sources(path, None, TODAY, ["connections", "messages"])
    assert messages_too.not_used == ["Skills.csv", "guide_messages.csv"]
    (tmp_path / "Messages (2).csv").write_bytes(b"x")
    assert open_sources(tmp_path / "Messages (2).csv", kinds=["connections"]).not_used == ["Messages (2).csv"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("messages.csv", "messages"),
        ("Messages.CSV", "messages"),
        ("messages (1).csv", "messages"),
        ("messages_34875879 (2).csv", "messages"),
        ("Invitations_34875879.csv", "invitations"),
        ("Imported Contacts.csv", "contacts"),
        ("ImportedContacts.csv", "contacts"),
        ("Contacts.csv", "contacts"),
        ("Notes.csv", "notes"),
        ("Recommendations_Given.csv", "recommendations"),
        ("Recommendations Received.csv", "recommendations"),
        ("Endorsement_Given_Info.csv", "endorsements"),
        ("Endorsement Received Info.csv", "endorsements"),
        ("Profile.csv", "profile"),
        ("Positions.csv", "positions"),
        ("learning_role_play_messages.csv", None),
        ("learning_coach_messages.csv", None),
        ("LearningCoachMessages.csv", None),
        ("guide_messages.csv", None),
        ("Profile Summary.csv", None),
        ("mymessages.csv", None),
        ("messages.csv.html", None),
    ],
)
def test_files_are_known_by_their_exact_names(tmp_path: Path, name: str, kind: str | None) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV, name: b"x"})
    assert [source.kind for source in open_sources(path, None, TODAY).sources[1:]] == ([kind] if kind else [])


def test_messages_are_streamed_from_the_archive_and_from_disk(tmp_path: Path) -> None:
    data = b"".join(b"%d,some words\n" % number for number in range(300_000))
    archive = make_zip(tmp_path / "export.zip", {"messages.csv": data})
    (tmp_path / "messages.csv").write_bytes(data)
    for source in (only(archive), only(tmp_path / "messages.csv")):
        assert (source.kind, source.data, source.size) == ("messages", b"", len(data))
        assert source.digest == hashlib.sha256(data).hexdigest()
        for _ in range(2):
            with source.open() as stream:
                assert b"".join(stream) == data
    assert sorted(path.name for path in tmp_path.iterdir()) == ["export.zip", "messages.csv"]


def test_an_archive_that_changes_before_it_is_read(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"messages.csv": b"words," * 10_000})
    source = only(path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Refused, match="damaged"):
        source.open()
    path.unlink()
    with pytest.raises(Refused, match="damaged"):
        source.open()


def test_files_of_one_archive_come_in_a_steady_order(tmp_path: Path) -> None:
    names = ["messages.csv", "Notes.csv", "Profile.csv", "Invitations.csv", "Connections.csv", "Contacts.csv"]
    path = make_zip(tmp_path / "export.zip", {name: name.encode() for name in names})
    kinds = [source.kind for source in open_sources(path, None, TODAY).sources]
    assert kinds == ["connections", "messages", "invitations", "profile", "contacts", "notes"]


def test_a_folder_and_a_folder_that_ends_in_zip(tmp_path: Path) -> None:
    for name in ("Complete_LinkedInDataExport_03-14-2026", "Basic_LinkedInDataExport_03-14-2026.zip"):
        folder = tmp_path / name
        (folder / "Jobs").mkdir(parents=True)
        (folder / "Connections.csv").write_bytes(CSV)
        (folder / "Connections (1).csv").write_bytes(CSV)
        assert only(folder)[:4] == (
            f"{name}/Connections (1).csv",
            "connections",
            date(2026, 3, 14),
            "archive name",
        )
    assert only(tmp_path / name / "Connections.csv").as_of == date(2026, 3, 14)


def test_one_file_by_itself_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "my people.txt"
    path.write_bytes(CSV)
    touch_on(path, date(2024, 5, 6))
    assert only(path)[:4] == ("my people.txt", "connections", date(2024, 5, 6), "file time")


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*/*.csv")), ids=lambda path: path.name)
def test_one_file_by_itself_is_known_by_its_columns(tmp_path: Path, path: Path) -> None:
    (tmp_path / "download.csv").write_bytes(path.read_bytes())
    kind = only(tmp_path / "download.csv").kind
    if path.parent.name in {"messages", "invitations", "contacts"}:
        assert kind == path.parent.name
    elif not path.name.startswith("Recommendations"):
        assert path.name.casefold().startswith(kind[:7])


NOTES = b"Connection Profile URL,Note\nhttps://www.linkedin.com/in/jane,Met in Oslo\n"


def test_files_of_a_folder_or_zip_are_known_by_their_columns(tmp_path: Path) -> None:
    members = {
        "2019/people.csv": CSV,
        "kept.txt": NOTES,
        "budget.csv": b"Month,Cost\nMay,3\n",
        "photo.jpg": CSV,
    }
    path = make_zip(tmp_path / "mine.zip", members)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "mine")
    for place in (path, tmp_path / "mine"):
        found = [(source.file, source.kind) for source in open_sources(place, None, TODAY).sources]
        assert found == [
            (f"{place.name}/2019/people.csv", "connections"),
            (f"{place.name}/kept.txt", "notes"),
        ]


def test_files_of_linkedins_own_archive_are_known_by_name_alone(tmp_path: Path) -> None:
    members = {"Connections.csv": CSV, "coach.csv": NOTES, "Skills.csv": b"x"}
    (source,) = open_sources(make_zip(tmp_path / "a.zip", members), None, TODAY).sources
    assert source.kind == "connections"
    dated = make_zip(tmp_path / "Basic_LinkedInDataExport_03-14-2026.zip", {"coach.csv": CSV})
    assert "holds no Connections.csv" in refusal(dated)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.csv")), ids=lambda path: path.name)
def test_connections_are_connections_whatever_their_columns(tmp_path: Path, path: Path) -> None:
    (tmp_path / "download.csv").write_bytes(path.read_bytes())
    assert only(tmp_path / "download.csv").kind == "connections"


def test_a_zip_is_known_by_its_content(tmp_path: Path) -> None:
    assert only(make_zip(tmp_path / "export.download", {"Connections.csv": CSV})).data == CSV


@pytest.mark.parametrize(
    ("name", "packed", "as_of", "expected"),
    [
        (
            "Basic_LinkedInDataExport_03-14-2026.zip",
            (2020, 1, 2),
            date(2019, 1, 1),
            (date(2019, 1, 1), "given"),
        ),
        ("Basic_LinkedInDataExport_03-14-2026.zip", (2020, 1, 2), None, (date(2026, 3, 14), "archive name")),
        (
            "Complete_LinkedInDataExport_03-14-2026 (1).zip",
            (2020, 1, 2),
            None,
            (date(2026, 3, 14), "archive name"),
        ),
        ("LinkedInDataExport_07-28-2015.zip", (2020, 1, 2), None, (date(2015, 7, 28), "archive name")),
        ("Basic_LinkedInDataExport_13-45-2026.zip", (2020, 1, 2), None, (date(2020, 1, 2), "member date")),
        ("Basic_LinkedInDataExport_12-31-2099.zip", (2020, 1, 2), None, (date(2020, 1, 2), "member date")),
        ("export.zip", (2020, 1, 2), None, (date(2020, 1, 2), "member date")),
        ("export.zip", (1980, 1, 1), None, (date(2024, 5, 6), "file time")),
        ("export.zip", (2099, 1, 1), None, (date(2024, 5, 6), "file time")),
        ("export.zip", (1980, 0, 0), None, (date(2024, 5, 6), "file time")),
    ],
)
def test_the_day_of_an_export(
    tmp_path: Path, name: str, packed: tuple[int, int, int], as_of: date | None, expected: tuple[date, str]
) -> None:
    path = make_zip(tmp_path / name, {"Connections.csv": CSV}, (*packed, 0, 0, 0))
    touch_on(path, date(2024, 5, 6))
    source = only(path, as_of)
    assert (source.as_of, source.as_of_from) == expected


def test_the_day_in_the_name_of_a_packed_folder(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "mine.zip", {"Basic_LinkedInDataExport_03-14-2026/Connections.csv": CSV})
    assert (only(path).as_of, only(path).as_of_from) == (date(2026, 3, 14), "archive name")


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"Connections.csv": CSV})
    (tmp_path / "b.csv").write_bytes(CSV)
    assert only(path).digest == only(tmp_path / "b.csv").digest
    assert len(only(path).digest) == 64


def test_an_export_without_connections_says_where_they_are(tmp_path: Path) -> None:
    members = {"Profile.csv": b"x", "messages.csv": b"x"}
    path = make_zip(tmp_path / "Basic_LinkedInDataExport_03-14-2026.zip", members)
    assert [source.kind for source in open_sources(path, None, TODAY).sources] == ["messages", "profile"]
    with pytest.raises(Refused, match="LinkedIn sends it in a second e-mail"):
        open_sources(path, None, TODAY, ["connections"])
    path = make_zip(tmp_path / "first.zip", {"Profile.csv": b"x", "Positions.csv": b"x", "Skills.csv": b"x"})
    assert "LinkedIn sends it in a second e-mail" in refusal(path)
    assert "LinkedIn sends it" in refusal(make_zip(tmp_path / "renamed.zip", {"Registration.csv": b"x"}))


def test_missing_and_empty_paths(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "nowhere.zip")
    assert "nothing in here" in refusal(tmp_path)
    assert "nothing in here" in refusal(make_zip(tmp_path / "empty.zip", {}))
    assert "nothing in here" in refusal(make_zip(tmp_path / "photos.zip", {"a.jpg": b"x"}))
    assert "cannot be read" in refusal(Path("a\0b"))


def test_a_zip_that_was_cut_off(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV * 100})
    path.write_bytes(path.read_bytes()[:-40])
    assert "damaged or cut off" in refusal(path)
    path.write_bytes(b"this is no zip")
    assert "damaged or cut off" in refusal(path)


def test_a_zip_with_flipped_bytes(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV * 100})
    data = bytearray(path.read_bytes())
    data[60:70] = b"0123456789"
    path.write_bytes(data)
    assert "damaged" in refusal(path)


def test_an_encrypted_zip(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "encrypted" in refusal(path)


def test_a_zip_bomb(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV, "messages.csv": b"0" * 20_000_000})
    assert "bomb" in refusal(path)


def test_a_zip_that_lies_about_its_size(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV * 50_000})
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    assert "damaged" in refusal(path)


@pytest.mark.parametrize(
    "name", ["../Connections.csv", "/etc/Connections.csv", "a/../../b.csv", "..\\b.csv", "C:\\b.csv"]
)
def test_a_path_that_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    path = make_zip(tmp_path / "export.zip", {"Connections.csv": CSV, name: b"x"})
    assert "leads out" in refusal(path)


@given(st.binary(max_size=300).map(b"PK\x03\x04".__add__) | st.binary(max_size=300))
def test_any_bytes_are_opened_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.zip"
    path.write_bytes(data)
    with suppress(Refused):
        assert len(open_sources(path, None, TODAY).sources) <= 1


def test_many_copies_of_one_file_are_one_and_too_many_are_refused(tmp_path: Path) -> None:
    copies = {f"Connections ({number}).csv": CSV for number in range(1, 21)}
    assert only(make_zip(tmp_path / "copies.zip", copies)).file == "copies.zip/Connections (1).csv"
    more = make_zip(tmp_path / "more.zip", copies | {"Connections.csv": CSV})
    assert refusal(more) == (
        "more.zip: this holds more files of one kind than any export; import them one by one"
    )


def test_files_that_are_too_large_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prm.importers.sources.LARGEST_HELD", 2 * len(CSV))
    files = {f"Connections ({number}).csv": CSV + b"\n" * number for number in range(3)}
    assert refusal(make_zip(tmp_path / "a.zip", files)).startswith(
        "a.zip: these files are together larger than any export"
    )


def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/C\xff\x1b[31mx.csv"))
    path.write_bytes(CSV)
    assert only(path).file == "Cx.csv"
    odd = make_zip(tmp_path / "a.zip", {"odd\x1b[31m/Connections.csv": CSV, "odd\x1b[31m/messages.csv": CSV})
    kinds: tuple[Kind, ...] = ("connections",)
    gathered = open_sources(odd, None, TODAY, kinds)
    assert [source.file for source in gathered.sources] == ["a.zip/odd/Connections.csv"]
    assert gathered.not_used == ["messages.csv"]
