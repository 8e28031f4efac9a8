"""A table brought in from the command line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from errno import EACCES
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from herline import cli
from herline.archive.table import import_csv
from herline.commands import progress
from herline.commands.progress import Progress
from tests.asking import Ask

ROOT = Path(__file__).parents[1]
TABLE = "date,title,source\n2013-10-12,It opens,The Paper\n2013,It closes,\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "events.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


@pytest.fixture
def ask(ask: Ask) -> Ask:
    """Brings in with these arguments."""
    return partial(ask, "import-csv")


def titles(file: Path) -> list[str]:
    return [event["title"] for event in json.loads(file.read_text("utf-8"))["events"]]


def test_it_is_said_that_rows_are_not_joined(ask: Ask, tmp_path: Path) -> None:
    table = tmp_path / "events.csv"
    table.write_text("title,source,quote\nThey marry,Letter,We did.\nThey marry,Register,Ja.\n")
    _, out, err = ask(table, "--to", tmp_path / "story.json")
    assert "no two sources are compared" in out
    assert not err


def test_a_table_becomes_a_story_that_is_fine(ask: Ask, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "story.json"
    status, out, err = ask(table, "--to", target)
    assert (status, err) == (0, "")
    assert out == f"{target}: 2 events, 1 source, 0 people, 0 kinds, 1 kB.\n"
    assert cli.main(["check", str(target)]) == 0
    assert json.loads(target.read_text("utf-8"))["title"] == "events"


def test_a_table_comes_from_standard_input_too(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "case.json"
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(TABLE.encode())), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert ask("-", "--to", target, "--delimiter", "comma")[0] == 0
    assert titles(target) == ["It opens", "It closes"]
    assert json.loads(target.read_text("utf-8"))["title"] == "case"


def test_a_pipe_is_read_and_left_in_peace(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "herline", "import-csv", "-", "--to", tmp_path / "a.json"]
    done = subprocess.run(command, cwd=ROOT, input=TABLE.encode(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_existing_story_is_replaced_only_by_force(ask: Ask, table: Path, tmp_path: Path) -> None:
    target = tmp_path / "story.json"
    target.write_text("precious")
    status, out, err = ask(table, "--to", target)
    assert (status, out) == (1, "")
    assert err.endswith("exists. Choose another name, or add --force.\n")
    assert target.read_text() == "precious"
    assert ask(table, "--to", target, "--force", "--title", "The case")[0] == 0
    assert json.loads(target.read_text("utf-8"))["title"] == "The case"


def test_a_story_has_to_have_a_place_of_its_own(ask: Ask, table: Path, tmp_path: Path) -> None:
    assert "is the table itself" in ask(table, "--to", table, "--force")[2]
    assert "is a device" in ask(table, "--to", os.devnull, "--force")[2]
    assert "is a folder" in ask(table, "--to", tmp_path)[2]
    assert "There is no folder" in ask(table, "--to", tmp_path / "none" / "story.json")[2]
    assert table.read_text("utf-8") == TABLE
    assert list(tmp_path.iterdir()) == [table]


def test_a_name_too_long_for_a_file_is_a_sentence(ask: Ask, table: Path, tmp_path: Path) -> None:
    status, _, err = ask(table, "--to", tmp_path / f"{'a' * 300}.json")
    assert status == 1
    assert "the name is too long. What was there is unchanged." in err
    assert list(tmp_path.iterdir()) == [table]


def test_problems_are_told_up_to_a_number_and_then_counted(
    ask: Ask, table: Path, tmp_path: Path
) -> None:
    table.write_text("date,title\n" + "2013-13-01,A\n" * 5 + "2013,\n")
    status, out, err = ask(table, "--to", tmp_path / "story.json", "--tell", "2")
    assert status == 0
    first, second, rest = err.splitlines()
    assert first == (
        "events.csv, line 2, column “date”: “2013-13-01” has month 13; months are 1 to 12; "
        "the event is kept without a date."
    )
    assert second.startswith("events.csv, line 3")
    assert rest == "There are 4 more problems; --tell 6 shows all."
    assert out.splitlines()[1:] == [
        "1 of 6 rows was left out.",
        "5 dates could not be read; they are kept in the summaries as written.",
    ]
    table.write_text("date,title\nsoon,A\n")
    out = ask(table, "--to", tmp_path / "one.json")[1]
    assert out.endswith("1 date could not be read; it is kept in the summary as written.\n")


@pytest.mark.parametrize(
    ("content", "arguments", "sentence"),
    [
        ("", [], "events.csv is empty"),
        ("date,title\n10/12/2013,A\n", [], "Add --day-first or --month-first"),
        ("date,title\nsoon,A\n", ["--strict"], "Nothing is written, since --strict"),
        ("date,title\n2013,A\n", ["--encoding", "klingon"], "There is no text encoding"),
    ],
)
def test_what_cannot_be_brought_in_is_a_sentence_and_leaves_nothing(
    ask: Ask, table: Path, tmp_path: Path, content: str, arguments: list[str], sentence: str
) -> None:
    table.write_text(content)
    status, out, err = ask(table, "--to", tmp_path / "story.json", *arguments)
    assert (status, out) == (1, "")
    assert sentence in err
    assert err.count("Nothing is written") == 1
    assert list(tmp_path.iterdir()) == [table]


def test_a_table_that_is_not_there_is_a_sentence(ask: Ask, tmp_path: Path) -> None:
    status, _, err = ask(tmp_path / "none.csv", "--to", tmp_path / "story.json")
    assert status == 1
    assert "No such file" in err
    assert "Traceback" not in err


def test_a_folder_that_takes_no_file_is_told_by_the_name_of_the_story(
    ask: Ask, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> BinaryIO:
        raise PermissionError(EACCES, "Permission denied", str(folder / ".herline-part"))

    table.write_text("title\nA\n")
    monkeypatch.setattr(import_csv, "_part_file", refuse)
    status, _, err = ask(table, "--to", tmp_path / "story.json")
    assert status == 1
    about = (
        f"“{tmp_path / 'story.json'}” could not be written: there is no permission to write there."
    )
    assert err.startswith(about)


def test_without_the_name_of_a_table_nothing_is_read(ask: Ask, tmp_path: Path) -> None:
    status, _, err = ask("", "--to", tmp_path / "story.json")
    assert (status, err.partition(".")[0]) == (2, "There is no table")


def test_ctrl_c_leaves_nothing_behind(
    ask: Ask, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Progress, text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Progress, "show", interrupted)
    assert ask(table, "--to", tmp_path / "story.json") == (130, "", "")
    assert list(tmp_path.iterdir()) == [table]


def test_progress_is_shown_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        on = True

        def isatty(self) -> bool:
            return self.on

    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    line = Progress()
    line.show("too soon")
    now[0] = 1
    line.show("1,000 rows")
    line.show("too soon again")
    line.wipe()
    assert terminal.getvalue() == f"\r1,000 rows\r{' ' * 10}\r"
    pipe = Terminal()
    pipe.on = False
    monkeypatch.setattr(sys, "stderr", pipe)
    line = Progress()
    now[0] = 2
    line.show("1,000 rows")
    assert pipe.getvalue() == ""


def test_a_table_is_brought_in_without_anything_heavy(table: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from herline import cli;"
        f"cli.main(['import-csv', {str(table)!r}, '--to', {str(tmp_path / 'a.json')!r}]);"
        "heavy = {'pydantic', 'numpy', 'PySide6', 'rapidfuzz'} & set(sys.modules);"
        "sys.exit(f'{heavy} loaded' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
