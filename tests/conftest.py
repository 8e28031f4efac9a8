"""Every test runs without a screen and in a home of its own; what Qt grumbles about fails it."""

import gc
import os
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import disk_usage

import pytest
from hypothesis import settings

from herline import paths
from herline.collector import collect_when_due
from tests.__main__ import WINDOW
from tests.examples import PROFILES, USUAL

# Before anything imports Qt or numpy. A test of the real window sets its own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
NO_HOME = os.path.join(tempfile.gettempdir(), "herline-tests-no-home")
os.environ["HERLINE_HOME"] = NO_HOME
paths.PREPARED = Path(NO_HOME)

gc.disable()  # as the program does

# Another is chosen with --hypothesis-profile, which is read after this.
for name, few in PROFILES.items():
    settings.register_profile(name, max_examples=few, deadline=None)
settings.load_profile(USUAL)

MEMORY, ROOM = "/dev/shm", 500_000_000
"""Where Linux has a folder in memory, and the bytes that must be free in it."""

pytest_plugins = ("tests.sharing", "tests.asking")
_homes = count()


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know what is set for pytest-qt also where it is left out."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "only for tests that need Qt")


def pytest_configure(config: pytest.Config) -> None:
    """Keep in memory what the tests write, but for slow ones: a disk lets each file wait."""
    small = config.option.markexpr.startswith("not slow")
    if small and os.access(MEMORY, os.W_OK) and disk_usage(MEMORY).free > ROOM:
        tempfile.tempdir = MEMORY


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the floors that know Qt."""
    for item in items:
        if set(WINDOW) & set(item.path.parts):
            item.add_marker(pytest.mark.window)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Have each test begin in a home of its own; it is made by whoever writes first."""
    base = item.config._tmp_path_factory.getbasetemp()
    os.environ["HERLINE_HOME"] = f"{base}/home-{os.getpid()}-{next(_homes)}"


@pytest.fixture
def home() -> Path:
    """What holds this test's settings, state, cache and log."""
    return Path(os.environ["HERLINE_HOME"])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Leave neither home nor window: one that stays would receive the next test's events.

    A window that is closed is deleted here, since Qt waits for an event loop with that; the next
    test would dress it once more with its own. Nor is the look of one left to the next test, where
    words in large letters would need more room; or a button that is still pressed, with which every
    dock would keep the width that others gave it, as if the reader dragged its edge.
    """
    yield
    os.environ["HERLINE_HOME"] = NO_HOME
    if "qapp" in getattr(item, "fixturenames", ()):
        _close_windows()
        _undress()
        _let_go()
    collect_when_due()


def _close_windows() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtWidgets import QApplication

    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    left = [str(w) for w in shown if w.windowType() != Qt.WindowType.ToolTip]
    for widget in shown:
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not left, f"left open: {left}"


def _let_go() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    if QApplication.mouseButtons():  # Qt's own double-click, too, ends with a press
        QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)


def _undress() -> None:
    from PySide6.QtGui import QFontDatabase, QPalette
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
        application.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        application.setPalette(QPalette())
