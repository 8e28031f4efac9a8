"""Web pages, PDF and DOCX: their words, their pages, and what is said where there are none."""

import importlib.util
import io
import zipfile
from pathlib import Path

import pytest

from herline.documents.check import check_story
from herline.documents.decoding import UnreadableError
from herline.documents.formats import apart
from herline.documents.formats.docx_text import docx_text
from herline.documents.formats.format import Format, format_of
from herline.documents.formats.html_text import html_text
from herline.documents.formats.pdf_text import pdf_text
from herline.documents.text import read
from herline.model.story import Event, Quote, Source, Story

with_pypdf = pytest.mark.skipif(
    importlib.util.find_spec("pypdf") is None, reason="pypdf is not installed"
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, name: str = "word/document.xml") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
    return written.getvalue()


def pdf(*pages: str) -> bytes:
    """A PDF with one line of text on each page, in Helvetica."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, text in enumerate(pages):
        stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {size}\n0000000000 65535 f \n{table}{tail}".encode()


def test_a_web_page_is_read_without_its_markup():
    page = b"""<!doctype html><html><head><title>x</title><style>p {}</style></head><body>
    <h1>The  mill</h1><p>It <b>burned</b>
    down &amp; fell.</p><script>alert("no")</script><pre>a  b
c</pre></body></html>"""
    assert html_text(page).text == "The mill\nIt burned down & fell.\na  b\nc\n"


def test_a_web_page_says_its_encoding():
    page = '<html><meta charset="iso-8859-2"><body>Łódź</body>'.encode("iso-8859-2")
    assert html_text(page).text == "Łódź\n"


@pytest.mark.parametrize(
    ("named", "written", "words"),
    [
        ("iso-8859-1", "cp1252", "“It burned” – so they say"),
        ("us-ascii", "cp1252", "’tis 5 €"),
        ("utf-16", "utf-8", "“Łódź”"),
    ],
)
def test_a_web_page_is_read_as_browsers_do_whatever_it_calls_its_encoding(
    named: str, written: str, words: str
):
    page = f'<html><meta charset="{named}"><body>{words}</body> '.encode(written)
    assert html_text(page[: len(page) // 2 * 2]).text == f"{words}\n"


def test_a_web_page_may_leave_out_the_end_of_its_head():
    for begin in ("<html><head><title>x</title><body>", "<head><meta name=a><script>y</script>"):
        page = f"{begin}<p>It burned.</p>\r\n<pre>a\r\nb</pre>"
        assert html_text(page.encode()).text == "It burned.\na\nb\n"


def test_of_a_docx_no_words_are_read_twice_and_no_tab_where_none_is():
    compatible = 'xmlns:c="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs></w:pPr>"
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom>"
        "<w:r><w:t>In 1921</w:t><w:tab/><w:t>it burned.</w:t></w:r></w:p>"
        f"<w:p><w:r><c:AlternateContent {compatible}><c:Choice><w:t>A box.</w:t></c:Choice>"
        "<c:Fallback><w:t>A box.</w:t></c:Fallback></c:AlternateContent></w:r></w:p>"
    )
    assert docx_text(docx(body)).text == "In 1921\tit burned.\nA box.\n"


def test_a_docx_is_read_paragraph_by_paragraph_with_its_pages():
    body = (
        "<w:p><w:r><w:t>In 1921</w:t></w:r><w:r><w:t xml:space='preserve'> it burned.</w:t></w:r>"
        "</w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Then nothing.</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )
    found = docx_text(docx(body))
    assert found.text == "In 1921 it burned.\nThen nothing.\n"
    assert found.pages == ((0, "page 1"), (19, "page 2"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (docx("<w:p>")[:-30], "damaged DOCX"),
        (docx("<w:p>"), "damaged DOCX"),
        (docx("", "other.xml"), "without the text of a DOCX"),
    ],
)
def test_a_damaged_docx_gives_a_sentence(content: bytes, said: str):
    with pytest.raises(UnreadableError, match=said):
        docx_text(content)


def test_a_docx_that_declares_entities_is_not_read():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(UnreadableError, match="entities"):
        docx_text(written.getvalue())


@pytest.mark.parametrize(
    ("content", "name", "format"),
    [
        (b"%PDF-1.7", "a.txt", Format.PDF),
        (docx(""), "a.docx", Format.DOCX),
        (b"PK\x03\x04 something", "a.odt", None),
        (b"\n<!DOCTYPE HTML>", "a", Format.HTML),
        (b"<p>", "a.HTM", Format.HTML),
        (b"5 < 6 and <html> is a word", "a.txt", None),
    ],
)
def test_the_format_is_known_by_its_first_letters_or_its_name(
    content: bytes, name: str, format: Format | None
):
    assert format_of(content, name) is format


def test_a_document_is_taken_apart_in_a_process_of_its_own(tmp_path: Path):
    (tmp_path / "a.html").write_text("<p>The mill burned.</p>", "utf-8")
    document = read(tmp_path, "a.html")
    assert document.text == "The mill burned.\n"
    assert document.encoding == "HTML"
    assert "web page" in document.note


def test_a_web_page_that_does_not_say_its_encoding_is_in_that_of_its_quotes(tmp_path: Path):
    (tmp_path / "a.html").write_bytes("<p>Мельница <b>сгорела</b>.</p>".encode("cp1251"))
    document = read(tmp_path, "a.html", ["Мельница сгорела."])
    assert document.text == "Мельница сгорела.\n"
    assert "read as Windows-1251" in document.note
    assert document.guess


def test_a_web_page_that_says_its_encoding_keeps_it(tmp_path: Path):
    page = '<meta charset="koi8-r"><p>Мельница сгорела.</p>'
    (tmp_path / "a.html").write_bytes(page.encode("koi8-r"))
    document = read(tmp_path, "a.html", ["Мельница"])
    assert document.text == "Мельница сгорела.\n"
    assert not document.guess


def test_a_document_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    with pytest.raises(UnreadableError, match=r"a\.html was given up"):
        apart.extracted(b"<p>slow</p>", Format.HTML, "a.html")


@with_pypdf
@pytest.mark.heavy
def test_a_pdf_is_read_page_by_page(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(pdf("In 1921 it burned.", "Then nothing."))
    document = read(tmp_path, "a.pdf")
    assert document.text == "In 1921 it burned.\nThen nothing.\n"
    assert [document.page_of(place) for place in (0, 18, 19)] == ["page 1", "page 1", "page 2"]


@with_pypdf
@pytest.mark.heavy
@pytest.mark.parametrize(
    ("content", "said"),
    [(b"%PDF-1.4 rubbish", "damaged PDF"), (pdf(""), "its pages are pictures")],
)
def test_a_pdf_that_cannot_be_read_gives_a_sentence(content: bytes, said: str):
    with pytest.raises(UnreadableError, match=said):
        pdf_text(content)


def test_what_is_said_of_a_document_comes_back_with_its_name(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(docx("<w:p>"))
    with pytest.raises(UnreadableError, match=r"a\.docx is a damaged DOCX"):
        read(tmp_path, "a.docx")


@pytest.mark.skipif(importlib.util.find_spec("pypdf") is not None, reason="pypdf is installed")
def test_without_pypdf_it_is_said_what_to_install(tmp_path: Path):
    (tmp_path / "a.pdf").write_bytes(pdf("In 1921 it burned."))
    with pytest.raises(UnreadableError, match="pip install pypdf"):
        read(tmp_path, "a.pdf")


def test_the_state_of_a_quote_tells_its_page(tmp_path: Path):
    body = (
        "<w:p><w:r><w:t>In 1921 it burned.</w:t></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Then nothing happened.</w:t></w:r></w:p>"
    )
    (tmp_path / "a.docx").write_bytes(docx(body))
    source = Source("s", "S", file="a.docx")
    quote = Quote("s", "Then nothing happened.")
    story = Story("", sources=(source,), events=(Event("e", "E", quotes=(quote,)),))
    (state,) = check_story(story, tmp_path).states
    assert (state.state.value, state.page) == ("exact", "page 2")
