"""Qt is imported without what is not needed, and without compiling again what was compiled."""

import os
import subprocess
import sys
from pathlib import Path

from herline.quick_qt import FOLDER

BEGIN = """
import builtins, sys
from pathlib import Path
compiled = []
compile_now = builtins.compile
def noted(source, filename, mode, *rest, **named):
    if isinstance(source, bytes):
        compiled.append(len(source))
    return compile_now(source, filename, mode, *rest, **named)
builtins.compile = noted
from herline import paths
from herline.quick_qt import FOLDER, LARGE, import_qt
if sys.argv[1]:
    import_qt(Path(sys.argv[1]))
else:
    paths.PREPARED = Path(sys.argv[2])
    import_qt()
from PySide6.QtCore import QObject
from PySide6.support.signature import layout
"""
COUNT = """
QObject().setObjectName("works")
assert builtins.compile is noted
assert builtins.__import__.__name__ != "__feature_import__"
print(sum(size >= LARGE for size in compiled))
"""
ASK = """
assert "create_signature" not in vars(layout)
try:
    QObject().setObjectName(3)
except TypeError as error:
    print(error)
assert "create_signature" in vars(layout)
from PySide6.support.signature.lib import pyi_generator
print(pyi_generator.Formatter.__name__, hasattr(pyi_generator, "nothing"))
"""


def told(program: str, kept: Path | None, prepared: Path | None = None) -> str:
    """What a fresh process says that imports Qt in this way."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    for elsewhere in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"):
        environment.pop(elsewhere, None)
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + program, str(kept or ""), str(prepared)],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert not done.returncode, done.stderr
    return done.stdout


def test_what_was_compiled_is_kept_for_the_next_start(tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "qt"
    assert int(told(COUNT, kept)) > 0
    assert int(told(COUNT, kept)) == 0
    for compiled in kept.glob("__pycache__/*"):
        compiled.write_bytes(compiled.read_bytes()[:100])  # as when the disk was full
    assert int(told(COUNT, kept)) > 0
    told(COUNT, kept)
    assert int(told(COUNT, kept)) == 0


def test_what_the_set_up_compiled_no_start_compiles_again(tmp_path: Path, home: Path) -> None:
    told(COUNT, tmp_path / FOLDER)
    assert int(told(COUNT, None, tmp_path)) == 0
    assert not (home / "cache").exists()
    assert int(told(COUNT, None, tmp_path / "nothing")) > 0
    assert int(told(COUNT, None, tmp_path / "nothing")) == 0
    assert (home / "cache" / FOLDER).is_dir()


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert int(told(COUNT, tmp_path / "cache" / "qt")) > 0


def test_what_qt_says_of_a_slip_is_there_when_it_is_needed(tmp_path: Path) -> None:
    said = told(ASK, tmp_path / "qt")
    assert "'PySide6.QtCore.QObject.setObjectName' called with wrong argument types" in said
    assert "setObjectName(name: str" in said
    assert "Formatter False" in said
