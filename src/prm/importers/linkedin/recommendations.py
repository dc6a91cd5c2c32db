"""Recommendations_Given.csv and Recommendations_Received.csv."""

from datetime import date

from prm.domain.archives import Recommendation
from prm.domain.names import join_name
from prm.domain.text import clean
from prm.importers.html_text import plain_text
from prm.importers.linkedin.file_names import plain_name
from prm.importers.linkedin.listing import Cells, Listed, Reader
from prm.importers.linkedin.tables import Columns

_COLUMNS = Columns(
    "recommendations",
    "a LinkedIn Recommendations_Received.csv begins with First Name,Last Name,Company,Job Title,Text",
    {
        "first": "firstname",
        "last": "lastname",
        "company": "company",
        "title": "jobtitle",
        "text": "text",
        "date": "creationdate",
        "status": "status",
    },
    "first last text date",
)


def read_recommendations(data: bytes, file: str, today: date | None = None) -> Listed[Recommendation]:
    """Return the recommendations in the bytes of a file, whose name says whether the owner gave them.

    Raises `Refused` for a file of something else.
    """
    reader = Reader[Recommendation](_COLUMNS, file, today)
    is_given = plain_name(file).startswith("recommendations given")

    def recommendation(line: int, cells: Cells) -> Recommendation | str:
        name, text = (
            join_name(cells.line("first"), cells.line("last")),
            clean(plain_text(cells["text"])).strip(),
        )
        if not (name and text):
            return "no name" if text else "no text"
        on, is_visible = reader.day(line, cells["date"]), cells.line("status").lower() != "hidden"
        job = cells.fact("company"), cells.fact("title")
        return Recommendation(line, is_given, name, *job, text, on, is_visible)

    return reader.read(data, recommendation)
