"""Five hundred hostile strings, as titles, names and quotes may be, and an event made of each."""

from dataclasses import replace
from itertools import islice, product

import pytest

from herline.model.story import Attribute, Claim, Event, Quote
from tests.builders import event

BASIC = (
    "<b>bold</b>",
    "<img src='file:///etc/passwd'>",
    "<a href='http://example.org'>go</a>",
    "<script>alert(1)</script>",
    "<!-- hidden --> <qt>",
    "&lt;i&gt; &amp; &nbsp; &#x41;",
    "<table><tr><td>cell",
    "]]> <![CDATA[ x ]]>",
    "\x00\x01\x02\x1b[31mred",
    "tab\tand\r\nlines\n\n",
    "\u2028line\u2029paragraph",
    "\u202eturned round\u202c",
    "\u2066isolated\u2069 \u200f\u200e",
    "\ufeffmark first",
    "lone \ud800 surrogate",
    "lone \udc00 other",
    "\ufffe\uffff no characters",
    "\U0001f469\u200d\U0001f680\U0001f1e9\U0001f1ea\U0001f600",
    "עברית ועוד",
    "العربية هنا",
    "x" * 5_000,
    "Z\u0351\u036b\u0343a\u0329\u0318l\u0348\u0353g\u033bo",
    "%s %n {0} {title} $HOME `id`",
    "&File & Co && more",
    "soft\u00adhyphen no\u00a0break",
)
HOSTILE = tuple(islice((f"{a}{b}" for a, b in product(BASIC, ("", " ", *BASIC[:18]))), 500))
SOME = HOSTILE[::7]
"""All that one of them begins or ends with, but not each with each."""
few_or_all = pytest.mark.parametrize(
    "strings",
    [pytest.param(SOME, id="some"), pytest.param(HOSTILE, id="all", marks=pytest.mark.heavy)],
)
"""Has a test take so many `strings` as the time allows."""


def hostile_event(number: int, text: str) -> Event:
    quote = Quote(
        "source", text, prefix=text[:32], suffix=text[:32], translation=text, language="de"
    )
    claim = Claim("source", Attribute.WHY, quote, values=(text,), words=text[:9], rule=text)
    made = event(f"e{number}", "2013", title=text, summary=text, people=("person",))
    return replace(made, kind="kind", quotes=(quote,), claims=(claim,))
