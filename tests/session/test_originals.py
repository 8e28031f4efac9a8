"""Whether something may be written is asked without a word on what else is found."""

from pathlib import Path

from herline.session.chosen_files import chosen_files, chosen_files_file
from herline.session.originals import refused
from herline.session.session import Session
from tests.builders import event, story


def test_a_damaged_file_of_choices_is_still_told_of_after_something_was_saved(
    tmp_path: Path,
) -> None:
    session = Session()
    session.open(story(event("idea", "1850")), tmp_path / "film.json")
    chosen_files_file().parent.mkdir(parents=True)
    chosen_files_file().write_text("{ all that was chosen in years")
    assert refused(session.state, tmp_path / "view.png") == ""
    assert "damaged" in chosen_files(session.state.path)[1]
