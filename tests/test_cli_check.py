"""`herline check`, as it is typed: problems, states of quotes, and a report of them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.archive.stories import wedding, with_value
from tests.asking import Ask, write


def test_a_story_in_order_is_fine(ask: Ask, story_file: Path) -> None:
    status, out, _ = ask("check", story_file)
    assert status == 0
    assert out.splitlines() == ["No problems.", "1 quote: 1 not checked."]


def test_problems_are_sentences_with_their_place(ask: Ask, tmp_path: Path) -> None:
    file = write(tmp_path / "story.json", with_value(["events", 0, "kind"], "famly"))
    status, out, _ = ask("check", file)
    assert status == 1
    problem, count, _ = out.splitlines()
    assert problem.startswith(f"error: {file}:1:")
    assert "(events[0].kind)" in problem
    assert "Did you mean “family”?" in problem
    assert count == "1 error."


def test_problems_are_values_in_json(ask: Ask, tmp_path: Path) -> None:
    file = write(tmp_path / "story.json", with_value(["events", 0, "date", "edtf"], "soon"))
    told = json.loads(ask("check", file, "--json")[1])
    (problem,) = told["problems"]
    assert (problem["severity"], problem["path"]) == ("error", "events[0].date.edtf")
    assert problem["line"] == 1
    assert told["events"] == 2
    assert told["quotes"]["not checked"] == 1


def test_quotes_are_looked_for_in_the_documents(ask: Ask, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "register.txt").write_text("Nr. 7     getraut am 15. Mai 1921 in Ulm")
    story = with_value(["sources", 1, "file"], "register.txt")
    del story["sources"][0]["sha256"]
    file = write(tmp_path / "story.json", story)
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (0, "1 quote: 1 exact.")
    (documents / "register.txt").write_text("Nr. 7     getraut am 16. Mai 1921 in Ulm")
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (1, "1 quote: 1 altered.")
    (documents / "register.txt").unlink()
    status, out, _ = ask("check", file, "--documents", documents)
    assert (status, out.splitlines()[-1]) == (1, "1 quote: 1 not checked.")


@pytest.mark.parametrize("name", ["letter.html", "letters/letter.html", "copy.html", "link.html"])
def test_a_report_is_never_written_over_a_document(ask: Ask, tmp_path: Path, name: str) -> None:
    documents = tmp_path / "documents"
    (documents / "letters").mkdir(parents=True)
    document = documents / ("letter.html" if name == "link.html" else name)
    content = "We danced." if name == "copy.html" else "We sang."  # known by hash, or by name
    document.write_text(content)
    if name == "link.html":
        (tmp_path / name).symlink_to(document)
    story = with_value(["sources", 0, "file"], "letter.html")
    story["sources"][0]["sha256"] = sha256(b"We danced.").hexdigest()
    file = write(tmp_path / "story.json", story)
    target = tmp_path / name if name == "link.html" else document
    status, _, err = ask("check", file, "--documents", documents, "--report", target)
    assert status == 2
    assert f"{target} is the document of “" in err
    assert document.read_text() == content


def test_a_report_is_never_written_over_the_story(
    ask: Ask, story_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "link.json").symlink_to(story_file)
    for target in (story_file, tmp_path / "link.json"):
        status, _, err = ask("check", story_file, "--report", target)
        assert status == 2
        assert f"{target} is the story itself. Choose another name." in err
    assert json.loads(story_file.read_text("utf-8")) == wedding()


def test_a_report_stands_among_the_documents_and_is_renewed(
    ask: Ask, story_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "documents" / "report.html"
    target.parent.mkdir()
    target.write_text("of last time")
    ask("check", story_file, "--documents", target.parent, "--report", target)
    assert "Anna and Karl marry" in target.read_text("utf-8")


def test_check_writes_a_report_of_all_quotes(ask: Ask, story_file: Path, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    asked = ("check", story_file, "--documents", tmp_path / "documents", "--report")
    ask(*asked, tmp_path / "report.json")
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert told["story"]["file"] == "wedding.json"
    states = [quote["state"] for source in told["sources"] for quote in source["quotes"]]
    assert set(states) == {"not checked"}
    assert ask(*asked, tmp_path / "report.pdf")[0] == 2
