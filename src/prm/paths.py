"""Where prm keeps its files."""

import os
from pathlib import Path

LEDGER_VARIABLE = "PRM_LEDGER"
"""Environment variable that names the ledger."""
SETTINGS_VARIABLE = "PRM_SETTINGS"
"""Environment variable that names the settings file."""


def ledger_path(given: str | None = None) -> Path:
    """Return the ledger's path: *given*, else `PRM_LEDGER`, else `ledger.db` in the user's data folder."""
    named = given or os.environ.get(LEDGER_VARIABLE)
    if named:
        return Path(named).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_path("prm", appauthor=False)) / "ledger.db"


def settings_path() -> Path:
    """Return the settings file's path: `PRM_SETTINGS`, else `settings.toml` in the user's config folder."""
    named = os.environ.get(SETTINGS_VARIABLE)
    if named:
        return Path(named).expanduser()
    import platformdirs

    return Path(platformdirs.user_config_path("prm", appauthor=False)) / "settings.toml"
