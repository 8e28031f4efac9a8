"""The reader of JSON comes alone, and is the one that pydantic has."""

import subprocess
import sys

import pytest

from herline.archive.swift import quick_json

ALONE = r"""
import sys
from herline.archive.swift.quick_json import quick_json
read = quick_json()
assert read(rb'[{"a": "\u00e4"}]') == [{"a": "\u00e4"}]
assert "pydantic_core" not in sys.modules
import pydantic, pydantic_core
assert pydantic_core.from_json is read is quick_json()
assert pydantic.TypeAdapter(list[int]).validate_json("[1]") == [1]
"""


@pytest.mark.heavy
def test_it_comes_without_the_rest_which_may_come_later() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_where_it_does_not_lie_as_usual_the_rest_comes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    import pydantic_core

    def nowhere(name: str) -> None:
        return None

    monkeypatch.delitem(sys.modules, "pydantic_core._pydantic_core")
    monkeypatch.setattr(quick_json, "find_spec", nowhere)
    assert quick_json.quick_json() is pydantic_core.from_json
