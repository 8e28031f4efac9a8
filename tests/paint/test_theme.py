"""Every theme can be read by everybody: its contrasts, and no blue anywhere."""

import colorsys
from dataclasses import fields

import pytest

from herline.paint.theme import Theme, contrast, load_theme, mix, readable

THEMES = [load_theme("light"), load_theme("dark")]
PALETTE = {"brick", "ochre", "moss", "plum", "umber"} | {"coral", "sand", "olive", "rose", "clay"}


def by_name(theme: Theme) -> str:
    return theme.name


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
@pytest.mark.parametrize("words", ["ink", "quiet", "link", "ok", "warn"])
@pytest.mark.parametrize("ground", ["paper", "panel", "raised", "tint", "selected"])
def test_words_are_readable_wherever_they_stand(theme: Theme, words: str, ground: str) -> None:
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_words_are_readable_on_buttons(theme: Theme) -> None:
    assert contrast(theme.ink, theme.button) >= 7
    assert contrast(theme.quiet, theme.button) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
@pytest.mark.parametrize("ground", ["paper", "panel", "selected"])
def test_marks_stand_out(theme: Theme, ground: str) -> None:
    marks = [theme.accent, *theme.palette.values()]
    assert min(contrast(mark, getattr(theme, ground)) for mark in marks) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_a_letter_is_readable_on_the_colour_of_every_source(theme: Theme) -> None:
    assert min(contrast(theme.letter, theme.source(i)) for i in range(10)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_there_is_no_blue_anywhere(theme: Theme) -> None:
    colours = [getattr(theme, field.name) for field in fields(theme)]
    named = [c for c in colours if isinstance(c, str) and c.startswith("#")]
    for colour in [*named, *theme.palette.values()]:
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
        assert saturation < 0.05 or not 0.42 < hue < 0.75, colour


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_the_palette_is_complete_and_each_source_has_a_colour_of_its_own(theme: Theme) -> None:
    assert set(theme.palette) == PALETTE
    assert set(theme.sources) == set(theme.kinds) == PALETTE
    assert theme.sources[:5] == ("brick", "ochre", "moss", "plum", "umber")
    assert theme.source(10) == theme.source(0)


@pytest.mark.parametrize("theme", THEMES, ids=by_name)
def test_thirty_kinds_have_as_many_colours_that_stand_out(theme: Theme) -> None:
    colours = [theme.kind(position) for position in range(30)]
    assert len(set(colours)) == 30
    assert all(contrast(colour, theme.paper) >= 3 for colour in colours)


def test_a_kind_names_its_colour_or_takes_one_by_its_position() -> None:
    light = load_theme("light")
    assert light.kind(0, "moss") == light.palette["moss"]
    assert light.kind(1) == light.palette[light.kinds[1]]
    assert light.kind(-1) == light.quiet


def test_a_colour_too_pale_for_its_ground_is_darkened_until_it_is_seen() -> None:
    light = load_theme("light")
    assert light.kind(0, "#7A3B5E") == "#7A3B5E"
    assert contrast(light.kind(0, "#FFFFFF"), light.paper) >= 3
    assert readable("#101010", load_theme("dark").paper) != "#101010"


def test_colours_mix() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#A93226", "#FBF7F1", 0) == "#A93226"
