"""A theme: the named colours of one look, read from a file of `resources/themes`.

Colours are "#RRGGBB" here; the style makes Qt's colours of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from herline.frozen import frozen
from herline.paint.theme_file import tables
from herline.paths import resources_folder

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
STANDS_OUT = 3.0
"""The contrast of a mark with its ground that WCAG 2.1 asks for."""
DEEPER = 0.4
"""The share of ink that each turn through the palette adds to the colours of kinds."""
DEEPEST = 0.7
"""The largest share of ink in the colour of a kind."""


class ThemeError(ValueError):
    """A theme file that cannot be used: which file, which name, and what to write."""


@frozen(slots=False)
class Theme:
    """The colours of one look; each name is explained in the theme's own file."""

    name: str
    dark: bool
    paper: str
    panel: str
    ink: str
    quiet: str
    line: str
    accent: str
    selected: str
    raised: str
    tint: str
    link: str
    ok: str
    warn: str
    button: str
    letter: str
    palette: Mapping[str, str]
    sources: tuple[str, ...]
    """Names of the palette in the order in which sources take them."""
    kinds: tuple[str, ...]
    """Names of the palette for kinds that name no colour of their own."""

    @property
    def faint(self) -> str:
        """The colour of words on what cannot be used just now."""
        return mix(self.quiet, self.panel, 0.35)

    def source(self, position: int) -> str:
        """The colour of the source at `position` in the story; the palette repeats."""
        return self.palette[self.sources[position % len(self.sources)]]

    def kind(self, position: int, named: str = "") -> str:
        """The colour of the kind at `position`: the one it names, else one by its position.

        `named` is a name of the palette or "#RRGGBB"; a position below 0 means no kind. Where all
        colours are taken they begin anew, nearer to the ink.
        """
        if named in self.palette:
            return self.palette[named]
        if _COLOUR.fullmatch(named):
            return readable(named, self.paper)
        if position < 0:
            return self.quiet
        turn, place = divmod(position, len(self.kinds))
        colour = self.palette[self.kinds[place]]
        return mix(colour, self.ink, min(turn * DEEPER, DEEPEST)) if turn else colour


@lru_cache(maxsize=8)
def load_theme(name: str) -> Theme:
    """The theme "light" or "dark"; raises ThemeError for a bad file."""
    path = resources_folder() / "themes" / f"{name}.toml"
    try:
        content = tables(path.read_text(encoding="utf-8"))
        order = cast("dict[str, list[str]]", content["order"])
        return Theme(
            name=str(content[""]["name"]),
            dark=content[""]["dark"] is True,
            **{key: _colour(path.name, key, value) for key, value in content["base"].items()},
            palette={k: _colour(path.name, k, v) for k, v in content["palette"].items()},
            sources=tuple(order["sources"]),
            kinds=tuple(order["kinds"]),
        )
    except ThemeError:
        raise
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ThemeError(
            f"The theme {path.name} cannot be used ({error}). Put back the file that came with "
            "Herline."
        ) from error


def _colour(file: str, key: str, value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise ThemeError(f"{file}: {key} is {value!r}. Write a colour as #RRGGBB.")
    return value


def mix(one: str, other: str, share: float) -> str:
    """A colour between two: `share` 0 is `one`, 1 is `other`."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, after WCAG 2.1."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=512)
def readable(colour: str, ground: str) -> str:
    """`colour`, moved towards black or white until it stands out from `ground`."""
    far = "#000000" if _luminance(ground) > 0.18 else "#FFFFFF"
    for step in range(11):
        moved = mix(colour, far, step / 10)
        if contrast(moved, ground) >= STANDS_OUT:
            return moved
    return far


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _rgb(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
