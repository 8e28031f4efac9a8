"""What a language is called, by its tag: "Latin" for `la`."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLocale


@lru_cache(maxsize=64)
def tongue(tag: str) -> str:
    """The language of a BCP 47 tag by its English name; the tag itself where it has none."""
    language = QLocale.codeToLanguage(tag.split("-")[0])
    if language is QLocale.Language.AnyLanguage:
        return tag
    return QLocale.languageToString(language)
