"""The only way by which time enters prm."""

import os
from datetime import UTC, date, datetime

from prm.domain.refusals import Refused

VARIABLE = "PRM_TODAY"
"""Environment variable that fixes the day, for demos and tests."""


def today() -> date:
    """Return the current local day, or the one that `PRM_TODAY` fixes. Refuses an unreadable one."""
    fixed = os.environ.get(VARIABLE)
    if not fixed:
        return date.today()
    try:
        return date.fromisoformat(fixed)
    except ValueError:
        raise Refused(f"“{fixed}” is not a day", VARIABLE, "write it as YYYY-MM-DD") from None


def timestamp() -> str:
    """Return the current moment in UTC, as `YYYY-MM-DDTHH:MM:SSZ`; on the day that `PRM_TODAY` fixes."""
    now = datetime.now(UTC)
    if os.environ.get(VARIABLE):
        now = datetime.combine(today(), now.time())
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
