"""The sizes at which code is split: at the limit, not at the crisis."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "prm"
FILES = sorted(SOURCE.rglob("*.py"))

LONGEST_FILE = 300
LONGEST_SCREEN = 250
LONGEST_APP = 150
LONGEST_FUNCTION = 40
MOST_METHODS = 20
MEDIAN_FILE = 120


def names(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def definitions(path: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def allowed(path: Path) -> int:
    if path == SOURCE / "tui" / "app.py":
        return LONGEST_APP
    return LONGEST_SCREEN if "screens" in path.parts else LONGEST_FILE


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_file_is_no_longer_than_allowed(path: Path) -> None:
    assert lines(path) <= allowed(path)


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_function_is_no_longer_than_allowed(path: Path) -> None:
    functions = [
        node for node in definitions(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    long = [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno + 1 > LONGEST_FUNCTION]
    assert not long


@pytest.mark.parametrize("path", FILES, ids=names)
def test_a_class_has_no_more_methods_than_allowed(path: Path) -> None:
    classes = [node for node in definitions(path) if isinstance(node, ast.ClassDef)]
    crowded = [
        c.name
        for c in classes
        if sum(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in c.body) > MOST_METHODS
    ]
    assert not crowded


def test_most_files_are_short() -> None:
    sizes = sorted(lines(path) for path in FILES)
    assert sizes[len(sizes) // 2] <= MEDIAN_FILE


def test_every_module_says_what_it_is() -> None:
    silent = [
        names(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent
