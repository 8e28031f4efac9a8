"""A style: type, colours and sizes as the user prefers them."""

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QCompleter,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QToolButton,
)

from herline.layout.scene import TextRole
from herline.layout.tray import STRONGER
from herline.model.story import Kind
from herline.paint.fonts import Face
from herline.paint.measure import make_measure, metrics_of
from herline.paint.style import style, style_for
from herline.settings import Settings, Theme
from tests.shipped import shipped

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_settings_choose_theme_and_size() -> None:
    chosen = style_for(Settings(theme=Theme.DARK, text_zoom=1.5))
    assert chosen.theme.dark
    assert chosen.font(TextRole.TITLE).pixelSize() == round(13 * 1.5)
    assert chosen is style_for(Settings(theme=Theme.DARK, text_zoom=1.5))


def test_where_the_system_tells_nothing_it_is_light() -> None:
    assert not style_for(Settings(theme=Theme.SYSTEM)).theme.dark


@pytest.mark.parametrize("face", Face)
def test_every_face_comes_from_the_bundled_family(face: Face) -> None:
    found = QFontInfo(style("light").face(face))
    _, family, _, slanted = face.value
    assert (found.family(), found.italic()) == (family, slanted)


def test_titles_of_milestones_are_strong_in_the_size_of_all() -> None:
    one, other = (style("light").font(role) for role in (TextRole.TITLE, TextRole.MILESTONE))
    assert one.weight() < other.weight()
    assert one.pixelSize() == other.pixelSize()


def test_what_is_selected_is_strong() -> None:
    light = style("light")
    assert light.font(TextRole.TITLE).weight() < light.font(TextRole.TITLE, strong=True).weight()


def test_a_wider_text_measures_wider_and_the_unseen_takes_no_room() -> None:
    measure = make_measure(style("light"))
    assert measure("Draft", TextRole.TITLE) < measure("Drafts", TextRole.TITLE)
    assert measure("Dr\u202eaft", TextRole.TITLE) == measure("Draft", TextRole.TITLE)
    larger = make_measure(style("light", 2.0))
    assert larger("Draft", TextRole.TITLE) > 1.8 * measure("Draft", TextRole.TITLE)


def test_a_kind_looks_as_it_says() -> None:
    light = style("light")
    assert light.kind_colour(Kind("shoot", "Shoot", "ochre")).name().upper() == "#A36B0A"
    assert light.kind_colour(None) == light.colour("quiet")


def test_the_palette_and_the_sheet_are_made_of_the_theme() -> None:
    dark = style("dark")
    assert dark.palette().color(QPalette.ColorRole.Text) == dark.colour("ink")
    sheet = dark.style_sheet()
    assert "$" not in sheet
    assert dark.theme.paper in sheet


def test_the_sheet_is_understood_by_the_toolkit(qapp: QApplication) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet(style("light", 1.25).style_sheet())  # a parse error is a failing warning
    qapp.setStyleSheet(before)


def test_a_scroll_bar_has_no_handle_where_nothing_scrolls(qapp: QApplication) -> None:
    before, bar = qapp.styleSheet(), QScrollBar()
    qapp.setStyleSheet(style("light").style_sheet())
    bar.resize(12, 300)
    seen: list[set[str]] = []
    for most in (0, 100):
        bar.setRange(0, most)
        image = bar.grab().toImage()
        seen.append({image.pixelColor(6, y).name() for y in range(image.height())})
    qapp.setStyleSheet(before)
    assert len(seen[0]) == 1 < len(seen[1])


def test_strong_titles_are_wider_by_no_more_than_the_layout_leaves_for_them() -> None:
    look = style("light")
    usual, strong = (metrics_of(look, TextRole.TITLE, each) for each in (False, True))
    for event in shipped().events:
        most = (1 + STRONGER) * usual.horizontalAdvance(event.title)
        assert strong.horizontalAdvance(event.title) < most


def test_boxes_grow_with_the_text_beside_them(qapp: QApplication) -> None:
    before, box = qapp.styleSheet(), QCheckBox("Title")
    sides: list[int] = []
    for zoom in (1.0, 2.0):
        qapp.setStyleSheet(style("light", zoom).style_sheet())
        option = QStyleOptionButton()
        box.initStyleOption(option)
        sign = QStyle.SubElement.SE_CheckBoxIndicator
        sides.append(box.style().subElementRect(sign, option, box).width())
    qapp.setStyleSheet(before)
    border = 2
    assert sides[1] - border == 2 * (sides[0] - border)


def test_what_a_field_proposes_can_be_read(qapp: QApplication) -> None:
    light, before = style("light"), qapp.styleSheet()
    completer = QCompleter(["home"])
    popup = completer.popup()
    qapp.setStyleSheet(light.style_sheet())
    ground = popup.viewport().grab().toImage().pixelColor(popup.viewport().rect().bottomRight())
    qapp.setStyleSheet(before)
    assert ground == light.colour("raised")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_an_empty_field_says_can_be_read(qapp: QApplication, theme: str) -> None:
    field, before = QLineEdit(), qapp.styleSheet()
    qapp.setStyleSheet(style(theme).style_sheet())
    field.ensurePolished()
    words = field.palette().color(QPalette.ColorRole.PlaceholderText)
    qapp.setStyleSheet(before)
    assert words == style(theme).colour("quiet")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["backButton", "forwardButton", "toParentButton"])
def test_the_ways_through_folders_are_seen_on_every_ground(
    qapp: QApplication, theme: str, name: str
) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet(style(theme).style_sheet())
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    button = dialog.findChild(QToolButton, name)
    assert button is not None
    arrow = button.icon().pixmap(16, 16).toImage()
    qapp.setStyleSheet(before)
    spots = (arrow.pixelColor(x, y) for x in range(16) for y in range(16))
    inks = {spot.name() for spot in spots if spot.alpha() == 255}
    assert inks == {style(theme).colour("quiet").name()}


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_places_beside_a_folder_are_named_whole(qapp: QApplication, zoom: float) -> None:
    worn, before = style("light", zoom), qapp.styleSheet()
    qapp.setStyleSheet(worn.style_sheet())
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    places = dialog.findChild(QListView, "sidebar")
    assert places is not None
    places.ensurePolished()
    room = places.minimumWidth()
    qapp.setStyleSheet(before)
    words = make_measure(worn)("Computer", TextRole.TITLE)
    assert room > 30 + words * 1.2


def test_the_button_that_is_meant_looks_off_where_it_is(qapp: QApplication) -> None:
    light, before = style("light"), qapp.styleSheet()
    button = QPushButton("Follow")
    button.setProperty("class", "primary")
    button.setEnabled(False)
    qapp.setStyleSheet(light.style_sheet())
    face = button.grab().toImage().pixelColor(6, button.height() // 2)
    qapp.setStyleSheet(before)
    assert face == light.colour("panel")


def test_the_button_that_is_meant_stands_last(qapp: QApplication) -> None:
    row, before, roles = QDialogButtonBox(), qapp.styleSheet(), QDialogButtonBox.ButtonRole
    qapp.setStyleSheet(style("light").style_sheet())
    follow = row.addButton("Follow", roles.AcceptRole)
    cancel = row.addButton("Cancel", roles.RejectRole)
    row.resize(300, 40)
    row.grab()
    qapp.setStyleSheet(before)
    assert cancel.x() < follow.x()
