"""The command line as a test asks it: one line, and what is answered."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.archive.stories import wedding

Ask = Callable[..., tuple[int, str, str]]
"""Runs the command line: exit status, standard output, standard error."""


def export(*arguments: object) -> int:
    """The exit status of `herline export`."""
    from herline import cli  # late: a plugin is there before the environment is set

    return cli.main(["export", *map(str, arguments)])


def words(svg: Path) -> str:
    """All that is written in a picture."""
    return " | ".join(e.text or "" for e in ET.parse(svg).iter("{http://www.w3.org/2000/svg}text"))


def write(path: Path, story: Any) -> Path:
    path.write_text(json.dumps(story), encoding="utf-8")
    return path


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    return write(tmp_path / "wedding.json", wedding())


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    from herline import cli  # late, as above

    def run(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(each) for each in arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run
