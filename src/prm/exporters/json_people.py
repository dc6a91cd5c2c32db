"""People as a JSON array."""

from collections.abc import Iterable, Mapping, Sequence
from typing import IO, TYPE_CHECKING

from prm.exporters.json_text import write_array
from prm.exporters.person_json import person_json

if TYPE_CHECKING:
    from prm.domain.people import PersonRow


def write_json(rows: "Iterable[PersonRow]", profiles: Mapping[int, Sequence[str]], out: IO[str]) -> None:
    """Write *rows* with their *profiles* (person id to profile texts) to *out*, one person to a line."""
    write_array((person_json(row, profiles.get(row.id, ())) for row in rows), out)
