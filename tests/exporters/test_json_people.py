"""JSON arrays, one person to a line."""

import io
import json

from prm.domain.people import PersonRow
from prm.exporters.json_people import write_json
from prm.exporters.json_text import json_text

ADA = PersonRow._make([7, "Zoë 雨桐", *[None] * 8, "none", *[None] * 6, "", None])


def written(*rows: PersonRow) -> str:
    text = io.StringIO()
    write_json(rows, {7: ["linkedin:zoë"]}, text)
    return text.getvalue()


def test_an_array_of_one_line_each() -> None:
    text = written(ADA, ADA._replace(id=8, tag_words="friend"))
    assert len(text.splitlines()) == 4
    first, second = json.loads(text)
    assert (first["profiles"], second["profiles"]) == (["linkedin:zoë"], [])
    assert (first["tags"], second["tags"]) == ([], ["friend"])
    assert "Zoë 雨桐" in text


def test_nobody_is_an_empty_array() -> None:
    assert written() == "[]\n"


def test_hostile_text_is_cleaned_without_breaking_the_json() -> None:
    value = {"a": "\x9d open", "b": ["\x9c \x1b]0;t\x07 shut", None, 1], "c": "back\\slash \\u0041"}
    assert json.loads(json_text(value)) == {
        "a": " open",
        "b": ["  shut", None, 1],
        "c": "back\\slash \\u0041",
    }
