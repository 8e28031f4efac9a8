"""Qt is imported without compiling again what an earlier run compiled."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.window

ASK = """
import builtins, sys
from pathlib import Path
compiled = []
compile_now = builtins.compile
def noted(source, filename, mode, *rest, **named):
    if isinstance(source, bytes) and not rest and not named:
        compiled.append(filename)
    return compile_now(source, filename, mode, *rest, **named)
builtins.compile = noted
from herline.quick_qt import import_qt
import_qt(Path(sys.argv[1]))
from PySide6.QtCore import QObject
QObject().setObjectName("works")
assert builtins.compile is noted
assert builtins.__import__.__name__ != "__feature_import__"
print(len(compiled))
"""


def compiled_with(kept: Path) -> int:
    """How many pieces of Qt's Python half a fresh process compiles."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(kept)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def test_what_was_compiled_is_kept_for_the_next_start(tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "qt"
    first = compiled_with(kept)
    assert first > 0
    assert compiled_with(kept) == 0
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])  # as when the disk was full
    assert compiled_with(kept) == first
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert compiled_with(tmp_path / "cache" / "qt") > 0
