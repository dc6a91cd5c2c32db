"""The way from an export to the people it brings: where it is, what it would change, and what it did."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


async def import_export(prm: "PrmApp") -> None:
    """Ask for an export, show what it would change, and import it when the user says so."""
    from prm.tui.modals.import_preview import ImportPreview
    from prm.tui.modals.import_source import ImportSource

    path, reason = "", ""
    while True:
        path = await prm.push_screen_wait(ImportSource(path, reason)) or ""
        if not path:
            return
        preview = ImportPreview(prm.desk, Path(path))
        said = await prm.push_screen_wait(preview)
        reason = preview.reason
        if not reason:
            break
    if said:
        prm.publish_change()
        prm.tell(said)
