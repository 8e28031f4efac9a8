"""Theme files are TOML, read without the reader of TOML."""

import tomllib

import pytest

from herline.paint.theme_file import tables
from herline.paths import resources_folder

FILES = sorted((resources_folder() / "themes").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_theme_reads_as_any_reader_of_toml_reads_it(file) -> None:
    text = file.read_text("utf-8")
    found = tables(text)
    assert {**found.pop(""), **found} == tomllib.loads(text)


def test_there_are_two_themes() -> None:
    assert [file.stem for file in FILES] == ["dark", "light"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('ink = "#2B2321', "line 1: Unterminated string"),
        ("# first\nink", "line 2: Expecting value"),
        ('[base]\n\nink = "#2B2321" paper', "line 3 is not like name = value"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        tables(text)
