"""numpy comes without docstrings and types, works as ever, and has both when they are asked for."""

import subprocess
import sys

BEGIN = """
import sys
from herline.quick_numpy import DOCSTRINGS, TYPES, hasten_numpy
hasten_numpy()
import numpy as np
def is_real(name):
    return type(sys.modules[name]).__name__ == "module"
"""


def said_by(program: str) -> str:
    """What a fresh Python says that imports numpy in haste and goes on with `program`."""
    done = subprocess.run([sys.executable, "-c", BEGIN + program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_docstrings_and_types_do_not_come() -> None:
    assert said_by("print(any(map(is_real, (*DOCSTRINGS, TYPES))))") == "False\n"


def test_it_reckons_as_ever() -> None:
    assert said_by("print(np.linalg.eigh(np.eye(2)).eigenvalues, np.arange(3).sum())") == (
        "[1. 1.] 3\n"
    )


def test_types_come_when_they_are_asked_for() -> None:
    program = """
from numpy.typing import ArrayLike, NDArray
from numpy._typing import _array_like
print(is_real(TYPES), NDArray[np.int8].__origin__ is np.ndarray, _array_like.NDArray is NDArray)
"""
    assert said_by(program) == "True True True\n"


def test_docstrings_come_when_they_are_asked_for() -> None:
    program = """
print(sys.modules[DOCSTRINGS[0]].add_newdoc.__name__, is_real(DOCSTRINGS[0]))
print(np.ndarray.sort.__doc__.splitlines()[0][:7])
"""
    assert said_by(program) == "add_newdoc True\na.sort(\n"


def test_numpy_that_is_there_already_stays_as_it_is() -> None:
    program = """
before = dict(sys.modules)
hasten_numpy()
print(before == dict(sys.modules))
"""
    assert said_by(program) == "True\n"
