"""`herline events`, as it is typed: one array, or a table."""

from __future__ import annotations

import json
from pathlib import Path

from tests.archive.stories import with_value
from tests.asking import Ask, write


def test_events_are_one_array_in_time_order(ask: Ask, story_file: Path) -> None:
    status, out, _ = ask("events", story_file, "--json")
    told = json.loads(out)
    assert status == 0
    assert told[0] == {
        "id": "wedding",
        "title": "Anna and Karl marry",
        "kind": "family",
        "edtf": "1921-05",
        "earliest": "1921-05-01",
        "latest": "1921-05-31",
        "dating": "stated",
        "people": ["Anna Weber"],
        "agreement": "single",
        "independent": 1,
        "claims": [
            {
                "source": "register",
                "attribute": "when",
                "value": "15 May 1921",
                "edtf": "1921-05-15",
                "quote": "getraut am 15. Mai 1921",
            }
        ],
    }
    undated = told[1]
    assert undated["id"] == "feast"
    assert [undated[key] for key in ("edtf", "earliest", "latest", "dating")] == [None] * 4


def test_the_array_of_events_is_laid_out_like_any_other_json(ask: Ask, story_file: Path) -> None:
    out = ask("events", story_file, "--json")[1]
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


def test_a_story_without_events_is_an_empty_array(ask: Ask, tmp_path: Path) -> None:
    file = write(tmp_path / "story.json", with_value(["events"], []))
    assert ask("events", file, "--json")[1] == "[]\n"


def test_a_quote_without_claims_says_that_the_event_happened(ask: Ask, tmp_path: Path) -> None:
    path = ["events", 1, "quotes"]
    quote = {"source": "letter", "exact": "We danced."}
    file = write(tmp_path / "story.json", with_value(path, [quote]))
    claims = json.loads(ask("events", file, "--json")[1])[1]["claims"]
    assert [(each["source"], each["attribute"]) for each in claims] == [("letter", "existence")]


def test_an_amount_without_words_is_the_value_of_its_claim(ask: Ask, tmp_path: Path) -> None:
    claim = {"attribute": "how-many", "amount": ">1700", "unit": "theatres"}
    file = with_value(["events", 0, "quotes", 0, "claims", 0], claim)
    _, out, _ = ask("events", write(tmp_path / "story.json", file), "--json")
    assert json.loads(out)[0]["claims"][0]["value"] == ">1700 theatres"


def test_the_table_of_events_is_aligned(ask: Ask, story_file: Path) -> None:
    head, first, second, _, count = ask("events", story_file)[1].splitlines()
    column = head.index("EVENT")
    assert first[column:] == "Anna and Karl marry"
    assert second[column:] == "They dance"
    assert count == "2 events"


def test_nothing_in_a_title_acts_in_the_terminal(ask: Ask, tmp_path: Path) -> None:
    title = "\x1b[31mred \u202eturned \ud800 half"
    file = write(tmp_path / "story.json", with_value(["events", 1, "title"], title))
    status, out, _ = ask("events", file)
    assert status == 0
    assert r"\x1b[31mred \u202eturned \ud800 half" in out
    assert json.loads(ask("events", file, "--json")[1])[1]["title"] == title
