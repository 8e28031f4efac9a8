"""What Herline is, which version, and whose work it stands on."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from herline.paths import (
    bundled_folder,
    cache_folder,
    data_folder,
    log_folder,
    resources_folder,
    settings_file,
    state_folder,
)
from herline.ui.parts.message import closing_buttons, copy_button, text_view
from herline.ui.parts.plain import label
from herline.ui.parts.sized import resize_within

LICENCE = "Herline is free software under the MIT licence."

BORROWED = (
    ("Qt and PySide6", "PySide6-Essentials", "GNU Lesser General Public License 3", "qt.io"),
    ("NumPy", "numpy", "BSD 3-Clause", "numpy.org"),
    ("pydantic", "pydantic", "MIT", "pydantic.dev"),
    ("RapidFuzz", "rapidfuzz", "MIT", "rapidfuzz.github.io"),
    ("platformdirs", "platformdirs", "MIT", "platformdirs.readthedocs.io"),
    ("citeproc-py", "citeproc-py", "BSD 2-Clause", "github.com/citeproc-py/citeproc-py"),
)
"""Name, distribution, licence, and where its source is."""

LGPL = (
    "Qt is used as it comes, as separate libraries beside the program: it may be replaced by "
    "another version of it, and its source is at qt.io."
)
FONTS = (
    "IBM Plex Sans, Serif and Mono, Copyright © 2017 IBM Corp. with Reserved Font Name “Plex”, "
    "under the SIL Open Font License 1.1."
)
STYLES = (
    "The citation styles APA and MLA are those of the Citation Style Language project, under the "
    "licence CC BY-SA 3.0."
)


class About(QDialog):
    """Version, licences, and where the program keeps its files."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Herline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = label(f"Herline {version}", self)
        name.setProperty("class", "title")
        what = label(
            "A story on a zoomable timeline, and for every event what each source says of it, "
            "in its own words, side by side.",
            self,
            wrap=True,
        )
        tabs = QTabWidget(self)
        tabs.setAccessibleName("What Herline is made of")
        tabs.tabBar().setAccessibleName("Parts")
        tabs.addTab(text_view(credits_text(), "Made with", tabs), "Made with")
        tabs.addTab(text_view(_licence_text(), "Licence of Herline", tabs), "Licence")
        tabs.addTab(text_view(_font_licence(), "Licence of the fonts", tabs), "Fonts")
        tabs.addTab(text_view(places_text(), "Files", tabs), "Files")
        buttons = closing_buttons(self, copy_button(versions_text(version), "Copy versions", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addLayout(self._head(name, what))
        layout.addWidget(tabs, 1)
        layout.addWidget(buttons)
        resize_within(self, 600, 460)

    def _head(self, name: QWidget, what: QWidget) -> QHBoxLayout:
        from herline.ui.parts.icons import app_icon

        sign = label("", self)
        sign.setPixmap(app_icon().pixmap(64, 64))
        words = QVBoxLayout()
        words.addWidget(name)
        words.addWidget(what)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head


def credits_text() -> str:
    """Whose work the program stands on, and under which licence each may be used."""
    lines = [
        f"{name} {_version(package)}: {licence} ({home})"
        for name, package, licence, home in BORROWED
    ]
    return "\n\n".join((LICENCE, "\n".join(lines), LGPL, FONTS, STYLES))


def versions_text(version: str) -> str:
    """What a report of an error should say of the program and the system."""
    packages = "".join(f"{package} {_version(package)}\n" for _, package, _, _ in BORROWED)
    system = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return f"Herline {version}\n{system}\n{packages}"


def places_text() -> str:
    """Where the program keeps what it writes."""
    places = (
        ("Preferences", settings_file()),
        ("Your notes", data_folder() / "notes"),
        ("Views, the place of the window, chosen documents", state_folder()),
        ("What can be made again, and may be deleted", cache_folder()),
        ("Log", log_folder() / "herline.log"),
    )
    return "\n\n".join(f"{name}:  {path}" for name, path in places)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "(not installed)"


def _licence_text() -> str:
    """The licence beside the package in a checkout, or in what an installation says of itself."""
    beside = bundled_folder("LICENSE")
    if beside.is_file():
        return beside.read_text("utf-8")
    try:
        for file in metadata.files("herline") or ():
            if file.name == "LICENSE":
                return file.read_text("utf-8")
    except (metadata.PackageNotFoundError, OSError):
        pass
    return LICENCE


def _font_licence() -> str:
    try:
        return (resources_folder() / "fonts" / "OFL.txt").read_text("utf-8")
    except OSError:
        return FONTS
