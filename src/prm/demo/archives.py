"""The zip that LinkedIn sends: its name, its files, the same bytes each time."""

from datetime import date
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from prm.demo.connections import connections_csv
from prm.demo.invitations import invitations_csv
from prm.demo.life import Life
from prm.demo.messages import messages_csv
from prm.demo.sundries import complete_files, small_files


class Archive(NamedTuple):
    """One export: the name of its zip, its day and its files."""

    name: str
    day: date
    files: dict[str, bytes]
    """File name to content, in the order of the zip."""

    def write_zip(self, folder: Path) -> Path:
        """Write the zip into *folder* and return its path; all members carry the day of the export."""
        path = folder / self.name
        with ZipFile(path, "w") as archive:
            for name, content in self.files.items():
                member = ZipInfo(name, (self.day.year, self.day.month, self.day.day, 12, 0, 0))
                member.compress_type = ZIP_DEFLATED
                member.create_system = 3
                member.external_attr = 0o644 << 16
                archive.writestr(member, content, compresslevel=6)
        return path

    def write_folder(self, folder: Path) -> Path:
        """Write the files into a new folder inside *folder*, as unpacked, and return its path."""
        path = folder / self.name.removesuffix(".zip")
        path.mkdir()
        for name, content in self.files.items():
            (path / name).write_bytes(content)
        return path


def export(life: Life, day: date, complete: bool = True) -> Archive:
    """Return the archive of *day*; a basic one lacks the files that take LinkedIn a day to collect."""
    kind = "Complete" if complete else "Basic"
    files = {
        "Connections.csv": connections_csv(life, day),
        "messages.csv": messages_csv(life, day),
        "Invitations.csv": invitations_csv(life, day),
        **small_files(life, day),
    }
    if complete:
        files |= complete_files(life, day)
    return Archive(f"{kind}_LinkedInDataExport_{day:%m-%d-%Y}.zip", day, files)
