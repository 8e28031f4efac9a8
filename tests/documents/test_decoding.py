import pytest

from herline.documents.decoding import UnreadableError, decode


@pytest.mark.parametrize(
    ("content", "encoding", "told"),
    [
        ("Grüße 👋".encode(), "utf-8", ""),
        ("Grüße 👋".encode("utf-8-sig"), "utf-8-sig", "byte order mark"),
        ("Grüße 👋".encode("utf-16"), "utf-16", "UTF-16"),
        ("Grüße 👋".encode("utf-32"), "utf-32", "UTF-32"),
        ("Grüße 👋 and more".encode("utf-16-le"), "utf-16-le", "guess"),
        ("Grüße 👋 and more".encode("utf-16-be"), "utf-16-be", "guess"),
        ("Grüße “hello”".encode("cp1252"), "cp1252", "save it as UTF-8"),
    ],
)
def test_every_encoding_is_told_and_no_mark_is_counted(content: bytes, encoding: str, told: str):
    text, found, note = decode(content, "a.txt")
    assert text.startswith("Grüße")
    assert found == encoding
    assert told in note
    assert bool(note) == bool(told)


def test_bytes_without_a_meaning_are_counted():
    text, _, note = decode(b"caf\xe9 \x81", "a.txt")
    assert text == "café �"
    assert "1 bytes mean nothing" in note


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "DOCX"),
        (b"\x00\x01\x02\x03", "not text"),
        (b"\xff\xfea", "does not fit"),
    ],
)
def test_what_is_no_plain_text_says_what_it_is(content: bytes, kind: str):
    with pytest.raises(UnreadableError, match=kind):
        decode(content, "a.bin")
