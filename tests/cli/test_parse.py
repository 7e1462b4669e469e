"""`kawaraban parse`."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from tests.cli import schemas
from tests.cli.articles import BRIDGE, PLAIN, put
from tests.cli.running import Result, kawaraban
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from pathlib import Path


def parsed(*places: str | Path) -> list[dict[str, Any]]:
    result = kawaraban("parse", *places, "--json")
    assert result.exit_code == 0, result.output
    documents: list[dict[str, Any]] = json.loads(result.stdout)
    jsonschema_rs.validate(schemas.PARSE, documents)
    return documents


def test_a_document_becomes_an_article(tmp_path: Path) -> None:
    file = put(tmp_path, "bridge.txt", BRIDGE)

    (document,) = parsed(file)

    article = document["article"]
    assert document["file"] == str(file)
    assert document["text"] == BRIDGE
    assert document["sha256"] == hashlib.sha256(BRIDGE.encode()).hexdigest()
    assert document["lines"] == {"total": 17, "placed": 17}
    assert article["published"] is None
    assert article["sample"] is False
    assert article["takeaways"] == ["市は灘波大橋の架け替えを提案した。", "漁協は補償を求めている。"]
    (section,) = article["sections"]
    assert section["heading"] == "架け替え案の中身"
    assert section["question"] == "市は何を提案した?"
    assert section["answer"] == "橋を一本にまとめる案を提案。"
    assert len(section["points"]) == 3
    assert section["sources"] == [
        {
            "publisher": "灘波新聞",
            "url": "https://nada.example/news/1",
            "title": None,
            "published": "2026-05-12",
            "uncertain": False,
            "sample": False,
        }
    ]


def test_a_folder_is_many_documents_in_order(tmp_path: Path) -> None:
    put(tmp_path, "10.txt", BRIDGE)
    put(tmp_path, "2.txt", BRIDGE)

    assert [document["file"] for document in parsed(tmp_path)] == [
        str(tmp_path / "2.txt"),
        str(tmp_path / "10.txt"),
    ]


def test_a_sample_says_so_in_every_item(tmp_path: Path) -> None:
    file = put(tmp_path, "sample.txt", f"【見本】創作の記事です。\n{BRIDGE}")

    (document,) = parsed(file)

    assert document["article"]["sample"] is True
    assert document["article"]["sections"][0]["sources"][0]["sample"] is True


def test_for_people_each_line_stands_with_the_part_it_plays(tmp_path: Path) -> None:
    file = put(tmp_path, "bridge.txt", BRIDGE)

    result = kawaraban("parse", file)

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == str(file)
    assert "  question  市は何を提案した?" in lines
    assert "  source    灘波新聞  https://nada.example/news/1  2026-05-12" in lines
    assert any(line.startswith("  17 of 17 lines placed, ja") for line in lines)


def broken(result: Result) -> None:
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_a_broken_document_among_good_ones_is_named_and_the_rest_is_done(tmp_path: Path) -> None:
    good = put(tmp_path, "good.txt", BRIDGE)
    plain = put(tmp_path, "plain.txt", PLAIN)
    missing = tmp_path / "missing.txt"

    result = kawaraban("parse", plain, good, missing, "--json")

    broken(result)
    assert [document["file"] for document in json.loads(result.stdout)] == [str(good)]
    assert "2 inputs failed" in result.stderr
    assert f"{plain}: " in result.stderr
    assert f"{missing}: there is no such file" in result.stderr


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", id="a picture"),
        pytest.param(bytes(range(256)) * 40, id="binary"),
        pytest.param(b"a" * 10_000_000, id="one line of 10 MB"),
        pytest.param("長" * 3_400_000, id="one line of 10 MB in Japanese"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(content: str | bytes, tmp_path: Path) -> None:
    file = put(tmp_path, "odd.txt", content)

    result = kawaraban("parse", file, "--json")

    broken(result)
    assert json.loads(result.stdout) == []
    assert f"{file}: " in result.stderr
    assert len(result.stderr) < 600


@needs_shared
def test_every_line_of_the_seed_finds_its_place() -> None:
    (document,) = parsed(SHARED / "articles" / "seed.txt")

    article = document["article"]
    assert document["lines"]["total"] == document["lines"]["placed"] == 40
    assert document["sha256"] == hashlib.sha256((SHARED / "articles" / "seed.txt").read_bytes()).hexdigest()
    assert [len(section["points"]) for section in article["sections"]] == [3, 3]
    assert [section["sources"][0]["published"] for section in article["sections"]] == ["2025-02-19", None]
    assert len(article["takeaways"]) == 3
    assert article["topic"] == "米ロ停戦交渉"
