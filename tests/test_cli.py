"""What a person asks on the command line, and what is answered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from herline import __version__, cli
from herline.commands import events as events_verb
from herline.commands.terminal import weight
from tests.archive.stories import with_value
from tests.asking import Ask, write

ROOT = Path(__file__).parents[1]
PYTHON = "import sys; from herline import cli; "


@pytest.mark.parametrize("verb", ["check", "events"])
def test_a_file_that_cannot_be_read_is_a_sentence_and_status_1(
    ask: Ask, tmp_path: Path, verb: str
) -> None:
    status, out, err = ask(verb, tmp_path / "none.json")
    assert status == 1
    assert "found no such file" in out + err


def test_events_of_a_damaged_story_are_told_with_a_word_of_warning(
    ask: Ask, tmp_path: Path
) -> None:
    file = write(tmp_path / "story.json", with_value(["events", 0], "broken"))
    status, out, err = ask("events", file, "--json")
    assert status == 0
    assert [each["id"] for each in json.loads(out)] == ["feast"]
    assert "herline check" in err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("date", "There is no date. Write one, or"),
        ("date --jsn", "Not understood: --jsn. Did you mean --json?"),
        ("check --nonsense", "Not understood: --nonsense. `herline check --help` lists"),
        ("check a b", "Not understood: b."),
        ("check --report", "--report needs a value."),
        ("check --report nowhere/a.html", "There is no folder “nowhere”."),
        ("check --documents /nowhere/at/all", "There is no folder /nowhere/at/all. Look for"),
        ("check --json=3", "--json takes no value, but got 3."),
        ("events --to x", "Not understood: --to. `herline events --help` lists"),
        ("export", "Missing: --to."),
        ("export --to a.svg --dpi x", "--dpi takes a whole number, not x."),
        ("export --to a.svg --theme blue", "--theme cannot be blue. Choose from light, dark."),
        ("export --to a.svg --mirror x", "--mirror needs 2 values."),
        ("export --to a.svg --s x", "--s could be any of --source, --said, --size."),
        ("import-csv a --to b --day-first --month-first", "Choose either --day-first or --month"),
        ("import-csv a", "Missing: --to."),
        ("import-csv a --to b --delimiter ab", "--delimiter takes one character, or one of comma"),
        ("import-csv a --to b --tell -1", "--tell takes a number of problems, 0 or more."),
        ("--nonsense", "Not understood: --nonsense."),
        ("a b", "Not understood: b."),
        ("chekc", "There is no verb “chekc”. Did you mean `herline check`?"),
        ("Check a --json", "There is no verb “Check”. Did you mean `herline check`?"),
        ("a check --json", "There is no verb “a”. Did you mean `herline check a --json`?"),
        ("check -", "A story cannot be read from standard input. Save it in a file first."),
        ("-", "A story cannot be read from standard input. Save it in a file first."),
    ],
)
def test_wrong_usage_is_status_2_and_one_line(ask: Ask, line: str, sentence: str) -> None:
    status, out, err = ask(*line.split())
    assert (status, out) == (2, "")
    assert err.startswith(sentence)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "name"),
    [([""], "FILE"), (["check", ""], "FILE"), (["check", "--documents", ""], "--documents")],
)
def test_a_name_that_is_empty_is_not_the_folder_one_is_in(
    ask: Ask, arguments: list[str], name: str
) -> None:
    status, out, err = ask(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(f"The name for {name} is empty. ")


def test_a_line_that_is_proposed_can_be_copied_as_it_is(ask: Ask) -> None:
    assert "`herline check 'my story.json'`" in ask("my story.json", "check")[2]


def test_version_and_help_are_fine(ask: Ask) -> None:
    assert ask("--version") == (0, f"herline {__version__}\n", "")
    status, out, _ = ask("--help")
    assert status == 0
    assert all(f"herline {verb}" in out for verb in cli.VERBS)


@pytest.mark.parametrize("verb", list(cli.VERBS))
def test_every_verb_has_its_own_help(ask: Ask, verb: str) -> None:
    status, out, _ = ask(verb, "--help")
    assert status == 0
    assert f"herline {verb}" in out


def test_ctrl_c_ends_quietly(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(events_verb, "story_or_complaint", interrupted)
    assert ask("events") == (130, "", "")


def test_dates_and_help_load_nothing_heavy() -> None:
    code = PYTHON + (
        "cli.main(['date', '2012']); cli.main(['--help']);"
        "heavy = {'pydantic', 'numpy', 'PySide6', 'rapidfuzz', 'platformdirs'} & set(sys.modules);"
        "sys.exit(f'{heavy} loaded' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_error() -> None:
    code = PYTHON + "sys.exit(cli.main(['date', *['2012'] * 20000]))"
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"2012\n"
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


@pytest.mark.parametrize(
    ("bytes", "told"),
    [(12, "1 kB"), (38_400, "38 kB"), (2_460_000, "2.5 MB"), (1_200_000_000, "1,200.0 MB")],
)
def test_every_verb_weighs_its_files_alike(bytes: int, told: str) -> None:
    assert weight(bytes) == told


def test_what_is_typed_and_what_is_said_is_utf8_whatever_the_locale() -> None:
    command = [sys.executable, "-m", "herline", "date", "--json", "Früh 早い".encode()]
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=environment)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "Früh 早い".encode() in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("date 2012 >&-", 0),
        pytest.param("date 2012 >&- 2>&- <&-", 0, marks=pytest.mark.heavy),
        pytest.param("date nonsense 2>&-", 1, marks=pytest.mark.heavy),
        pytest.param("date - <&-", 0, marks=pytest.mark.heavy),
        ("date 2012 nonsense 2>/dev/full", 1),
    ],
)
def test_closed_streams_do_no_harm(line: str, status: int) -> None:
    done = _in_shell(line)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
def test_where_nobody_hears_what_is_wrong_the_rest_is_said_and_the_status_tells() -> None:
    heard, said = os.pipe()
    os.close(heard)
    code = PYTHON + "sys.exit(cli.main(['date', 'nonsense', '2012']))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=said
    )
    os.close(said)
    assert done.returncode == 1
    assert done.stdout.startswith(b"\n2012\n")


def test_ctrl_c_before_there_is_a_command_line_is_no_traceback() -> None:
    code = (
        "from herline import __main__, bootstrap\n"
        "def stopped(): raise KeyboardInterrupt\n"
        "bootstrap.ready = stopped\n"
        "__main__.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stderr) == (130, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a device of POSIX")
def test_endless_streams_do_no_harm(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("check", "/dev/zero")[0] == 1
    with open("/dev/zero") as endless:
        monkeypatch.setattr(sys, "stdin", endless)
        assert ask("date", "-")[0] == 1


NO_ROOM = "The output cannot be written: No space left on device.\n"
on_a_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs a device that is always full"
)


@on_a_full_disk
def test_a_full_disk_is_a_sentence_also_when_python_ends() -> None:
    done = _in_shell("date 2012 > /dev/full")
    assert (done.returncode, done.stderr.decode()) == (1, NO_ROOM)


@on_a_full_disk
@pytest.mark.parametrize("arguments", [["events", "--json"], ["check"], ["--help"]], ids=" ".join)
def test_to_every_verb_a_full_disk_is_a_sentence(
    ask: Ask, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert ask(*arguments) == (1, "", NO_ROOM)


def _in_shell(line: str) -> subprocess.CompletedProcess[bytes]:
    code = PYTHON + "sys.exit(cli.main(sys.argv[1:]))"
    command = f"'{sys.executable}' -S -c '{code}' {line}"  # no other packages: sooner there
    return subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, timeout=30)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "a", "\x1b[31m"],
        ["check", "--documents", "\x1b[31m"],
        ["import-csv", "a", "--to", "b", "\x1b[31m"],
        ["a", "\x1b[31m"],
    ],
)
def test_nothing_in_a_wrong_argument_acts_in_the_terminal(ask: Ask, arguments: list[str]) -> None:
    status, _, err = ask(*arguments)
    assert status == 2
    assert "\x1b" not in err
    assert "\\x1b[31m" in err


def test_a_name_too_long_for_any_folder_is_wrong_usage(ask: Ask) -> None:
    assert ask("check", "--documents", "a" * 5000)[0] == 2


def test_a_story_is_opened_with_the_folder_of_its_documents(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[tuple[Path | None, ...]] = []
    monkeypatch.setattr(cli, "_open", lambda *named: opened.append(named) or 0)
    assert ask("wedding.json", "--documents", tmp_path) == (0, "", "")
    assert opened == [(Path("wedding.json"), tmp_path)]
    nowhere = tmp_path / "none"
    status, _, told = ask("wedding.json", "--documents", nowhere)
    assert (status, told) == (2, f"There is no folder {nowhere}. Look for its name and place.\n")


def test_where_the_documents_are_is_told_to_who_nearly_said_it(ask: Ask, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "letter.txt").touch()
    for wrong, hint in (
        (["--documents", tmp_path / "paper"], "Did you mean “papers”?"),
        (["--documents", papers / "letter.txt"], f"Name the folder it is in: {papers}"),
        (["story.json", papers], f"Did you mean --documents {papers}?"),
    ):
        status, _, told = ask("check", *wrong)
        assert status == 2
        assert told.endswith(f"{hint}\n")
