"""`kawaraban stances`."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.cli import schemas
from tests.cli.articles import BRIDGE, PLAIN, put
from tests.cli.running import kawaraban

if TYPE_CHECKING:
    from pathlib import Path


def found(*arguments: str | Path, typed: str = "") -> list[dict[str, Any]]:
    result = kawaraban("stances", *arguments, "--json", typed=typed.encode())
    assert result.exit_code == 0, result.output
    documents: list[dict[str, Any]] = json.loads(result.stdout)
    jsonschema_rs.validate(schemas.STANCES, documents)
    return documents


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def quotes_truly(document: dict[str, Any], text: str) -> bool:
    return all(
        stance["text"] == text[stance["start"] : stance["end"]]
        and stance["start"] <= stance["predicate_start"] < stance["predicate_end"] <= stance["end"]
        for stance in document["stances"]
    )


@pytest.mark.parametrize(
    "text", [pytest.param(BRIDGE, id="an article"), pytest.param(PLAIN, id="plain text")]
)
def test_the_stances_of_a_file_quote_it_word_for_word(text: str, tmp_path: Path) -> None:
    (document,) = found(put(tmp_path, "bridge.ja.txt", text))

    assert document["doc"] == "bridge.ja"
    assert document["sha256"] == sha256(text)
    assert "灘波漁協" in {stance["actor"] for stance in document["stances"]}
    assert quotes_truly(document, text)


def test_a_dash_reads_what_is_typed() -> None:
    (document,) = found("-", typed=PLAIN)

    assert document["doc"] == "doc"
    assert document["stances"]
    assert quotes_truly(document, PLAIN)


LISTED: list[dict[str, Any]] = [
    {"doc": "plain", "text": PLAIN},
    {"doc": "line ends", "text": "\ufeff\r\n" + PLAIN.replace("\n", "\r\n") + "\u2028\n"},
    {"doc": "surrogate", "text": "\ud83d" + PLAIN},
    {"doc": "empty", "text": ""},
    {"doc": 7, "text": "😀" + PLAIN},
]


def test_an_article_in_a_list_is_read_as_in_a_file(tmp_path: Path) -> None:
    (alone,) = found(put(tmp_path, "bridge.txt", BRIDGE))
    (listed,) = found(put(tmp_path, "list.jsonl", json.dumps({"doc": "bridge", "text": BRIDGE})))

    assert listed == alone


@pytest.mark.parametrize("name", ["list.jsonl", "list.jsonl.gz"])
def test_a_list_is_many_texts_each_taken_exactly_as_given(name: str, tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(entry) for entry in LISTED).encode()
    file = put(tmp_path, name, gzip.compress(lines) if name.endswith(".gz") else lines)

    documents = found(file)

    assert [document["doc"] for document in documents] == ["plain", "line ends", "surrogate", "empty", "7"]
    for entry, document in zip(LISTED, documents, strict=True):
        text = str(entry["text"])
        assert document["sha256"] == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        assert bool(document["stances"]) == bool(text)
        assert quotes_truly(document, text)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="not JSON"),
        pytest.param("[]", id="no object"),
        pytest.param('{"doc": "a"}', id="no text"),
        pytest.param('{"doc": "a", "text": 3}', id="a text that is none"),
        pytest.param("[" * 100_000, id="nested too deeply"),
    ],
)
def test_a_broken_line_of_a_list_is_named_and_the_rest_is_done(line: str, tmp_path: Path) -> None:
    file = put(tmp_path, "list.jsonl", f"{line}\n\n{json.dumps(LISTED[0])}\n")

    result = kawaraban("stances", file, "--json")

    assert result.exit_code == 1
    assert [document["doc"] for document in json.loads(result.stdout)] == ["plain"]
    assert f"{file}, line 1: " in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"not gzip at all", id="not compressed"),
        pytest.param(gzip.compress(b'{"doc": "a", "text": "b"}' * 100)[:-9], id="cut short"),
    ],
)
def test_a_damaged_list_is_named(content: bytes, tmp_path: Path) -> None:
    file = put(tmp_path, "list.jsonl.gz", content)

    result = kawaraban("stances", file)

    assert result.exit_code == 1
    assert f"{file}: " in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(99), id="a picture"),
        pytest.param(b"", id="empty"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content: bytes, tmp_path: Path) -> None:
    file = put(tmp_path, "odd", content)

    result = kawaraban("stances", file)

    assert result.exit_code == 1
    assert f"{file}: " in result.stderr
    assert "Traceback" not in result.output


def test_for_people_each_stance_names_actor_kind_words_and_place(tmp_path: Path) -> None:
    result = kawaraban("stances", put(tmp_path, "plain.txt", PLAIN))

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0].startswith("plain  ")
    assert any("灘波漁協  demand  " in line and "補償を求めた" in line for line in lines)
