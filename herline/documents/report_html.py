"""A report as one HTML file that needs nothing else: no script, no picture, no address.

Everything from a story or a document is escaped. What a page must not contain is replaced, and
marks that would turn a line round are spelled out, so that nothing acts.
"""

from __future__ import annotations

import re
from html import escape

from herline.documents.difference import Piece, Side
from herline.documents.finding import State
from herline.documents.report import Chapter, Entry, Report

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_LOOKS = {
    State.EXACT: ("✓", "ok"),
    State.FOLDED: ("✓", "ok"),
    State.MOVED: ("→", "warn"),
    State.ALTERED: ("≠", "bad"),
    State.AMBIGUOUS: ("?", "warn"),
    State.MISSING: ("✗", "bad"),
    State.UNCHECKED: ("·", "quiet"),
}
"""The sign of a state, and its colour."""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --paper: #FBF7F1; --ink: #2B2321; --quiet: #6C6058;
  --line: #E4D9CB; --ok: #52682B; --warn: #96560A; --bad: #B93A1E; --tint: #FCE3D6; }}
@media (prefers-color-scheme: dark) {{ :root {{ --paper: #1F1A18; --ink: #F1E7DC;
  --quiet: #A39487; --line: #4A4038; --ok: #A9C47F; --warn: #E0A458; --bad: #F58A6B;
  --tint: #4A2A20; }} }}
body {{ background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.6rem; margin-bottom: .2rem; }}
h2 {{ font-size: 1.2rem; border-top: 2px solid var(--line); padding-top: 1rem; }}
h3 {{ font-size: 1rem; margin: 0; }}
.quiet, dt {{ color: var(--quiet); }}
code {{ font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }}
dl {{ display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; }}
dd {{ margin: 0; }}
article {{ border-bottom: 1px solid var(--line); padding: .7rem 0; break-inside: avoid; }}
blockquote {{ margin: .3rem 0; font: 1.05em/1.45 Georgia, serif; white-space: pre-wrap; }}
.ok {{ color: var(--ok); }} .warn {{ color: var(--warn); }} .bad {{ color: var(--bad); }}
del {{ background: var(--tint); text-decoration: line-through; }}
ins {{ background: var(--tint); text-decoration: underline; font-weight: 600; }}
p {{ margin: .2rem 0; }}
@media print {{ body {{ max-width: none; margin: 0; }} }}
</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{sentence}</p>
<dl>
<dt>Story file</dt><dd>{file}</dd>
<dt>Its SHA-256</dt><dd><code>{digest}</code></dd>
<dt>Checked</dt><dd>{moment}</dd>
</dl>
<p class="quiet">Exact: the words are in the document, letter by letter. Moved: they are elsewhere
in it. Altered or ambiguous: passages are offered, but none is chosen. Where words differ, those of
the quote are <del>struck out</del> and those of the document <ins>underlined</ins>.</p>
</header>
<main>
{chapters}
</main>
</body>
</html>
"""


def as_html(told: Report) -> str:
    """The whole report as one page."""
    return _PAGE.format(
        title=safe(f"Quotes of “{told.title}”"),
        sentence=safe(told.sentence),
        file=safe(told.file or "not known"),
        digest=safe(told.digest or "not known"),
        moment=safe(told.moment),
        chapters="\n".join(_chapter(chapter) for chapter in told.chapters),
    )


def safe(text: str) -> str:
    """`text` as a page shows it, letter by letter."""
    text = _TURNING.sub(lambda m: f"‹U+{ord(m.group()):04X}›", _FORBIDDEN.sub("\ufffd", text))
    return escape(text, quote=True)


def _chapter(chapter: Chapter) -> str:
    source, document = chapter.source, chapter.document
    counts = ", ".join(f"{count} {state.value}" for state, count in chapter.counts.items())
    facts = [("Quotes", safe(counts or "none"))]
    if document is not None:
        facts += [
            ("Document", safe(document.sentence)),
            ("File", safe(document.file or "–")),
            ("SHA-256 found", _code(document.sha256)),
            ("Encoding", safe(document.encoding or "–")),
        ]
    facts.insert(3 if document else 1, ("SHA-256 recorded", _code(source.sha256)))
    listed = "\n".join(f"<dt>{name}</dt><dd>{words}</dd>" for name, words in facts)
    told = "\n".join(_entry(entry) for entry in chapter.entries)
    return f"<section>\n<h2>{_apart(source.label)}</h2>\n<dl>\n{listed}\n</dl>\n{told}\n</section>"


def _code(digest: str) -> str:
    return f"<code>{safe(digest)}</code>" if digest else "none"


def _apart(text: str) -> str:
    """Words in their own direction, which turns nothing around them."""
    return f"<bdi>{safe(text)}</bdi>"


def _entry(entry: Entry) -> str:
    state, quote = entry.state, entry.quote
    sign, colour = _LOOKS[state.state]
    words = _compared(state.difference) if state.difference else safe(quote.exact)
    parts = [
        "<article>",
        f"<h3>{_apart(entry.title)} <span class=quiet>({entry.number})</span></h3>",
        f"<blockquote dir=auto>{words}</blockquote>",
        f"<p class={colour}>{sign} {safe(state.state.value)}{_where(entry)}</p>",
        f"<p class=quiet>{safe(state.sentence)}</p>",
    ]
    parts += [
        f"<p class=quiet>Perhaps at character {offer.start}: “{_apart(around)}”</p>"
        for offer, around in zip(state.offers, state.around, strict=False)
    ]
    return "\n".join([*parts, "</article>"])


def _where(entry: Entry) -> str:
    found = entry.state.found
    page = f", {safe(entry.state.page)}" if entry.state.page else ""
    return f"{page}, characters {found[0]}–{found[1]}" if found else page


def _compared(pieces: tuple[Piece, ...]) -> str:
    tags = {Side.QUOTED: "del", Side.FOUND: "ins"}
    parts: list[str] = []
    for piece in pieces:
        words = safe(piece.text)
        tag = tags.get(piece.side)
        parts.append(f"<{tag}>{words}</{tag}>" if tag else words)
    return "".join(parts)
