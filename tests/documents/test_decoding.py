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
    text, found, note, _ = decode(content, "a.txt")
    assert text.startswith("Grüße")
    assert found == encoding
    assert told in note
    assert bool(note) == bool(told)


def test_bytes_without_a_meaning_are_counted():
    text, _, note, _ = decode(b"caf\xe9 \x81", "a.txt")
    assert text == "café �"
    assert note.endswith("1 byte means nothing in it and is shown as “�”.")
    assert decode(b"caf\xe9 \x81\x8d", "a.txt").note.endswith(
        "2 bytes mean nothing in it and are shown as “�”."
    )


def test_a_few_other_bytes_do_not_make_another_encoding_of_utf_8():
    many = "Grüße an Jörg, Käthe, Ödön und Müller. ".encode() * 3
    told = decode(many + b"f\xfcr", "a.txt")
    assert told.text.startswith("Grüße")
    assert told.text.endswith("f\ufffdr")
    assert told.note.startswith("a.txt is UTF-8 only in part: byte 139 is not. 1 byte means")
    assert told.guess
    few = "Grüße".encode() + b" f\xfcr"
    assert decode(few, "a.txt", ["Grüße"]).encoding == "utf-8"
    assert decode(few, "a.txt").encoding == "cp1252"


@pytest.mark.parametrize(
    ("words", "encoding", "name"),
    [
        ("Мы обвенчались в субботу", "cp1251", "Windows-1251"),
        ("Παντρευτήκαμε το Σάββατο", "cp1253", "Windows-1253"),
        ("Мы обвенчались в субботу", "koi8-r", "KOI8-R"),
        ("Ślub wzięliśmy w sobotę", "cp1250", "Windows-1250"),
        ("Ślub wzięliśmy w sobotę", "iso8859-2", "ISO 8859-2"),
        ("Cumartesi günü evlendik, yağmur yağıyordu", "cp1254", "Windows-1254"),
        ("Wir heirateten früh, und es war schön", "cp1252", "Windows-1252"),
        ("Wir heirateten früh, und es war schön", "cp850", "DOS 850"),
        ("Ślub wzięliśmy w sobotę", "cp852", "DOS 852"),
        ("Мы обвенчались в субботу", "cp866", "DOS 866"),
        ("Wir heirateten früh, und es war schön", "mac-roman", "Mac Roman"),
    ],
)
def test_the_quotes_tell_in_which_code_page_their_document_is(words: str, encoding: str, name: str):
    told = decode(f"1921: {words}.".encode(encoding), "letter.txt", [words])
    assert (told.text, told.encoding) == (f"1921: {words}.", encoding)
    assert f"{name}, in which the words of its quotes are found" in told.note
    assert name in told.guess


def test_where_no_quote_is_found_the_code_page_stays_a_guess():
    told = decode("Мы обвенчались".encode("cp855"), "letter.txt", ["Мы обвенчались"])
    assert told.encoding == "cp1252"
    assert "which is a guess" in told.note


def test_an_xml_is_in_the_encoding_that_it_declares_whatever_is_quoted():
    content = '<?xml version="1.0" encoding="koi8-r"?><p>Мы обвенчались</p>'.encode("koi8-r")
    told = decode(content, "letter.xml", ["обвенчались"])
    assert "<p>Мы обвенчались</p>" in told.text
    assert told.note == "letter.xml says that it is koi8-r."
    assert not told.guess


@pytest.mark.parametrize("named", ["koi7-z", "punycode", "rot13", "utf-16"])
def test_a_declaration_that_cannot_be_true_is_passed_over(named: str):
    content = f'<?xml version="1.0" encoding="{named}"?>für'.encode("cp1252")
    assert decode(content, "letter.xml").encoding == "cp1252"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ODT"),
        (b"\xff\xd8\xff\xe0", "a picture. Run text recognition"),
        (b"II*\x00....", "a picture"),
        (b"\r\n", "has no words in it"),
        (b"\x00\x01\x02\x03", "not text"),
        (b"\xff\xfea", "does not fit"),
    ],
)
def test_what_is_no_plain_text_says_what_it_is(content: bytes, kind: str):
    with pytest.raises(UnreadableError, match=kind):
        decode(content, "a.bin")
