"""Values as JSON text that is safe to print."""

import json
from collections.abc import Iterable
from typing import IO, Any


def json_text(value: Any, indent: int | None = None) -> str:
    """Return *value* as JSON in readable Unicode, its texts cleaned so that a terminal is safe from them."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isascii() and "\\u" not in text:
        return text
    return json.dumps(_cleaned(value), ensure_ascii=False, indent=indent)


def write_array(values: Iterable[Any], out: IO[str]) -> None:
    """Write *values* to *out* as one JSON array, one value to a line, holding one at a time."""
    start = "[\n"
    for value in values:
        out.write(start + json_text(value))
        start = ",\n"
    out.write("[]\n" if start == "[\n" else "\n]\n")


def _cleaned(value: Any) -> Any:
    from prm.domain.text import clean

    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(part) for part in value]
    return value
