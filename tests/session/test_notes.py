"""The reader's notes are taken and given back one by one; those of an earlier start stay."""

from pytestqt.qtbot import QtBot

from herline.notes.resolution import Notes, Resolution
from herline.session.session import Session


def test_notes_are_undone_one_after_the_other_but_not_those_of_an_earlier_start(
    qtbot: QtBot,
) -> None:
    session = Session()
    earlier, own, other = (
        Notes((Resolution("idea", "when", "0f", "atlas", "2001", because),))
        for because in ("it was there", "it is signed", "it is older")
    )
    session.note(other)
    session.recall_notes(earlier)
    assert not session.can_undo_note
    session.note(own)
    session.note(other)
    session.undo_note()
    assert session.state.notes is own
    session.undo_note()
    assert session.state.notes is earlier
    assert not session.can_undo_note
