from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given

from briefings.model.article import Article, CitedSource, Doubt, Passage, Role, Section
from briefings.storing.parts import ARTICLE_FIELDS, SECTION_FIELDS, SINGLE_FIELDS, put_together, take_apart
from tests.storing.strategies import articles


@given(articles())
def test_an_article_put_together_again_is_the_same(article: Article) -> None:
    assert put_together(take_apart(article)) == article


def test_every_role_and_every_field_with_passages_has_its_place() -> None:
    placed = {*ARTICLE_FIELDS, *SINGLE_FIELDS, *SECTION_FIELDS}

    assert placed == {*Role, "label"}
    assert {field.name for field in fields(Article)} == {
        *ARTICLE_FIELDS.values(),
        *("text", "sections", "language", "topic", "published", "sample", "warnings"),
    }
    assert {field.name for field in fields(Section)} == {
        *SINGLE_FIELDS.values(),
        *SECTION_FIELDS.values(),
        "sources",
    }


def test_what_is_easily_lost_is_kept() -> None:
    text = "題題\r\n\x00 \n同じ同じ"
    article = Article(
        text=text,
        titles=(Passage("題", 0, 1), Passage("題", 1, 2)),
        sections=(
            Section(),
            Section(
                points=(Passage("同じ", 9, 11), Passage("同じ", 7, 9)),
                sources=(
                    CitedSource(""),
                    CitedSource("P", "https://p.example/?a=1", "題", date(2025, 2, 19), 3, uncertain=True),
                ),
            ),
            Section(answer=Passage("", 4, 4)),
        ),
        labels=(Passage("題", 0, 1),),
        language="en",
        topic="",
        published=date(1, 1, 1),
        sample=True,
        warnings=(Doubt(2, "a NUL"), Doubt(2, "a NUL")),
    )

    assert put_together(take_apart(article)) == article


def test_a_passage_that_is_not_in_its_place_is_refused() -> None:
    article = Article(text="橋の話", titles=(Passage("川の話", 0, 3),))

    with pytest.raises(ValueError, match="a title at 0 is not what the text says there"):
        take_apart(article)
