"""Says in a sentence what a picture will be: how large, how many events, and what is not in it."""

from __future__ import annotations

from herline.model.units import counted
from herline.paint.picture.png import excess, pixels_of
from herline.paint.picture.request import MM, PAPERS, PER_INCH, PORTRAIT, Footnotes, Picture
from herline.paint.picture.sheet import Sheet

_LONGEST = 60
"""Letters of a filter that are told."""
_WITHIN = str.maketrans("“”", "‘’")
"""Quotation marks within others."""
_LONGEST_SIDE = 200 * PER_INCH
"""Pixels: 14,400 points, to which PDF 1.7 (ISO 32000-1, annex C) limits the side of a page."""
_ROUGHLY_THE_SAME = 1.5
"""Pixels that a page may differ from its paper by rounding."""


def size_in_words(sheet: Sheet, picture: Picture, suffix: str) -> str:
    """Pixels of a PNG or SVG (".png", ".svg"), paper and pages of a PDF (".pdf") or print ("")."""
    page = sheet.pages[0]
    if suffix in (".png", ".svg"):
        size = pixels_of(page, picture.dots if suffix == ".png" else 96)
        return f"{size.width():,} × {size.height():,} px"
    name = f"{page.width / MM:,.0f} × {page.height / MM:,.0f} mm"
    if picture.paper and not _is_longer(sheet, picture):
        upright = picture.paper.endswith(PORTRAIT)
        name = f"{picture.paper.removesuffix(PORTRAIT)} {'upright' if upright else 'landscape'}"
    count = len(sheet.pages)
    return f"{name}, {count:,} pages" if count > 1 else name


def events_in_words(sheet: Sheet) -> str:
    """How many events are drawn, and what is left out; never silent about any."""
    events = counted(len(sheet.story.events), "events")
    left: list[str] = []
    if sheet.counted:
        left.append(f"{sheet.counted:,} more only counted")
    if sheet.unseen:
        left.append(f"{sheet.unseen:,} more in groups that have no room in this height")
    if sheet.outside:
        left.append(f"{sheet.outside:,} more outside this stretch of time")
    if sheet.filtered:
        named = "is named" if sheet.named else "is not named"
        said = f"filter {_brief(sheet.asked)} {named} in the picture"
        return f"{sheet.drawn:,} of {events}: " + "; ".join([said, *left])
    if left:
        return f"{sheet.drawn:,} of {events}; " + "; ".join(left)
    return f"{events}, nothing left out"


def _brief(asked: str) -> str:
    if asked.startswith("“") and asked.endswith("”") and asked.count("“") == 1:
        asked = asked.strip("“”")
    asked = asked.translate(_WITHIN)
    return f"“{asked}”" if len(asked) <= _LONGEST else f"“{asked[: _LONGEST - 1].rstrip()}…”"


def warning_in_words(sheet: Sheet, picture: Picture, suffix: str) -> str:
    """All that a reader may not expect of a picture in a file that ends on `suffix`; else empty."""
    found = [letters_in_words(sheet, picture)]
    if suffix == "" and picture.paper and _is_longer(sheet, picture):
        found.append(_shrunk(sheet, picture))
    if suffix == ".pdf":
        found.append(_viewers(sheet))
    if suffix == ".png":
        found.append(excess(pixels_of(sheet.pages[0], picture.dots)))
    return " ".join(filter(None, found))


def _viewers(sheet: Sheet) -> str:
    """A word of warning where a PDF has a page that viewers may not show; else empty."""
    longest = max(max(page.width, page.height) for page in sheet.pages)
    if longest <= _LONGEST_SIDE:
        return ""
    most = f"{_LONGEST_SIDE / MM:,.0f}"
    return (
        f"Many viewers show no page of {longest / MM:,.0f} mm, only up to {most}: "
        "write an SVG, or ask for a stretch of time or for fewer events."
    )


_PARTS = {
    "sources": "the list of sources",
    "legend": "the legend",
    "filters": "the filter in words",
    "title": "the title",
}


def letters_in_words(sheet: Sheet, picture: Picture) -> str:
    """A word of warning where a picture is other than one may expect; else empty.

    It is about parts without room, a size that is not kept, and letters too small to read well.
    """
    if not picture.paper and picture.grows:
        return ""
    said: list[str] = []
    if sheet.without:
        *others, last = (_PARTS[part] for part in sheet.without)
        parts = f"{', '.join(others)} and {last}" if others else last
        said.append(f"There is no room for {parts}.")
    if _is_longer(sheet, picture):
        said.append(_longer(sheet, picture))
    if sheet.scale < 0.7:
        said.append(_small(sheet, picture))
    return " ".join(said)


def _is_longer(sheet: Sheet, picture: Picture) -> bool:
    return sheet.pages[0].height > picture.height + _ROUGHLY_THE_SAME


def _longer(sheet: Sheet, picture: Picture) -> str:
    """Why the first page is longer than was asked for, and what to try."""
    told_below = picture.footnotes in (Footnotes.EVENTS, Footnotes.QUOTES)
    if not picture.paper or (told_below and len(sheet.pages) == 1):
        most = "the paper" if picture.paper else f"{picture.size[1]:,} px"
        return (
            f"What is told below the timeline makes this higher than {most}; a PDF has it on "
            "pages of its own."
        )
    if larger := _paper_for(sheet):
        return f"The page is longer than the paper; {larger} should hold it."
    return "The page is longer than any paper; ask for a stretch of time or for fewer events."


def _paper_for(sheet: Sheet) -> str:
    """The first paper that is as wide and as high as the first page; empty if none is.

    Where a page is wider its timeline needs no more height, but seldom less in proportion.
    """
    page = sheet.pages[0]
    width, height = page.width / MM, page.height / MM
    for name, (short, long) in PAPERS.items():
        if long >= width and short >= height:
            return f"{name} landscape"
        if short >= width and long >= height:
            return f"{name} upright"
    return ""


def _shrunk(sheet: Sheet, picture: Picture) -> str:
    """What becomes of a page that is longer than the paper it is printed on."""
    name = picture.paper.removesuffix(PORTRAIT)
    paper = PAPERS[name]
    page = sorted((sheet.pages[0].width / MM, sheet.pages[0].height / MM))
    share = min(has / needed for has, needed in zip(paper, page, strict=True))
    return f"A printer shrinks it to {name}, and titles to {_points(sheet, share)} points."


def _points(sheet: Sheet, share: float = 1.0) -> str:
    """How high a title is."""
    return f"{13 * sheet.scale * share * 72 / 96:.1f}"


def _small(sheet: Sheet, picture: Picture) -> str:
    if picture.paper and _is_longer(sheet, picture):
        return f"Titles are {_points(sheet)} points high; a larger paper makes them larger."
    if picture.paper:
        high = f"{_points(sheet)} points high to fit the paper"
    else:
        high = f"{13 * sheet.scale * picture.dots / 96:.0f} px high to fit the size"
    return f"Titles are {high}; a larger one makes them larger."
