"""Endorsement_Given_Info.csv and Endorsement_Received_Info.csv."""

from datetime import date

from prm.domain.archives import Endorsement
from prm.domain.messages import Party
from prm.domain.names import join_name
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.parties import handle_of
from prm.importers.linkedin.tables import Columns

_COLUMNS = Columns(
    "endorsements",
    "a LinkedIn Endorsement_Received_Info.csv begins with Endorsement Date,Skill Name",
    {
        "date": "endorsementdate",
        "skill": "skillname",
        "to_first": "endorseefirstname",
        "to_last": "endorseelastname",
        "to_url": "endorseepublicurl",
        "by_first": "endorserfirstname",
        "by_last": "endorserlastname",
        "by_url": "endorserpublicurl",
        "status": "endorsementstatus",
    },
    "date skill",
)


def read_endorsements(data: bytes, file: str, today: date | None = None) -> Listed[Endorsement]:
    """Return the endorsements in the bytes of a file, whose columns say whether the owner gave them.

    Raises `Refused` for a file of something else.
    """
    reader = Reader[Endorsement](_COLUMNS, file, today)

    def endorsement(line: int, cells: Cells) -> Endorsement | str:
        by, to = _party(cells, "by"), _party(cells, "to")
        other, skill = (to if to != Party("", None) else by), cells.line("skill")
        if not (other.name or other.handle):
            return "no name and no profile"
        if not skill:
            return "no skill"
        is_accepted = cells.line("status").lower() == "accepted"
        return Endorsement(line, other is to, other, skill, reader.day(line, cells["date"]), is_accepted)

    return reader.read(data, endorsement)


def _party(cells: Cells, side: str) -> Party:
    name = join_name(cells.line(f"{side}_first"), cells.line(f"{side}_last"))
    return Party(name, handle_of(cells[f"{side}_url"]))
