"""A story of one's own begins with an example, in a file of one's own."""

from pathlib import Path

from herline.paths import first_story_file
from herline.ui.opening.new_story import begin_story
from herline.ui.parts.message import Message
from herline.ui.window import Window
from tests.ui.conftest import Shown, file_of


def told(window: Window) -> str:
    """What the window says; the reader has read it, and closes it."""
    [message] = window.findChildren(Message)
    message.close()
    return message.accessibleDescription()


def test_the_example_is_written_opened_and_explained(
    shown: Shown, small: Path, tmp_path: Path
) -> None:
    window, path = shown(small), tmp_path / "mine.json"
    begin_story(window, lambda parent, proposed: path)
    assert path.read_bytes() == first_story_file().read_bytes()
    assert window.session.state.path == path
    assert window.session.state.story.title == "Grandmother's wedding"
    assert str(path) in told(window)


def test_it_is_proposed_beside_the_open_story(shown: Shown, small: Path) -> None:
    proposed: list[Path] = []
    begin_story(shown(small), lambda parent, path: proposed.append(path))
    assert proposed == [small.parent / "my-story.json"]


def test_an_open_story_is_never_written_over(shown: Shown, small: Path) -> None:
    window, before = shown(small), small.read_bytes()
    begin_story(window, lambda parent, proposed: small)
    assert small.read_bytes() == before
    assert "the story itself" in told(window)


def test_a_folder_that_is_none_is_told(shown: Shown, small: Path, tmp_path: Path) -> None:
    window, blocked = shown(small), file_of(tmp_path / "file", "One")
    begin_story(window, lambda parent, proposed: blocked / "mine.json")
    assert window.session.state.path == small
    assert "There is no folder" in told(window)
