"""Opens stories: by dialog, argument, drop or from the recent ones, and again when they change.

A file that cannot be read shows its problems and leaves what is open as it was. A large one is
read beside the window, which shows how far it is and lets the reader call it off.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from herline.archive.digests import look_of, note_digest
from herline.model.lens import NO_LENS
from herline.paint.fonts import type_set_by
from herline.paths import story_file
from herline.session import outset
from herline.session.outset import Recalled, outset_of
from herline.session.prepare import state_of
from herline.session.session import Session
from herline.ui.narrowing.word_gathering import WordGathering
from herline.ui.opening.asking import TO_IMPORT, TO_OPEN, chosen_file, is_table
from herline.ui.opening.keeping import Keeping
from herline.ui.opening.story_files import read_large, read_small, size_of
from herline.ui.opening.untouched import Untouched
from herline.ui.opening.verifying import Verifying
from herline.ui.opening.waiting import PATIENCE, Read, Waiting
from herline.ui.opening.watching import Watching

if TYPE_CHECKING:
    from herline.archive.problems import Problem
    from herline.archive.reading import Reading
    from herline.model.story import Story
    from herline.session.state import State
    from herline.ui.opening.nothing_open import NothingOpen
    from herline.ui.opening.problems import ProblemList
    from herline.ui.opening.table import TableDialog
    from herline.ui.window import Window

LARGE = 1_500_000
"""Bytes from which on a file is read in a thread; fewer take a quarter of a second at most."""


class Opening(QObject):
    """Brings files into the session; `said` carries a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, session: Session, keeping: Keeping, window: Window) -> None:
        super().__init__(window)
        self._session = session
        self._keeping = keeping
        self._window = window
        self._large = LARGE
        self._digest = ""
        self._looked = ""
        """How the open file looked before it was read."""
        self._gone = False
        """Whether the open file is known not to be there any more."""
        self._unread: Path | None = None
        """The file that could not be read while nothing was open; it opens as soon as it can be."""
        self.list: ProblemList | None = None
        self.table: TableDialog | None = None
        self.untouched = Untouched()
        self._begun = False
        """Whether the window is where it belongs, so that a list can lie over it."""
        self.nothing_open: NothingOpen | None = None
        self.waiting = Waiting(session, window)
        self.waiting.called_off.connect(self._offer)
        self.words = WordGathering(session, self)
        self.words.said.connect(self.said)
        self.verifying = Verifying(self)
        self.verifying.mistaken.connect(self._read_anew)
        self.watching = Watching(self)
        self.watching.settled.connect(self._reload_if_changed)

    def open(self, path: Path, said: str = "") -> bool:
        """Open the story at `path`, as it was last looked at, and say `said` when it is open.

        False if it could not be read. A large file opens later, if it can; until then, and if
        it cannot, all stays as it is. Of a table, the reader is asked to make a story.
        """
        if is_table(path):
            self.make_story_of(path)
            return True
        path = path.absolute()
        if self.waiting.is_for(path):
            return True
        self.waiting.call_off()
        if size_of(path) >= self._large:
            self._read_beside(path, said)
            return True
        look = look_of(path)
        reading = read_small(path, self._keeping.memory.trusted)
        if not self._take_in(path, reading, self._recalled(reading), said):
            return False
        self._looked = look
        return True

    def open_shipped(self) -> bool:
        """Open the story that came with the program."""
        return self.open(story_file())

    def reload(self) -> bool:
        """Read the open file again; what could not be read leaves it as it was."""
        path = self._session.state.path or self._unread
        return path is not None and self.open(path, f"{path.name} was read again.")

    def ask(self) -> None:
        """Let the reader choose a file."""
        path = chosen_file(self._window, "Open a story", self._session.state, TO_OPEN)
        if path is not None:
            self.open(path)

    def ask_table(self) -> None:
        """Let the reader choose a table to make a story of, whatever its name ends in."""
        path = chosen_file(self._window, "Import a table", self._session.state, TO_IMPORT)
        if path is not None:
            self.make_story_of(path)

    def begin_story(self) -> None:
        """Begin a story of the reader's own."""
        from herline.ui.opening.new_story import begin_story  # late: a start begins none

        begin_story(self._window)

    def make_story_of(self, table: Path) -> None:
        """Ask the reader how, and open it."""
        from herline.ui.opening.table import TableDialog

        if self.table is not None:
            self.table.done(0)
        self.table = TableDialog(table.absolute(), self._window)
        self.table.finished.connect(self._table_closed)
        if self._begun:
            self.table.open()

    def _table_closed(self) -> None:
        self.table = None
        self._offer()

    # What is read

    def _recalled(self, reading: Reading) -> State | None:
        """The state of the first story with what the last start left of it."""
        if reading.story is None or self._session.state.path is not None:
            return None
        recalled = outset_of(reading.digest, type_set_by())
        return state_of(reading.story, self._session.state.settings, recalled)

    def _read_beside(self, path: Path, said: str, known: str = "") -> None:
        """Read a large file in a thread, unless it still has the digest `known`."""
        self._drop_offer()
        trusted, state = self._keeping.memory.trusted, self._session.state
        seen = state.view if path == state.path else self._keeping.memory.view_of(path)
        lens = seen.lens if seen else NO_LENS
        self.waiting.begin(
            path,
            lambda told: read_large(path, trusted, state.settings, known, lens, told),
            lambda read: self._come(path, read, said),
        )

    def _come(self, path: Path, read: Read, said: str) -> None:
        if read is not None:
            self._take_in(path, *read, said)
        else:
            self._offer()

    def _take_in(self, path: Path, reading: Reading, ready: State | None, said: str) -> bool:
        """Open what was read, or show why it cannot be; whether it is open now."""
        if reading.story is None:
            self._refuse(path, reading)
            return False
        if self.list is not None:
            self.list.reject()
        self._drop_offer()
        again = path == self._session.state.path
        self._hand_over(path, reading, reading.story, ready)
        if reading.problems:
            self._tell_of(path, reading.problems, again)
        elif said:
            self.said.emit(said)
        self.watching.watch(path)
        self.words.stop()
        if not self._session.state.index.is_searchable:
            self.words.begin(reading.story, reading.digest)
        self.verifying.stop()
        if reading.is_believed:
            self.verifying.begin(path, reading.digest)
        return True

    def _refuse(self, path: Path, reading: Reading) -> None:
        """Leave all as it is, and show why; where nothing is open, wait until it can be read."""
        present = self._session.state.path
        if not os.path.exists(path):  # what is broken is soon mended, and looked for here then
            self._session.prefer(recent=self._session.state.settings.forgetting(path).recent)
        if present is None:
            self._unread = path
            self.watching.watch(path)
        if present in (None, path):
            self._digest = reading.digest
        self._show(path, reading.problems, opened=False)

    def _hand_over(self, path: Path, reading: Reading, story: Story, ready: State | None) -> None:
        """Let the session look at the story that was read, and remember that it was."""
        if not reading.problems:
            self._keeping.trust(reading.digest)
        self._digest, self._gone = reading.digest, False
        if path != story_file():
            self._session.prefer(recent=self._session.state.settings.having_opened(path).recent)
        self._session.open(
            story,
            path,
            reading.problems,
            read_only=reading.read_only,
            seen=self._keeping.memory.view_of(path),
            ready=ready,
        )

    # What is said

    def _tell_of(self, path: Path, problems: tuple[Problem, ...], again: bool) -> None:
        """Show them all when a file is opened; who goes on writing in it is not held up."""
        from herline.archive.problems import Severity
        from herline.ui.opening.problems import headline

        serious = any(problem.severity is Severity.ERROR for problem in problems)
        if serious and not again:
            self._show(path, problems, opened=True)
        elif self._session.state.read_only:
            self.said.emit("This file has a newer format. What this version knows of it is shown.")
        else:
            self.said.emit(headline(path.name, problems, opened=True))

    def show_problems(self) -> None:
        """Show what is wrong with the open file."""
        state = self._session.state
        if state.path is not None and state.problems:
            self._show(state.path, state.problems, opened=True)

    def _show(self, path: Path, problems: tuple[Problem, ...], *, opened: bool) -> None:
        from herline.ui.opening.problems import ProblemList

        if self.list is not None:
            self.list.reject()
        instead = "" if opened else self._session.state.story.title
        self.list = ProblemList(path, problems, opened=opened, instead=instead, parent=self._window)
        self.list.finished.connect(self._list_closed)
        if self._begun:
            self.list.open()

    def _list_closed(self) -> None:
        self.list = None
        self._offer()

    def _offer(self) -> None:
        """Where nothing is open, say so, and offer what can be."""
        if self._session.state.path is None and not (self.waiting.is_on or self.nothing_open):
            from herline.ui.opening.nothing_open import NothingOpen

            awaited = self._unread if self._session.state.settings.reload else None
            self.nothing_open = NothingOpen(awaited, self, self._window)

    def _drop_offer(self) -> None:
        if self.nothing_open is not None:
            self.nothing_open.close()
            self.nothing_open.deleteLater()
            self.nothing_open = None

    @property
    def cards(self) -> list[QWidget]:
        """What lies over the window just now."""
        return [card for card in (self.waiting.card, self.nothing_open) if card is not None]

    def begin(self) -> None:
        """Show, over the window that has its place now, what there is to say of the first file."""
        self._begun = True
        for dialog in (self.list, self.table):
            if dialog is not None:
                dialog.open()

    # The file on the disk

    def _read_anew(self, path: Path) -> None:
        """Read the open file, which does not hold what was believed, once no other is read."""
        if self.waiting.is_on:
            QTimer.singleShot(PATIENCE, self, lambda: self._read_anew(path))
        elif path == self._session.state.path:
            self.open(path, f"{path.name} had changed since it was last open, and was read again.")

    def _reload_if_changed(self) -> None:
        from herline.archive.digests import digest_of

        path = self._session.state.path or self._unread
        if path is None:
            return
        self.watching.watch(path)
        if not os.path.exists(path):
            if not self._gone and self._session.state.path is not None:
                self.said.emit(f"{path.name} is gone from the disk. What was read is still shown.")
            self._gone = True
            return
        self._gone = False
        if not self._session.state.settings.reload:
            return
        if self.waiting.is_on:
            self.watching.look_later()
        elif size_of(path) >= self._large:
            self._read_beside(path, f"{path.name} was read again.", self._digest)
        elif digest_of(path) not in ("", self._digest):
            self.reload()

    # The end

    def stop(self) -> None:
        """Stop reading for good, since the program ends."""
        self.waiting.stop()
        if self.table is not None:
            self.table.stop()
        self.words.stop()
        self.verifying.stop()

    def keep(self, scenes: Recalled) -> None:
        """Leave the open story, if it is whole, and what is seen of it for the next start."""
        from herline.archive import kept

        state = self._session.state
        whole = not state.problems and self._digest in self._keeping.memory.trusted
        whole = whole and isinstance(state.story.events, tuple)
        if state.path is not None and whole and size_of(state.path) < self._large:
            with suppress(OSError):  # then the next start reads it
                kept.keep(state.whole, self._digest)
                note_digest(state.path, self._looked, self._digest)
                if state.unlensed is None:  # else the chart is not that of the file
                    outset.keep(state.chart, scenes, self._digest, type_set_by())
