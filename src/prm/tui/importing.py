"""The way from an export to the people it brings: where it is, what it would change, and what it did."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prm.tui.app import PrmApp


async def import_export(prm: "PrmApp", path: str = "", reason: str = "") -> None:
    """Ask for an export, show what it would change, and import it when the user says so.

    *path* was given before, and *reason* is why it could not be used.
    """
    from prm.tui.modals.import_preview import ImportPreview
    from prm.tui.modals.import_source import ImportSource

    async def show(path: str | None) -> None:
        if not path:
            return
        preview = ImportPreview(prm.desk, Path(path))

        async def settle(said: str | None) -> None:
            if preview.reason:
                await import_export(prm, path, preview.reason)
            elif said:
                prm.publish_change()
                prm.tell(said)

        await prm.push_screen(preview, settle)

    await prm.push_screen(ImportSource(path, reason), show)
