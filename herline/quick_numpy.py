"""Lets numpy come without what it would run at every start and nothing here asks for.

A third of its import goes to the docstrings of what is compiled, and to types that only checkers of
types read. Modules that are as good as empty stand in for both; as soon as anything of one of them
is asked for, the real one is imported and answers.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

DOCSTRINGS = ("numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars")
TYPES = "numpy._typing"


def hasten_numpy() -> None:
    """To be called before numpy is imported; afterwards it does nothing."""
    numpy = None if "numpy" in sys.modules else find_spec("numpy")
    if numpy is not None and numpy.submodule_search_locations:
        folder = Path(numpy.submodule_search_locations[0])
        for name in (*DOCSTRINGS, TYPES):
            sys.modules[name] = _StandIn(name)
        types: Any = sys.modules[TYPES]
        types.__path__ = [str(folder / "_typing")]
        types.NDArray = list  # numpy.linalg writes in brackets what an array holds


class _StandIn(ModuleType):
    """In the place of a module that is imported when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name == "__path__":  # asked for by every import, of modules that are no packages
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        real = import_module(self.__name__)
        vars(self).update(vars(real))
        return getattr(real, name)
