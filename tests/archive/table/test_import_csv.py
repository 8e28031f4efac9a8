"""A table comes into a story whole, or not at all."""

from io import BufferedReader, BytesIO
from pathlib import Path

import pytest

from herline.archive.table.import_csv import Table, import_csv
from herline.archive.table.troubles import Choice, CsvError


class _EnoughError(Exception):
    """Raised by who does not wait any more."""


def table_of(content: bytes) -> BufferedReader:
    return BufferedReader(BytesIO(content))


def test_who_calls_it_off_at_the_last_moment_finds_nothing(tmp_path: Path) -> None:
    target = tmp_path / "story.json"
    told: list[int] = []

    def at_last(rows: int) -> None:
        told.append(rows)
        if told == [1, 1]:  # the second time, the story is complete, though not in its place
            raise _EnoughError

    with pytest.raises(_EnoughError):
        import_csv(table_of(b"title\nA\n"), target, Table("a.csv", "A"), print, at_last)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "choice"),
    [
        (b"date,title\n10/12/2013,A\n", Choice.ORDER),
        (b"title\nM\xfcnchen\n", Choice.ENCODING),
        (b"date\n2013\n", Choice.NONE),
    ],
)
def test_a_refusal_says_what_may_be_chosen_and_keeps_options_apart(
    tmp_path: Path, content: bytes, choice: Choice
) -> None:
    with pytest.raises(CsvError) as refused:
        import_csv(table_of(content), tmp_path / "s.json", Table("a.csv", "A"), print, print)
    assert refused.value.choice is choice
    assert "--" not in refused.value.what
    assert ("--" in str(refused.value)) is (choice is not Choice.NONE)
