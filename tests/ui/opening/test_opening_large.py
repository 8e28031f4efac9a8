"""A large file is read beside the window: what is open stays until it is there, or called off."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.archive import digests, reader
from herline.archive.reader import Reading, read
from herline.archive.shelved import shelve
from herline.progress import Progress, to_nobody
from herline.ui.errors import Errors
from herline.ui.late import Late
from herline.ui.opening import opening, story_files, verifying, waiting
from herline.ui.timeline.canvas import Canvas
from herline.ui.window import Window
from tests.ui.conftest import Shown, file_of

TITLES = [f"Step {number}" for number in range(450)]


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Every file counts as large and is read when the gate opens; at once it is said so."""
    gate = Event()

    def read_when_open(
        path: Path, trusted: tuple[str, ...], progress: Progress = to_nobody
    ) -> Reading:
        progress(0.25)
        gate.wait(20)
        return read(path, trusted=trusted, progress=progress)

    monkeypatch.setattr(waiting, "PATIENCE", 0)
    monkeypatch.setattr(story_files, "read_file", read_when_open)
    yield gate
    gate.set()


@pytest.fixture
def large(shown: Shown, small: Path, gate: Event) -> Callable[[Path], Window]:
    """A window that shows the small story and begins to open a file as a large one."""

    def begin(path: Path) -> Window:
        gate.set()
        window = shown(small)
        gate.clear()
        window.opening._large = 0
        assert window.opening.open(path)
        return window

    return begin


def there(window: Window, title: str) -> Callable[[], bool]:
    return lambda: window.session.state.story.title == title


