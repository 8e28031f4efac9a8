"""`herline check`: what is wrong with a story, and whether its quotes are in their documents."""

from __future__ import annotations

from argparse import Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from herline import paths
from herline.archive.problems import Problem, Severity
from herline.archive.reader import Reading
from herline.commands.parser import Parser, named
from herline.commands.stories import add_file, open_reading
from herline.commands.terminal import complain, say, say_json
from herline.documents.check import Check, check_story
from herline.documents.finding import State
from herline.documents.folder import Standing
from herline.documents.originals import refusal_of
from herline.documents.report import now, report
from herline.documents.report_file import no_report, write_report
from herline.files import NotWrittenError, no_place
from herline.model.units import counted

_TOLD = (State.ALTERED, State.AMBIGUOUS, State.MISSING, State.MOVED)


def run(arguments: list[str]) -> int:
    """Reports the problems and the states of the quotes; 1 if anything is not as it should be."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    folder: Path | None = asked.documents
    parser.refuse_missing(folder)
    if asked.report is not None and (sentence := no_report(asked.report) or no_place(asked.report)):
        parser.refuse(sentence)
    reading = open_reading(asked.file)
    if asked.report is not None and (
        sentence := refusal_of(asked.report, asked.file, reading.story, folder)
    ):
        parser.refuse(sentence)
    check = check_story(reading.story, folder) if reading.story else None
    if asked.report is not None and not _write(asked, reading, check):
        return 1
    if asked.json:
        say_json(_plain(asked.file or paths.story_file(), reading, check))
    else:
        _tell(reading, check)
    return 0 if _is_fine(reading, check) else 1


def _parser() -> Parser:
    parser = Parser(
        prog="herline check",
        description="Say what is wrong with a story, and whether its quotes are verbatim.",
        epilog="exit status: 0 all is well, 1 there are problems, 2 for wrong usage",
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--documents", metavar="DIR", type=named, help="folder of the documents that are quoted"
    )
    parser.add_argument(
        "--report", metavar="FILE", type=named, help="write all states to FILE (.html or .json)"
    )
    parser.add_argument("--json", action="store_true", help="one object instead of sentences")
    return parser


def _write(asked: Namespace, reading: Reading, check: Check | None) -> bool:
    """Writes the report that was asked for; False, after a sentence, if it cannot be written."""
    if reading.story is None or check is None:
        complain("No report was written: the story could not be read.")
        return False
    file: Path = asked.file or paths.story_file()
    told = report(reading.story, check, now(), file.name, reading.digest)
    try:
        write_report(told, asked.report)
    except NotWrittenError as error:
        complain(str(error))
        return False
    return True


def _is_fine(reading: Reading, check: Check | None) -> bool:
    if reading.problems or check is None or not check.fine:
        return False
    sources = reading.story.source_by_id if reading.story else {}
    named = {id for id, source in sources.items() if source.file or source.sha256}
    read = (Standing.FOUND, Standing.CHANGED)
    return all(each.standing in read or each.source not in named for each in check.documents)


def _tell(reading: Reading, check: Check | None) -> None:
    for problem in reading.problems:
        say(f"{problem.severity.value}: {problem.sentence}")
    say(_count(reading.problems))
    if check is None:
        return
    for document in check.documents:
        if document.standing is not Standing.FOUND or document.is_guess:
            say(f"document of {document.source}: {document.sentence}")
    for state in check.states:
        if state.state in _TOLD:
            say(f"{state.event}, quote {state.index + 1} ({state.source}): {state.sentence}")
    say(check.in_words)


def _count(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "No problems."
    errors = sum(each.severity is Severity.ERROR for each in problems)
    found = ((errors, "errors"), (len(problems) - errors, "warnings"))
    parts = [counted(number, what) for number, what in found if number]
    return f"{' and '.join(parts)}."


def _plain(file: Path, reading: Reading, check: Check | None) -> dict[str, Any]:
    return {
        "file": str(file),
        "fine": _is_fine(reading, check),
        "events": len(reading.story.events) if reading.story else None,
        "problems": [_problem(each) for each in reading.problems],
        "quotes": {state.value: n for state, n in check.counts.items()} if check else None,
        "documents": [
            {
                "source": each.source,
                "standing": each.standing.value,
                "file": each.file,
                "sentence": each.sentence,
            }
            for each in (check.documents if check else ())
        ],
        "states": [
            {
                "event": each.event,
                "quote": each.index,
                "source": each.source,
                "state": each.state.value,
                "sentence": each.sentence,
                "found": list(each.found) if each.found else None,
                "passage": each.passage,
            }
            for each in (check.states if check else ())
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "severity": problem.severity.value,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "path": problem.path,
        "found": problem.found,
        "expected": problem.expected,
        "hint": problem.hint,
        "sentence": problem.sentence,
    }
