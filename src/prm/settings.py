"""What the user can set, read from `settings.toml`."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from prm.domain.refusals import Refused
from prm.paths import settings_path

REPLY = (
    "Hello {name}, thank you for your invitation. I connect with people I have met or talked with; "
    "shall we have a short call first?"
)


class Settings(NamedTuple):
    """The settings with their defaults."""

    region: str = "US"
    """ISO 3166 country whose dialling rules a phone number without `+` follows."""
    messages: str = "texts"
    """`texts` keeps imported messages whole, `dates` only when somebody wrote to whom."""
    reply: str = REPLY
    """Your reply to someone who asks to connect; `{name}` is their first name."""
    theme: str = "textual-dark"
    """Name of the Textual theme the TUI starts with."""
    keys: tuple[tuple[str, str], ...] = ()
    """(verb, keys) pairs that remap the TUI's keys."""


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings in *path* (the user's own by default). Refuses an unreadable or unknown one."""
    path = path or settings_path()
    if not path.exists():
        return Settings()
    import tomllib

    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise Refused(f"cannot be read ({problem})", str(path), "mend or remove it") from None
    return _checked(values, path)


def _checked(values: dict[str, Any], path: Path) -> Settings:
    from prm.verbs import VERBS

    keys = values.pop("keys", {})
    wrong = [name for name in values if name not in ("region", "messages", "reply", "theme")]
    if (
        wrong
        or not isinstance(keys, dict)
        or not all(isinstance(v, str) for v in [*values.values(), *keys.values()])
    ):
        what = f"unknown setting “{wrong[0]}”" if wrong else "every setting is a text"
        raise Refused(what, str(path), "known are region, messages, reply, theme and the table [keys]")
    if unknown := sorted(keys.keys() - {verb.name for verb in VERBS if verb.scope}):
        raise Refused(
            f"[keys] has no verb “{unknown[0]}”", str(path), "docs/keys.md lists the verbs with a key"
        )
    if empty := [name for name, made in keys.items() if not all(map(str.strip, made.split(",")))]:
        raise Refused(f"[keys] {empty[0]} has no key", str(path), 'write one, such as log = "l"')
    if odd := re.search(r"[{}][^{}]*}?", values.get("reply", "").replace("{name}", "")):
        raise Refused(f"reply has “{odd[0]}”", str(path), "write {name} for their first name, no other brace")
    if values.get("messages", "texts") not in ("texts", "dates"):
        raise Refused(f"messages is “{values['messages']}”", str(path), 'write messages = "texts" or "dates"')
    if "region" in values:
        values["region"] = _region(values["region"], path)
    return Settings(**values, keys=tuple(sorted(keys.items())))


def _region(text: str, path: Path) -> str:
    from phonenumbers import SUPPORTED_REGIONS

    region = text.strip().upper()
    if region not in SUPPORTED_REGIONS:
        raise Refused(
            f"there is no region “{text}”", str(path), "write a country as ISO 3166 does, such as GB"
        )
    return region
