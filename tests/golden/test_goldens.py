"""Whole articles of our own, each with the exact fields we expect of it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from briefings.parsing import parse
from tests.parsing.documents import document, fields
from tests.parsing.laws import broken_laws

HERE = Path(__file__).parent
DOCUMENTS = sorted(path for path in HERE.iterdir() if path.suffix in {".txt", ".md", ".html"})


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in DOCUMENTS])
def test_an_article_has_exactly_the_fields_written_beside_it(path: Path) -> None:
    expected = import_module(f"tests.golden.{path.stem}")

    article = parse(document(path.read_bytes(), address=f"file:{path.name}"))

    assert fields(article) == expected.FIELDS
    assert [(doubt.line, doubt.message) for doubt in article.warnings] == expected.DOUBTS


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in DOCUMENTS])
def test_an_article_keeps_every_law(path: Path) -> None:
    article = parse(document(path.read_bytes(), address=f"file:{path.name}"))

    assert broken_laws(article) == []
