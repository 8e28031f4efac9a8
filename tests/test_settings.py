"""What the user prefers is kept, and a damaged file costs nothing but a sentence."""

import json
from pathlib import Path

import pytest

from herline.frozen import replace
from herline.model.view import Unmatched
from herline.paths import settings_file
from herline.settings import Place, Settings, Theme, merged, read_settings, write_settings


def test_without_a_file_the_defaults_serve_and_nothing_is_said() -> None:
    assert read_settings() == (Settings(), "")


def test_what_is_written_is_read_again() -> None:
    chosen = Settings(
        theme=Theme.DARK,
        text_zoom=1.25,
        motion=False,
        unmatched=Unmatched.DIMMED,
        reader_language="de",
        fold=False,
        synopsis=Place.BESIDE,
        reload=False,
        recent=("/stories/a.json",),
        documents=(("/stories/a.json", "/papers"),),
    )
    write_settings(chosen)
    assert read_settings() == (chosen, "")


@pytest.mark.parametrize("broken", ["", "{", "[]", "7", '"dark"', "[" * 100_000, "\0"])
def test_a_damaged_file_is_set_aside_and_said(broken: str) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(broken)
    settings, sentence = read_settings()
    assert settings == Settings()
    assert "damaged" in sentence
    (kept,) = settings_file().parent.iterdir()
    assert kept.name.startswith("settings.json.damaged-")
    assert kept.read_text() == broken
    assert read_settings() == (Settings(), "")  # said once


def test_a_file_that_cannot_be_read_is_not_said_to_be_damaged() -> None:
    settings_file().mkdir(parents=True)
    settings, sentence = read_settings()
    assert settings == Settings()
    assert sentence.startswith("The settings file could not be read (Is a directory); it is kept")
    assert "Errno" not in sentence


def test_what_two_windows_changed_is_all_kept() -> None:
    before = Settings(recent=("/a", "/b"), documents=(("/a", "/x"), ("/b", "/y")))
    there = replace(before, theme=Theme.DARK, recent=("/c", "/a", "/b"))
    there = there.with_documents(Path("/c"), Path("/z"))
    after = replace(before, motion=False, recent=("/d", "/a"))
    after = after.with_documents(Path("/a"), Path("/v"))
    found = merged(there, before, after)
    assert (found.theme, found.motion) == (Theme.DARK, False)
    assert found.recent == ("/d", "/a", "/c")
    assert dict(found.documents) == {"/a": "/v", "/b": "/y", "/c": "/z"}


def test_a_byte_order_mark_does_no_harm() -> None:
    write_settings(Settings(text_zoom=1.5))
    settings_file().write_bytes(b"\xef\xbb\xbf" + settings_file().read_bytes())
    assert read_settings() == (Settings(text_zoom=1.5), "")


def test_a_file_that_is_no_text_is_set_aside() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_bytes(b"\xff\xfe\x00")
    assert "damaged" in read_settings()[1]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "blue"),
        ("theme", 1),
        ("text_zoom", True),
        ("text_zoom", 40),
        ("text_zoom", float("nan")),
        ("motion", "yes"),
        ("recent", "a.json"),
        ("recent", [1]),
        ("documents", []),
        ("documents", {"a": 1}),
    ],
)
def test_one_wrong_value_does_not_cost_the_others(name: str, value: object) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(json.dumps({"reader_language": "de", name: value}))
    settings, sentence = read_settings()
    assert settings == Settings(reader_language="de")
    assert f"“{name}”" in sentence


def test_names_of_a_later_version_are_let_be() -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text('{"theme": "dark", "perfume": 3}')
    assert read_settings() == (Settings(theme=Theme.DARK), "")


def test_the_story_opened_last_comes_first_and_only_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.having_opened(Path("/stories") / name)
    assert settings.recent == ("/stories/a", "/stories/b")
    for number in range(20):
        settings = settings.having_opened(Path(f"/stories/{number}"))
    assert len(settings.recent) == 10
    assert settings.recent[0] == "/stories/19"


def test_text_grows_in_steps_and_stops_at_the_ends() -> None:
    assert Settings().zoomed(1).text_zoom == 1.1
    assert Settings().zoomed(-1).text_zoom == 0.9
    assert Settings().zoomed(100).text_zoom == 2.0
    assert Settings(text_zoom=0.7).zoomed(-1).text_zoom == 0.7


def test_every_story_has_its_own_folder_of_documents() -> None:
    settings = Settings().with_documents(Path("/a.json"), Path("/papers"))
    assert settings.documents_of(Path("/a.json")) == Path("/papers")
    assert settings.documents_of(Path("/b.json")) is None
    assert settings.documents_of(None) is None
