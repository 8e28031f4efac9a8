"""What months and seasons are called in English, German and Polish, all in small letters."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner jän styczeń stycznia",
            "february feb februar feber luty lutego",
            "march mar märz mär marzec marca",
            "april apr kwiecień kwietnia",
            "may mai maj maja",
            "june jun juni czerwiec czerwca",
            "july jul juli lipiec lipca",
            "august aug sierpień sierpnia",
            "september sep sept wrzesień września",
            "october oct oktober okt październik października",
            "november nov listopad listopada",
            "december dec dezember dez grudzień grudnia",
        ),
        start=1,
    )
    for name in names.split()
}
"""Month by its name or a short form of it."""
SEASONS = {
    name: code
    for code, names in (
        (21, "spring frühling frühjahr wiosna"),
        (22, "summer sommer lato"),
        (23, "autumn fall herbst jesień"),
        (24, "winter zima"),
    )
    for name in names.split()
}
"""EDTF's season by its name."""
WORD_FOR_YEAR = r"(?<=[0-9]{4}) ?(?:r\.|roku|г\.|года)"
"""What Polish and Russian have after a year, as a pattern."""
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi",
)  # fmt: skip
ROMAN = {numeral: number for number, numeral in enumerate(_ROMAN, start=1)}
"""Roman numbers, in which much of Europe writes centuries."""
ROMAN_MONTHS = dict(list(ROMAN.items())[:12])
"""And months: 12 V 1867."""
