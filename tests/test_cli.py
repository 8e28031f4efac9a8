"""What a person asks on the command line, and what is answered."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from herline import __version__, cli
from herline.commands import events as events_verb
from herline.commands.terminal import weight
from tests.archive.stories import wedding, with_value

ROOT = Path(__file__).parents[1]
PYTHON = "import sys; from herline import cli; "


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    return _write(tmp_path / "wedding.json", wedding())


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs the command line: exit status, standard output, standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(each) for each in arguments])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


Ask = Callable[..., tuple[int, str, str]]


def _write(path: Path, story: Any) -> Path:
    path.write_text(json.dumps(story), encoding="utf-8")
    return path


def test_a_date_is_told_in_words_and_days(ask: Ask) -> None:
    status, out, _ = ask("date", "2012-05~")
    assert status == 0
    assert [line.split(maxsplit=1) for line in out.splitlines()[1:]] == [
        ["words", "about May 2012"],
        ["earliest", "2012-05-01"],
        ["latest", "2012-05-31"],
        ["precision", "month"],
        ["qualifier", "approximate"],
    ]


def test_a_year_before_christ_is_no_option(ask: Ask) -> None:
    status, out, _ = ask("date", "-0043-03-15", "--json")
    assert status == 0
    assert json.loads(out)["earliest"] == "-0043-03-15"


@pytest.mark.parametrize("date", ["-0043", "-0043-03-15", "-01XX", "-X003/2012"])
def test_years_before_christ_need_nothing_before_them(ask: Ask, date: str) -> None:
    assert ask("date", date)[1].startswith(f"{date}\n")
    assert ask("date", "--", date)[1].startswith(f"{date}\n")


def test_behind_two_hyphens_all_are_dates(ask: Ask) -> None:
    status, _, err = ask("date", "2012", "--", "--json")
    assert status == 1
    assert err.startswith("--json\n ^\n")


@pytest.mark.parametrize("option", ["--bogus", "-b", "--jsn"])
def test_an_option_that_is_none_is_no_date(ask: Ask, option: str) -> None:
    for arguments in ([option], ["2012", option]):
        status, out, err = ask("date", *arguments)
        assert (status, out) == (2, "")
        assert f"Here is no place for {option}." in err


def test_without_any_date_the_usage_is_shown(ask: Ask) -> None:
    for arguments in ([], ["--json"], ["--"]):
        status, out, err = ask("date", *arguments)
        assert (status, out) == (2, "")
        assert err.startswith("There is no date. Write one, or - ")


def test_of_a_long_date_only_what_is_around_the_fault_is_said_again(ask: Ask) -> None:
    said, caret, reason = ask("date", f"[{'2001,' * 2_000}soon,2003]")[2].splitlines()
    assert said[caret.index("^") :] == "soon,2003]"
    assert said.startswith("…")
    assert len(said) < 70
    assert len(reason) < 200
    said, caret, _ = ask("date", "x" * 100_000)[2].splitlines()
    assert (said, caret) == ("x" * 60 + "…", "^")


def test_an_open_end_is_said_to_be_open(ask: Ask) -> None:
    assert "latest     open" in ask("date", "2012/..")[1]
    assert json.loads(ask("date", "2012/..", "--json")[1])["latest"] is None


def test_what_is_no_date_gets_a_caret_and_a_reason(ask: Ask) -> None:
    status, out, err = ask("date", "2012", "früh 2012")
    assert status == 1
    assert out.startswith("2012\n")
    text, caret, reason = err.splitlines()
    assert (text, caret) == ("früh 2012", "^")
    assert reason.endswith(".")


def test_the_caret_stands_under_the_character_even_behind_wide_letters(ask: Ask) -> None:
    text, caret, _ = ask("date", "2012-05-3x")[2].splitlines()
    assert text[caret.index("^")] in "3x"


def test_dates_come_from_the_standard_input_one_a_line(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("2012\n\n2011/2013\r\nsoon\n"))
    status, out, _ = ask("date", "-", "--json")
    assert status == 1
    told = [json.loads(line) for line in out.splitlines()]
    assert [each["text"] for each in told] == ["2012", "2011/2013", "soon"]
    assert [each["valid"] for each in told] == [True, True, False]
    assert told[2]["column"] == 1
    assert told[2]["reason"]


def test_a_byte_order_mark_is_no_part_of_the_first_date(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\ufeff2012\n\ufeff2013\n"))
    status, out, err = ask("date", "-")
    assert status == 1
    assert out.startswith("2012\n  words      2012\n")
    assert err.startswith("\\ufeff2013\n^\n")


def test_events_are_one_array_in_time_order(ask: Ask, story_file: Path) -> None:
    status, out, _ = ask("events", story_file, "--json")
    told = json.loads(out)
    assert status == 0
    assert told[0] == {
        "id": "wedding",
        "title": "Anna and Karl marry",
        "kind": "family",
        "edtf": "1921-05",
        "earliest": "1921-05-01",
        "latest": "1921-05-31",
        "dating": "stated",
        "people": ["Anna Weber"],
        "agreement": "single",
        "independent": 1,
        "claims": [
            {
                "source": "register",
                "attribute": "when",
                "value": "15 May 1921",
                "edtf": "1921-05-15",
                "quote": "getraut am 15. Mai 1921",
            }
        ],
    }
    undated = told[1]
    assert undated["id"] == "feast"
    assert [undated[key] for key in ("edtf", "earliest", "latest", "dating")] == [None] * 4


def test_the_array_of_events_is_laid_out_like_any_other_json(ask: Ask, story_file: Path) -> None:
    out = ask("events", story_file, "--json")[1]
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


def test_a_story_without_events_is_an_empty_array(ask: Ask, tmp_path: Path) -> None:
    file = _write(tmp_path / "story.json", with_value(["events"], []))
    assert ask("events", file, "--json")[1] == "[]\n"


def test_a_quote_without_claims_says_that_the_event_happened(ask: Ask, tmp_path: Path) -> None:
    path = ["events", 1, "quotes"]
    quote = {"source": "letter", "exact": "We danced."}
    file = _write(tmp_path / "story.json", with_value(path, [quote]))
    claims = json.loads(ask("events", file, "--json")[1])[1]["claims"]
    assert [(each["source"], each["attribute"]) for each in claims] == [("letter", "existence")]


def test_an_amount_without_words_is_the_value_of_its_claim(ask: Ask, tmp_path: Path) -> None:
    claim = {"attribute": "how-many", "amount": ">1700", "unit": "theatres"}
    file = with_value(["events", 0, "quotes", 0, "claims", 0], claim)
    _, out, _ = ask("events", _write(tmp_path / "story.json", file), "--json")
    assert json.loads(out)[0]["claims"][0]["value"] == ">1700 theatres"


def test_the_table_of_events_is_aligned(ask: Ask, story_file: Path) -> None:
    head, first, second, _, count = ask("events", story_file)[1].splitlines()
    column = head.index("EVENT")
    assert first[column:] == "Anna and Karl marry"
    assert second[column:] == "They dance"
    assert count == "2 events"


def test_nothing_in_a_title_acts_in_the_terminal(ask: Ask, tmp_path: Path) -> None:
    title = "\x1b[31mred \u202eturned \ud800 half"
    file = _write(tmp_path / "story.json", with_value(["events", 1, "title"], title))
    status, out, _ = ask("events", file)
    assert status == 0
    assert r"\x1b[31mred \u202eturned \ud800 half" in out
    assert json.loads(ask("events", file, "--json")[1])[1]["title"] == title


def test_a_story_in_order_is_fine(ask: Ask, story_file: Path) -> None:
    status, out, _ = ask("check", story_file)
    assert status == 0
    assert out.splitlines() == ["No problems.", "1 quote: 1 not checked."]


def test_problems_are_sentences_with_their_place(ask: Ask, tmp_path: Path) -> None:
    file = _write(tmp_path / "story.json", with_value(["events", 0, "kind"], "famly"))
    status, out, _ = ask("check", file)
    assert status == 1
    problem, count, _ = out.splitlines()
    assert problem.startswith(f"error: {file}:1:")
    assert "(events[0].kind)" in problem
    assert "Did you mean “family”?" in problem
    assert count == "1 error."


def test_problems_are_values_in_json(ask: Ask, tmp_path: Path) -> None:
    file = _write(tmp_path / "story.json", with_value(["events", 0, "date", "edtf"], "soon"))
    told = json.loads(ask("check", file, "--json")[1])
    (problem,) = told["problems"]
    assert (problem["severity"], problem["path"]) == ("error", "events[0].date.edtf")
    assert problem["line"] == 1
    assert told["events"] == 2
    assert told["quotes"]["not checked"] == 1


def test_quotes_are_looked_for_in_the_documents(ask: Ask, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "register.txt").write_text("Nr. 7     getraut am 15. Mai 1921 in Ulm")
    story = with_value(["sources", 1, "file"], "register.txt")
    del story["sources"][0]["sha256"]
    file = _write(tmp_path / "story.json", story)
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (0, "1 quote: 1 exact.")
    (documents / "register.txt").write_text("Nr. 7     getraut am 16. Mai 1921 in Ulm")
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (1, "1 quote: 1 altered.")
    (documents / "register.txt").unlink()
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (1, "1 quote: 1 not checked.")


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
    file = _write(tmp_path / "story.json", with_value(["events", 0], "broken"))
    status, out, err = ask("events", file, "--json")
    assert status == 0
    assert [each["id"] for each in json.loads(out)] == ["feast"]
    assert "herline check" in err


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("date", "There is no date. Write one, or"),
        ("date --jsn", "Here is no place for --jsn. Did you mean --json?"),
        ("check --nonsense", "Here is no place for --nonsense. `herline check --help` tells"),
        ("check a b", "Here is no place for b."),
        ("check --report", "Behind --report something is missing."),
        ("check --report nowhere/a.html", "There is no folder “nowhere”."),
        ("check --documents /nowhere/at/all", "There is no folder /nowhere/at/all."),
        ("check --json=3", "--json takes nothing, not even 3."),
        ("events --to x", "Here is no place for --to. `herline events --help` tells"),
        ("export", "What is missing: --to."),
        ("export --to a.svg --dpi x", "--dpi takes a whole number, and x is none."),
        ("export --to a.svg --theme blue", "--theme takes no blue, only light, dark."),
        ("export --to a.svg --mirror x", "Behind --mirror there must be 2 things."),
        ("export --to a.svg --s x", "--s may be any of --source, --said, --size."),
        ("import-csv a --to b --day-first --month-first", "Choose either --day-first or --month"),
        ("import-csv a --to b --tell -1", "--tell takes a number of problems, 0 or more."),
        ("--nonsense", "Here is no place for --nonsense."),
        ("a b", "Here is no place for b."),
        ("chekc", "There is no verb “chekc”. Did you mean `herline check`?"),
        ("Check a --json", "There is no verb “Check”. Did you mean `herline check`?"),
        ("a check --json", "There is no verb “a”. Did you mean `herline check a --json`?"),
        ("check -", "A story is read from a file, not from input; save it in one."),
        ("-", "A story is read from a file, not from input; save it in one."),
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


@pytest.mark.parametrize("name", ["letter.html", "letters/letter.html", "copy.html", "link.html"])
def test_a_report_is_never_written_over_a_document(ask: Ask, tmp_path: Path, name: str) -> None:
    documents = tmp_path / "documents"
    (documents / "letters").mkdir(parents=True)
    document = documents / ("letter.html" if name == "link.html" else name)
    content = "We danced." if name == "copy.html" else "We sang."  # known by hash, or by name
    document.write_text(content)
    if name == "link.html":
        (tmp_path / name).symlink_to(document)
    story = with_value(["sources", 0, "file"], "letter.html")
    story["sources"][0]["sha256"] = sha256(b"We danced.").hexdigest()
    file = _write(tmp_path / "story.json", story)
    target = tmp_path / name if name == "link.html" else document
    status, _, err = ask("check", file, "--documents", documents, "--report", target)
    assert status == 2
    assert f"{target} is the document of “" in err
    assert document.read_text() == content


def test_a_report_is_never_written_over_the_story(
    ask: Ask, story_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.json").symlink_to(story_file)
    for target in (story_file, tmp_path / "link.json"):
        status, _, err = ask("check", story_file, "--report", target)
        assert status == 2
        assert f"{target} is the story itself. Choose another name." in err
    assert json.loads(story_file.read_text("utf-8")) == wedding()


def test_a_report_stands_among_the_documents_and_is_renewed(
    ask: Ask, story_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "documents" / "report.html"
    target.parent.mkdir()
    target.write_text("of last time")
    ask("check", story_file, "--documents", target.parent, "--report", target)
    assert "Anna and Karl marry" in target.read_text("utf-8")


def test_check_writes_a_report_of_all_quotes(ask: Ask, story_file: Path, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    asked = ("check", story_file, "--documents", tmp_path / "documents", "--report")
    ask(*asked, tmp_path / "report.json")
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert told["story"]["file"] == "wedding.json"
    states = [quote["state"] for source in told["sources"] for quote in source["quotes"]]
    assert set(states) == {"not checked"}
    assert ask(*asked, tmp_path / "report.pdf")[0] == 2


def test_a_story_is_opened_with_the_folder_of_its_documents(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[tuple[Path | None, ...]] = []
    monkeypatch.setattr(cli, "_open", lambda *named: opened.append(named) or 0)
    assert ask("wedding.json", "--documents", tmp_path) == (0, "", "")
    assert opened == [(Path("wedding.json"), tmp_path)]
    nowhere = tmp_path / "none"
    status, _, told = ask("wedding.json", "--documents", nowhere)
    assert (status, told) == (2, f"There is no folder {nowhere}.\n")
