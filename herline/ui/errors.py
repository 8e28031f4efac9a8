"""What happens when the program itself is wrong: it goes on, writes a log, and says so once.

Errors of the program, of its threads, and what Qt grumbles about end here. Broken files do not:
they are expected, and have problems instead.
"""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    import logging

    from herline.ui.parts.message import Message

LOG_SIZE = 500_000
"""Bytes after which a new log file is begun; two old ones are kept."""


class Errors(QObject):
    """Writes errors to `herline.log` in `folder`, and shows one dialog at a time.

    Errors that come while a dialog is open are written, and counted in the next one. The same
    error is shown once: one in painting would come again with every frame.
    """

    _happened = Signal(str, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = folder / "herline.log"
        self.dialog: Message | None = None
        self._log: logging.Logger | None = None
        self._unshown = 0
        self._shown: set[str] = set()
        # From another thread the signal waits for the window's own.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python and Qt what would otherwise end or clutter the program."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(self.heard)

    def uninstall(self) -> None:
        """Give back what `install` took, and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        self.close()

    def close(self) -> None:
        """Let go of the log file; the next error opens it again."""
        if self._log is not None:
            for out in self._log.handlers:
                with suppress(OSError):  # of a full disk, which has been told
                    out.close()
        self._log = None

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error that nobody expected; callable from any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        self.write(details)
        self._happened.emit(_in_words(error), details)

    def heard(self, level: QtMsgType, context: QMessageLogContext, text: str) -> None:
        """What Qt has to say: written down, never shown."""
        if level is QtMsgType.QtFatalMsg:
            sys.stderr.write(f"{text}\n")
        if level not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.write(f"Qt: {text}")

    def write(self, text: str) -> None:
        """Put `text` into the log file; a log that cannot be written is not worth an error."""
        try:
            self._logger().warning("%s", text)
        except OSError:
            sys.stderr.write(f"{text}\n")

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _show(self, text: str, details: str) -> None:
        if details in self._shown:
            return
        if self.dialog is not None:
            self._unshown += 1
            return
        self._shown.add(details)
        from PySide6.QtWidgets import QApplication

        from herline.ui.parts.message import say

        others = f" (and {self._unshown} more before it)" if self._unshown else ""
        self._unshown = 0
        self.dialog = say(
            QApplication.activeWindow(),
            "Something went wrong",
            f"Something went wrong in Herline{others}: {text}\n\n"
            "The program keeps running, and your files are untouched. If it happens again, the "
            f"details below help its makers to mend it. They are also in {self.file}.",
            details,
        )
        self.dialog.finished.connect(self._closed)

    def _closed(self) -> None:
        self.dialog = None

    def _logger(self) -> logging.Logger:
        if self._log is None:
            import logging  # late: a start without errors needs no log
            from logging.handlers import RotatingFileHandler

            self.file.parent.mkdir(parents=True, exist_ok=True)
            out = RotatingFileHandler(
                self.file, maxBytes=LOG_SIZE, backupCount=2, encoding="utf-8", delay=True
            )
            out.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
            # Where the disk is full: as little worth an error as a log that cannot be opened.
            out.handleError = lambda record: print(record.getMessage(), file=sys.stderr)
            self._log = logging.Logger("herline")
            self._log.addHandler(out)
        return self._log


def _in_words(error: BaseException) -> str:
    """The error without its traceback, in a line."""
    said = " ".join(str(error).split())[:300]
    name = type(error).__name__
    return f"{name}, “{said}”." if said else f"{name}."
