"""A style: how a theme is worn, with fonts for every role of text and colours ready for Qt.

`style_for(settings)` gives the one that the user prefers. A style is a value; two equal ones
paint the same picture.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from herline.frozen import frozen, replace
from herline.layout.metrics import Metrics
from herline.layout.scene import TextRole
from herline.model.story import Kind, Story
from herline.paint.fonts import Face, font
from herline.paint.theme import Theme, load_theme, mix
from herline.settings import Settings
from herline.settings import Theme as Wanted

_ROLES: dict[TextRole, tuple[Face, float]] = {
    TextRole.TITLE: (Face.SANS, 13),
    TextRole.MILESTONE: (Face.STRONG, 13),
    TextRole.DATE: (Face.SANS, 11),
    TextRole.BAND_MAJOR: (Face.STRONG, 14),
    TextRole.BAND_MINOR: (Face.SANS, 11),
    TextRole.HEADER: (Face.STRONG, 12),
    TextRole.COUNT: (Face.SANS, 12),
}

CAPTION = 11.0
SMALL = MONO = 12.0
BODY = 13.0
HEADING = 14.0
QUOTE = 17.0
TITLE = 20.0
"""Sizes of text in widgets at zoom 1, in pixels; what each is for, `style_sheet` says."""


@frozen(slots=False)
class Style:
    """A theme and a zoom of text (1: as drawn); lengths are logical pixels."""

    theme: Theme
    zoom: float = 1.0

    def __hash__(self) -> int:
        return hash((self.theme.name, self.zoom))

    @property
    def metrics(self) -> Metrics:
        """The lengths that layout lays out with."""
        return _metrics(self.zoom)

    def font(self, role: TextRole, strong: bool = False) -> QFont:
        """The font of a text in a scene; `strong` for what is selected."""
        face, pixels = _ROLES[role]
        return _font(Face.STRONG if strong else face, pixels * self.zoom)

    def face(self, face: Face = Face.SANS, pixels: float = BODY) -> QFont:
        """Any face at so many pixels, times the zoom; a copy that may be changed."""
        return QFont(_font(face, pixels * self.zoom))

    def colour(self, name: str) -> QColor:
        """A base colour by its name in the theme: "paper", "quiet", "accent" …; yours to change."""
        return QColor(getattr(self.theme, name))

    def source_colour(self, position: int) -> QColor:
        """The colour that the source at `position` in the story has everywhere."""
        return QColor(self.theme.source(position))

    def kind_colour(self, kind: Kind | None, position: int = -1) -> QColor:
        """The colour of a kind; `position` in the story helps a kind that names none."""
        return QColor(self.theme.kind(position, kind.colour if kind else ""))

    def colour_of_kind(self, id: str, story: Story) -> QColor:
        """The colour of a kind of `story` by its id, also of one that it does not list."""
        kind = story.kind_by_id.get(id)
        return self.kind_colour(kind, story.kinds.index(kind) if kind else -1)

    def between(self, one: QColor, name: str, share: float) -> QColor:
        """`one` mixed with `share` (0 to 1) of the base colour `name`; as opaque as `one`."""
        mixed = QColor.fromRgb(_between(one.rgb(), getattr(self.theme, name), share))
        mixed.setAlpha(one.alpha())
        return mixed

    def veiled(self) -> Style:
        """The same for any ground: its own grounds become veils, which on paper look like them."""
        return replace(
            self, theme=replace(self.theme, tint=self._veil("tint"), panel=self._veil("panel"))
        )

    def _veil(self, name: str) -> str:
        """Ink so thin that on paper it looks as the base colour `name`, as "#AARRGGBB"."""
        paper, ground, ink = (self.colour(of).lightnessF() for of in ("paper", name, "ink"))
        share = (ground - paper) / (ink - paper) if ink != paper else 0.0
        veil = self.colour("ink")
        veil.setAlphaF(min(max(share, 0.0), 1.0))
        return veil.name(QColor.NameFormat.HexArgb)

    def palette(self) -> QPalette:
        """The palette for QApplication, over the Fusion style."""
        return _palette(self.theme)

    def style_sheet(self) -> str:
        """The style sheet for QApplication; `style_sheet` says what each class looks like.

        Widgets in Serif or Mono find their faces only once `fonts.read_all` was called.
        """
        from herline.paint.style_sheet import style_sheet  # late: tests of the painter need none

        return style_sheet(self.theme, self.zoom)


@lru_cache(maxsize=16)
def style(name: str = "light", zoom: float = 1.0) -> Style:
    """The style of a theme by its name, "light" or "dark"."""
    return Style(load_theme(name), zoom)


def style_for(settings: Settings) -> Style:
    """The style the user prefers; where the system tells nothing, light."""
    if settings.theme is not Wanted.SYSTEM:
        return style(settings.theme.value, settings.text_zoom)
    return style("dark" if system_is_dark() else "light", settings.text_zoom)


def system_is_dark() -> bool:
    """Whether the desktop says that it is dark; False where it says nothing."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        return False
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark


@lru_cache(maxsize=16)
def _metrics(zoom: float) -> Metrics:
    return Metrics().scaled(zoom)


@lru_cache(maxsize=256)
def _font(face: Face, pixels: float) -> QFont:
    return font(face, pixels)


@lru_cache(maxsize=1024)
def _between(one: int, other: str, share: float) -> int:
    return QColor(mix(QColor(one).name(), other, share)).rgb()


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.tint,
        role.Text: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.button,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selected,
        role.HighlightedText: theme.ink,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Accent: theme.accent,
        role.Light: mix(theme.button, theme.raised, 0.6),
        role.Midlight: theme.button,
        role.Mid: theme.line,
        role.Dark: mix(theme.line, theme.quiet, 0.4),
        role.Shadow: mix(theme.line, theme.ink, 0.4),
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    faint = QColor(theme.faint)
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made
