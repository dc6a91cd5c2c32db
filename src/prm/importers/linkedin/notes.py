"""Notes.csv: what the owner wrote about connections, on LinkedIn."""

from datetime import date

from prm.domain.archives import OwnNote
from prm.domain.messages import Party
from prm.domain.names import join_name
from prm.domain.text import clean
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.parties import handle_of
from prm.importers.linkedin.tables import Columns
from prm.importers.written_times import read_moment, why_not_believed

_COLUMNS = Columns(
    "notes",
    "a LinkedIn Notes.csv begins with Connection First Name",
    {
        "first": "connectionfirstname",
        "last": "connectionlastname",
        "url": "connectionprofileurl",
        "text": "note",
        "date": "createdon",
        "edited": "editedon",
    },
    "text url",
)


def read_notes(data: bytes, file: str, today: date | None = None) -> Listed[OwnNote]:
    """Return the owner's notes in the bytes of a file; raises `Refused` for a file of something else."""
    reader = Reader[OwnNote](_COLUMNS, file, today)

    def note(line: int, cells: Cells) -> OwnNote | str:
        other = Party(join_name(cells.line("first"), cells.line("last")), handle_of(cells["url"]))
        text = clean(cells["text"]).strip()
        if not (other.name or other.handle):
            return "no name and no profile"
        if not text:
            return "no text"
        written = cells["edited"] if read_moment(cells.line("edited")) else cells["date"]
        at = read_moment(written.strip(), reader.order.of(written))
        is_believed = at and not why_not_believed(date.fromisoformat(at[:10]), today)
        if not is_believed:
            reader.day(line, written)
        return OwnNote(line, other, text, at if is_believed else None)

    return reader.read(data, note)
