"""Citation styles in CSL: those that come with Herline, and any other by its file.

The former are in `resources/styles`.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from herline.files import is_device_or_pipe
from herline.paths import resources_folder

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LARGEST = 4_000_000
"""Bytes of a style; the longest that are in use have 300,000."""


class StyleError(ValueError):
    """A citation style that cannot be used; the sentence says why, and what to try."""


def styles() -> tuple[str, ...]:
    """Names of the styles that come with Herline."""
    return tuple(sorted(path.stem for path in (resources_folder() / "styles").glob("*.csl")))


def style_called(style: str) -> tuple[str, bytes]:
    """What a style calls itself, and its XML, altered where citeproc-py would go wrong.

    `style` is a name of `styles()`, or the path of a CSL file. Raises StyleError.
    """
    path = resources_folder() / "styles" / f"{style}.csl" if style in styles() else Path(style)
    if is_device_or_pipe(path):
        raise StyleError(f"“{style}” is a device or a pipe. Save its content to a file first.")
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise StyleError(f"“{path.name}” is too large for a citation style.")
        root = ElementTree.fromstring(raw)
    except StyleError:
        raise
    except (OSError, ValueError) as error:
        known = ", ".join((*styles(), "plain"))
        raise StyleError(
            f"There is no citation style “{style}”. Choose one of {known}, or name a .csl file."
        ) from error
    except ElementTree.ParseError as error:
        raise StyleError(
            f"“{path.name}” is not a citation style: it is not XML ({error})."
        ) from error
    if root.tag != f"{_CSL}style" or root.find(f"{_CSL}bibliography") is None:
        raise StyleError(f"“{path.name}” is not a CSL style with a bibliography.")
    title = root.findtext(f"{_CSL}info/{_CSL}title") or path.stem
    _mend(root)
    return title, ElementTree.tostring(root, encoding="utf-8")


def _mend(root: ElementTree.Element) -> None:
    """Keep a title that stands in for a missing author from being set a second time.

    citeproc-py 0.11 drops a variable that was used as a substitute, but not if a macro named it;
    so the variable takes the place of its macro.
    """
    for substitute in root.iter(f"{_CSL}substitute"):
        for text in substitute.iter(f"{_CSL}text"):
            if "title" in text.get("macro", ""):
                del text.attrib["macro"]
                text.set("variable", "title")
                text.set("font-style", "italic")
