"""What an import tells of itself."""

from collections.abc import Iterable
from typing import NamedTuple

from prm.domain.facts import Skipped
from prm.domain.people import ChangeLine
from prm.ledger.archives import archive_of


class ImportReport(NamedTuple):
    """What importing one file did, or would do."""

    file: str
    kind: str
    as_of: str
    as_of_from: str
    """given, archive name, member date or file time."""
    entry: int | None
    """The entry made, brought back or known; None for a dry run of a new file, and for one of no use."""
    already_known: bool
    rows: int = 0
    people_new: int = 0
    people_changed: int = 0
    people_unchanged: int = 0
    no_longer_connected: int = 0
    messages_new: int = 0
    invitations_new: int = 0
    brings: tuple[str, ...] = ()
    """What came in of a file that is not about connections, in words."""
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    """What speaks against taking it in, in whole sentences: to be told loudly."""
    not_used: tuple[str, ...] = ()
    """Files of the archive that prm makes no use of; told by the last of its files."""
    examples: tuple[ChangeLine, ...] = ()
    """The first changes, those to known people first."""
    brought_back: bool = False
    """Whether the file was known but undone, so that importing it has brought its entry back."""
    forgotten: int = 0
    """Rows of people whom the user asked to forget, or such people in another ledger."""
    is_unused: bool = False
    """Whether nothing in it could be used, so that no entry was made."""
    is_erased: bool = False
    """Whether something of theirs was in the ledger, and went."""

    def people_beside(self, shown: int) -> int:
        """Return how many people changed, came or went beside those in the first *shown* examples."""
        people = {change.person_id for change in self.examples[:shown]}
        return max(self.people_new + self.people_changed + self.no_longer_connected - len(people), 0)

    @property
    def archive(self) -> str | None:
        """Return the archive or folder that it is a file of, None for a file by itself."""
        return archive_of(self.file)

    @property
    def member(self) -> str:
        """Return the file's name within its archive."""
        return self.file.partition("/")[2] or self.file

    @property
    def changes_nothing(self) -> bool:
        """Return whether the ledger holds all of the file already, so that there is nothing to tell."""
        return self.already_known and not self.brought_back and not self.warnings


def by_archive(reports: Iterable[ImportReport]) -> list[list[ImportReport]]:
    """Return *reports* with those of the files of one archive together; any other file is alone."""
    groups: list[list[ImportReport]] = []
    for report in reports:
        before = groups[-1][0] if groups else None
        if before and report.archive and (report.archive, report.as_of) == (before.archive, before.as_of):
            groups[-1].append(report)
        else:
            groups.append([report])
    return groups
