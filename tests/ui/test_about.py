"""Whose work the program stands on is said in full."""

import re
import tomllib
from pathlib import Path

from herline.ui.about import BORROWED, credits_text, versions_text

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))


def test_every_package_that_is_required_is_named_with_its_licence() -> None:
    required = {re.split("[<>=]", each)[0] for each in PROJECT["project"]["dependencies"]}
    assert {package for _, package, _, _ in BORROWED} == required
    assert all(licence in credits_text() for _, _, licence, _ in BORROWED)
    assert "(not installed)" not in versions_text("1")


def test_what_comes_along_is_named_as_well() -> None:
    assert "SIL Open Font License" in credits_text()
    assert "CC BY-SA 3.0" in credits_text()
