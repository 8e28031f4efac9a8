"""The line at the foot of the window says what is shown, in full where it has room."""

from pathlib import Path

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from herline.documents.check import check_story
from herline.frozen import replace
from herline.model.filter import Filter
from herline.session.session import Session
from herline.ui.status import HINT, StatusLine
from tests.builders import claim, event, story
from tests.ui.scenes import small_session

NAME = QAccessible.Text.Name


def shown(qtbot: QtBot, session: Session) -> StatusLine:
    line = StatusLine(session)
    qtbot.addWidget(line)
    line.resize(600, 30)
    with qtbot.waitExposed(line):
        line.show()
    return line


def test_where_no_hint_stands_beside_it_the_count_has_all_the_room(qtbot: QtBot) -> None:
    session = small_session()
    line = shown(qtbot, session)
    line.checked.hide()
    assert line.hint.text() == HINT
    assert line.shown.width() < line.hint.width()
    session.select("premiere")
    qtbot.waitUntil(lambda: line.shown.width() > 400)
    assert line.hint.text() == ""


def test_what_is_told_and_counted_is_heard_too(qtbot: QtBot, heard: list[str]) -> None:
    session = small_session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    assert QAccessible.queryAccessibleInterface(line.shown).text(NAME) == "3 events"
    line.tell("Copied.")
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(sources=frozenset({"radio"})))
    assert heard == ["Copied.", "0 of 3 events; source: Radio"]


def test_what_is_chosen_of_the_filters_is_heard_and_not_the_words_one_types(
    qtbot: QtBot, heard: list[str]
) -> None:
    session = small_session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    for narrow in (
        lambda: session.narrow(Filter(people=frozenset({"morton", "jonze"}))),
        lambda: session.search("replaced"),
        session.widen,
    ):
        with qtbot.waitSignal(session.followed):
            narrow()
    any_of = "any of Spike Jonze, Samantha Morton"
    assert heard == [f"3 events; {any_of}", "1 of 3 events", "3 events"]


def test_what_became_of_the_quotes_is_heard(qtbot: QtBot, heard: list[str], tmp_path: Path) -> None:
    session = small_session()
    line = StatusLine(session)
    qtbot.addWidget(line)
    for _ in range(2):  # what is found again is no news
        with qtbot.waitSignal(session.followed):
            session.note_check(check_story(session.state.story, tmp_path))
    assert heard == [line.checked.text()]
    assert "not checked" in heard[0]


def test_where_no_source_names_a_file_a_click_leads_to_the_sources_and_not_to_a_folder(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session, rain = Session(), story(event("rain", "2001", claim("diary", words="It rained.")))
    named = tuple(replace(source, file="rain.txt") for source in rain.sources)
    line = shown(qtbot, session)
    for sources, asked in (
        (rain.sources, line.asked_for_sources),
        (named, line.asked_for_documents),
    ):
        session.open(replace(rain, sources=sources))
        with qtbot.waitSignal(asked):
            line.checked.click()
        session.note_check(check_story(session.state.story, tmp_path))
        assert line.checked.text() == "1 quote: not checked"
        with qtbot.waitSignal(asked):
            line.checked.click()
        for_each = "click to choose one for each source" in line.checked.toolTip().replace(
            "<br>", " "
        )
        assert for_each == (sources is rain.sources)


def test_of_one_quote_and_of_files_chosen_for_single_sources_it_speaks_as_it_should(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session()
    session.open(story(event("rain", "2001", claim("diary", words="It rained."))))
    line = shown(qtbot, session)
    (tmp_path / "diary.txt").write_text("It rained.", "utf-8")
    chosen = {"diary": tmp_path / "diary.txt"}
    session.note_check(check_story(session.state.story, None, chosen=chosen))
    assert line.checked.text() == "1 quote: exact"
    tip = line.checked.toolTip().replace("<br>", " ")
    assert "Checked in the files that were chosen for single sources." in tip


def test_a_long_sentence_is_shortened_and_told_whole_by_a_tooltip(qtbot: QtBot) -> None:
    line = shown(qtbot, small_session())
    line.tell("All was read.")
    assert line.told == "All was read."
    assert not line.toolTip()
    sentence = "timeline.json is gone from the disk. " * 9
    line.tell(sentence)
    assert line.told.endswith("…")
    assert line.fontMetrics().horizontalAdvance(line.told) < line.checked.x()
    assert sentence.strip() in line.toolTip().replace("<br>", " ")
    assert line.currentMessage() == sentence
    line.clearMessage()
    assert not line.toolTip()


def inked(line: StatusLine) -> tuple[int, int]:
    """The first and the last column in the left half of the line in which something is written."""
    image = line.grab().toImage()
    rows, half = range(4, image.height() - 4), image.width() // 2
    ground = image.pixelColor(1, 6)
    written = [x for x in range(half) if any(image.pixelColor(x, y) != ground for y in rows)]
    return written[0], written[-1]


def test_a_message_begins_where_what_it_takes_the_place_of_does(qtbot: QtBot) -> None:
    line = shown(qtbot, small_session())
    line.shown.setText("E")
    begins, _ = inked(line)
    line.tell("E")
    assert abs(inked(line)[0] - begins) <= 1
    assert not line.shown.isVisible()
    line.clearMessage()
    assert line.shown.isVisible()


def test_what_is_said_before_the_line_is_seen_takes_its_place_all_the_same(qtbot: QtBot) -> None:
    line = StatusLine(small_session())
    qtbot.addWidget(line)
    line.resize(60, 30)
    line.tell("small.json begins with a mark of the order of bytes.")
    line.resize(900, 30)
    with qtbot.waitExposed(line):
        line.show()
    assert not line.shown.isVisible()
    assert line.told == line.currentMessage()
    assert not line.toolTip()