def test_what_is_open_stays_until_the_large_file_is_there(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    window = large(file_of(tmp_path / "large.json", *TITLES, title="A large story"))
    qtbot.waitUntil(lambda: window.opening.waiting.card is not None)
    card = window.opening.waiting.card
    assert card is not None
    assert window.session.state.story.title == "A small story"
    window.session.step()  # the window lives
    assert window.session.state.view.selected == "event-0"
    qtbot.waitUntil(lambda: 0 < card.bar.value() < card.bar.maximum())
    gate.set()
    qtbot.waitUntil(there(window, "A large story"))
    assert window.opening.waiting.card is None
    assert len(window.session.state.matching) == 450
    assert window.session.state.settings.recent[0].endswith("large.json")


def test_meanwhile_it_is_known_what_is_being_read(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    window = large(file_of(tmp_path / "large.json", *TITLES, title="A large story"))
    assert window.session.state.reading == "large.json"
    gate.set()
    qtbot.waitUntil(there(window, "A large story"))
    assert window.session.state.reading == ""


def test_cancel_leaves_what_is_open_as_it_was(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    window = large(file_of(tmp_path / "large.json", *TITLES))
    qtbot.waitUntil(lambda: window.opening.waiting.card is not None)
    before, slow, card = (
        window.session.state,
        window.opening.waiting.slow,
        window.opening.waiting.card,
    )
    assert card is not None
    assert slow is not None
    qtbot.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    assert window.opening.waiting.card is None
    gate.set()
    slow._thread.join(20)
    QApplication.processEvents()
    assert slow.result is None
    after = window.session.state
    assert (after.story, after.view, after.reading) == (before.story, before.view, "")


def test_escape_calls_it_off_wherever_the_keyboard_is(
    large: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = large(file_of(tmp_path / "large.json", *TITLES))
    qtbot.waitUntil(lambda: window.opening.waiting.card is not None)
    window.header.search.setFocus()
    qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert window.opening.waiting.slow is None
    assert window.opening.waiting.card is None
    assert window.session.state.story.title == "A small story"


def test_choosing_a_file_that_is_being_read_goes_on_reading_it(
    large: Callable[[Path], Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "AT_REST", -1.0)  # also what was written just now
    path = file_of(tmp_path / "large.json", *TITLES)
    window = large(path)
    reading = window.opening.waiting.slow
    assert window.opening.open(path)
    assert window.opening.waiting.slow is reading
    file_of(path, *TITLES, title="Changed meanwhile")
    assert window.opening.open(path)
    assert window.opening.waiting.slow is not reading


def test_the_last_file_that_was_asked_for_is_the_one_that_opens(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    window = large(file_of(tmp_path / "first.json", *TITLES, title="First"))
    first = window.opening.waiting.slow
    window.opening.open(file_of(tmp_path / "second.json", *TITLES, title="Second"))
    gate.set()
    qtbot.waitUntil(there(window, "Second"))
    assert first is not window.opening.waiting.slow
    assert window.session.state.path == tmp_path / "second.json"


def test_a_large_broken_file_shows_its_problems(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({"events": ["?"] * 9})[:-2])
    gate.set()
    window = large(broken)
    gate.set()
    qtbot.waitUntil(lambda: window.opening.list is not None)
    assert window.session.state.story.title == "A small story"
    assert window.opening.list is not None
    window.opening.list.close()


def test_a_large_file_that_changes_is_read_again_only_if_its_content_did(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    path = file_of(tmp_path / "large.json", *TITLES, title="One")
    window = large(path)
    gate.set()
    qtbot.waitUntil(there(window, "One"))
    story = window.session.state.story
    window.opening._reload_if_changed()
    qtbot.waitUntil(lambda: window.opening.waiting.slow is None)
    assert window.session.state.story is story
    os.replace(file_of(tmp_path / "new.json", *TITLES, title="Two"), path)
    qtbot.waitUntil(there(window, "Two"))


def test_a_large_file_that_cannot_be_read_is_waited_for_even_if_it_is_touched(
    shown: Shown, tmp_path: Path, gate: Event, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{ half")
    gate.set()
    window = shown(broken)
    window.opening._large = 0
    assert window.opening.list is not None
    window.opening.list.close()
    card = window.opening.nothing_open
    broken.touch()
    qtbot.waitUntil(lambda: window.opening.nothing_open not in (card, None))
    file_of(broken, *TITLES, title="Mended")
    qtbot.waitUntil(there(window, "Mended"))
    assert window.opening.nothing_open is None


def test_an_error_while_reading_is_shown_and_leaves_the_window_up(
    large: Callable[[Path], Window],
    tmp_path: Path,
    gate: Event,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_down(*_: object) -> None:
        raise ValueError("nobody thought of this")

    errors = Errors(tmp_path)
    monkeypatch.setattr("sys.excepthook", errors.caught)
    monkeypatch.setattr(opening, "read_large", break_down)
    gate.set()
    window = large(file_of(tmp_path / "large.json", *TITLES))
    qtbot.waitUntil(lambda: errors.dialog is not None)
    assert errors.dialog is not None
    errors.dialog.close()
    errors.close()
    qtbot.waitUntil(lambda: window.opening.waiting.slow is None)
    assert window.session.state.story.title == "A small story"


def test_a_window_that_is_closed_waits_for_nothing(
    large: Callable[[Path], Window], tmp_path: Path, gate: Event
) -> None:
    window = large(file_of(tmp_path / "large.json", *TITLES))
    slow = window.opening.waiting.slow
    assert slow is not None
    gate.set()
    window.close()
    assert not slow._thread.is_alive()
    assert window.opening.waiting.slow is None


def test_a_file_that_is_dropped_on_the_window_opens(
    shown: Shown, small: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path / "b & c.json", "x", title="B&C")))])
    event = QDropEvent(
        QPoint(40, 40),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(there(window, "B&C"))


@pytest.fixture
def starting(
    gate: Event, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Window]:
    """A window that is started with a large file, and shows its timeline."""
    monkeypatch.setattr(opening, "size_of", lambda path: opening.LARGE)
    path = file_of(tmp_path / "large.json", *TITLES, title="A large story")

    def begin() -> Window:
        window = start(make_application(), path)
        qtbot.addWidget(window)
        window.show()
        return window

    return begin


def test_a_large_file_that_is_there_in_a_moment_is_painted_before_the_panels_are_made(
    starting: Callable[[], Window], gate: Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint, fill = Canvas.paintEvent, Late.fill

    def paint_and_note(canvas: Canvas, event: QPaintEvent) -> None:
        paint(canvas, event)
        painted.append(canvas.session.state.story.title)

    def note_and_fill(panel: Late) -> None:
        painted.append("panel")
        fill(panel)

    monkeypatch.setattr(waiting, "PATIENCE", 60_000)
    monkeypatch.setattr(Canvas, "paintEvent", paint_and_note)
    monkeypatch.setattr(Late, "fill", note_and_fill)
    window = starting()
    qtbot.waitUntil(lambda: painted[-1:] == [""])
    gate.set()
    qtbot.waitUntil(lambda: window.is_complete)
    assert painted[: painted.index("panel")][-1] == "A large story"


def test_the_panels_wait_too_where_it_is_said_that_the_file_is_being_read(
    starting: Callable[[], Window], gate: Event, qtbot: QtBot
) -> None:
    window = starting()
    qtbot.waitUntil(lambda: window.opening.waiting.card is not None)
    for _ in range(9):
        QApplication.processEvents()
    assert not window.is_complete
    gate.set()
    qtbot.waitUntil(lambda: window.is_complete)
    assert there(window, "A large story")()


def test_the_panels_do_not_wait_for_a_file_that_takes_its_time(
    starting: Callable[[], Window], gate: Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "LONG", 0)
    window = starting()
    qtbot.waitUntil(lambda: window.is_complete)
    assert window.opening.waiting.slow is not None
    gate.set()
    qtbot.waitUntil(there(window, "A large story"))


@pytest.fixture
def believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is kept as it was read and always looks the same, whatever is written to it."""

    def as_ever(path: Path) -> str:
        return "as ever"

    monkeypatch.setattr(reader, "LARGE", 0)
    monkeypatch.setattr(digests, "look_of", as_ever)
    monkeypatch.setattr(verifying, "FIRST_THE_FRAMES", 0)
    path = file_of(tmp_path / "large.json", *TITLES, title="As it was")
    reading = read(path)
    assert reading.story is not None
    shelve(reading.story, reading.digest)
    digests.note_digest(path, as_ever(path), reading.digest)
    return path


def test_a_file_that_is_not_what_was_believed_is_read_anew_and_it_is_said_so(
    large: Callable[[Path], Window], believed: Path, gate: Event, qtbot: QtBot
) -> None:
    file_of(believed, *TITLES, title="As it is")
    window = large(believed)
    said: list[str] = []
    window.opening.said.connect(said.append)
    gate.set()
    qtbot.waitUntil(there(window, "As it was"))
    qtbot.waitUntil(there(window, "As it is"))
    qtbot.waitUntil(lambda: "large.json had changed since" in " ".join(said))
    assert digests.believed_digest(believed) == digests.digest_of(believed)
    assert window.opening.verifying.slow is None


def test_a_file_that_is_what_was_believed_stays_as_it_is(
    large: Callable[[Path], Window],
    believed: Path,
    gate: Event,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[str] = []
    digest_of = digests.digest_of

    def take_and_note(path: Path, progress: Progress = to_nobody) -> str:
        taken.append(digest_of(path, progress))
        return taken[-1]

    monkeypatch.setattr(digests, "digest_of", take_and_note)
    window = large(believed)
    gate.set()
    qtbot.waitUntil(there(window, "As it was"))
    story = window.session.state.story
    qtbot.waitUntil(lambda: taken != [] and window.opening.verifying.slow is None)
    assert window.session.state.story is story
    assert taken == [digests.believed_digest(believed)]
