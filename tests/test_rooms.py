"""The house keeps its rooms: who may import what, how long a file is, what an old Python reads."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.__main__ import WINDOW

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "herline"
MODULES = sorted(PACKAGE.rglob("*.py"))
QT = {"PySide6", "shiboken6"}
ROOMS_WITH_QT = {
    *("session", "paint", "packet", "quick_qt", "ui", "app", "commands", "cli", "prepare"),
}
STANDARD_LIBRARY_ONLY = {
    *("model", "files", "keepsakes", "collector", "progress", "system", "bootstrap", "frozen"),
    *("code_pages", "__main__"),
}
# These are read by whatever Python was started; the first asks for its version.
READ_BY_ANY_PYTHON = [PACKAGE / "__init__.py", ROOT / "tests" / "__init__.py"]


NAMED = r"[\w.]+(?: as \w+)?"
IMPORT = re.compile(
    rf"^ *(?:from (?P<package>\S+) import\b|import (?P<packages>{NAMED}(?:, {NAMED})*) *(?:#.*)?$)",
    re.M,
)


@cache
def text_of(module: Path) -> str:
    return module.read_text(encoding="utf-8")


def room(module: Path) -> str:
    """The folder of the house, or the file on its own, that a module belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imported(module: Path) -> frozenset[str]:
    """The top-level packages that a module names anywhere, even inside a function.

    By its lines: to parse all modules would take a tenth of the time of all quick tests.
    """
    names: list[str] = []
    for found in IMPORT.finditer(text_of(module)):
        names += [found["package"]] if found["package"] else found["packages"].split(",")
    assert not any(name.startswith(".") for name in names), f"{module}: imports are in full"
    return frozenset(name.strip().partition(" ")[0].partition(".")[0] for name in names)


def those_that_import(names: set[str]) -> set[str]:
    return {room(module) for module in MODULES if names & imported(module)}


def test_qt_is_known_from_the_fourth_floor_up() -> None:
    assert those_that_import(QT) <= ROOMS_WITH_QT


def test_pydantic_is_known_to_the_archive_and_the_settings() -> None:
    assert those_that_import({"pydantic", "pydantic_core"}) <= {"archive", "settings"}


def test_the_ground_floors_need_the_standard_library_alone() -> None:
    for module in MODULES:
        if room(module) in STANDARD_LIBRARY_ONLY:
            foreign = imported(module) - sys.stdlib_module_names - {"herline"}
            assert not foreign, f"{module} imports {foreign}"


def test_no_package_is_used_that_the_project_does_not_name() -> None:
    named = {"PySide6", "shiboken6", "numpy", "platformdirs", "pydantic", "rapidfuzz"}
    of_pydantic = {"pydantic_core", "annotated_types", "typing_extensions"}
    used = {name for module in MODULES for name in imported(module)}
    assert used - sys.stdlib_module_names - {"herline"} <= named | of_pydantic


def test_the_fast_tests_read_none_that_need_qt() -> None:
    named = re.compile(r"^(?:from|import) (?:PySide6|pytestqt)\b", re.M)
    files = (ROOT / "tests").glob("test_*.py")
    assert {file.name for file in files if named.search(text_of(file))} <= set(WINDOW)


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {module: len(text_of(module).splitlines()) for module in MODULES}
    assert [module for module, lines in lengths.items() if lines > 400] == []


def test_every_file_says_its_one_idea_first() -> None:
    assert [module for module in MODULES if not re.match(r'"""\S', text_of(module))] == []


@pytest.mark.parametrize("module", READ_BY_ANY_PYTHON, ids=lambda m: str(m.relative_to(ROOT)))
def test_an_old_python_can_read_what_would_tell_it_that_it_is_old(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"), feature_version=(3, 4))
    newer = ast.FunctionDef | ast.AnnAssign | ast.JoinedStr
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []
