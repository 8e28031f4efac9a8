"""What reads and checks words: dates, a whole story with its documents, and the plain verbs."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence

from benchmarks.cpu import milliseconds, of_process
from benchmarks.figures import Figure, median, spread, tell
from herline.archive.reader import read
from herline.model.edtf import EDTFError, parse
from herline.paths import story_file

PARSES = 20_000
"""About how many dates are parsed for one figure."""
STARTS = 5
"""How often each command is run."""
EXAMPLES = """\
2013-10-12 2013-10 2013 2013-21 2011~ 2011? 2011% 2004?-06-11 2004-06-~11 200X 19XX 2013-XX
2013-10-XX 156X-12-25 XXXX-12-XX 2012-06~/2012-08~ 2012/.. ../2012 2012/ /2012 2013-10-12T20:00:00Z
[2012-08..2013-06] [2012,2013-05] [..2013-10] {1960,1961-12} 0000 -0043-03-15 Y-16999 1950S2
"""


def main() -> Iterator[Figure]:
    yield _parsing("parse a date, one of each form", EXAMPLES.split())
    story = read(story_file()).story
    assert story is not None
    own = [claim.date.text for event in story.events for claim in event.claims if claim.date]
    yield _parsing("parse a date of the story of Her", own)
    yield from _checks()
    yield _verb("herline events --json", "events", "--json")
    yield _verb("herline date 2012-05~", "date", "2012-05~")
    cold = [milliseconds(lambda: read(story_file())) for _ in range(9)]
    yield Figure("read and check the shipped story", "ms", median(cold))


def _parsing(name: str, texts: Sequence[str]) -> Figure:
    """Microseconds for one date, each text read often, none from a store of earlier answers."""
    times: list[float] = []
    for _ in range(PARSES // len(texts)):
        parse.cache_clear()
        times.append(milliseconds(lambda: _parse_all(texts)) * 1000 / len(texts))
    note = f"{len(texts)} dates; the p99 of rounds"
    return spread(name, "µs", times, 30.0, note=note)


def _parse_all(texts: Sequence[str]) -> None:
    for text in texts:
        try:
            parse(text)
        except EDTFError as error:
            raise SystemExit(f"{text}: {error}") from error


def _checks() -> Iterator[Figure]:
    folder = os.environ.get("HERLINE_DOCUMENTS", "")
    name, target = "herline check --documents", 1.0
    if not os.path.isdir(folder):
        note = "no documents: HERLINE_DOCUMENTS names no folder"
        yield Figure(name, "s", None, target, note=note)
        return
    yield _verb(name, "check", "--documents", folder, target=target)


def _verb(name: str, *arguments: str, target: float | None = None) -> Figure:
    """CPU seconds of the whole command, from the start of Python; beside Python alone."""
    with tempfile.TemporaryDirectory() as home:
        spent = [_seconds(home, "-m", "herline", *arguments) for _ in range(STARTS)]
        bare = [_seconds(home, "-c", "pass") for _ in range(STARTS)]
    return Figure(name, "s", median(spent), target, floor=median(bare))


def _seconds(home: str, *arguments: str) -> float:
    seconds, status = of_process(arguments, HERLINE_HOME=home)
    if status not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} ended with {status}")
    return seconds


if __name__ == "__main__":
    tell(main())
