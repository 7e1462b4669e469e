from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.model.article import Role
from briefings.parsing import plain
from briefings.parsing.accounting import LineCount, count_lines


def test_every_line_is_a_passage_and_the_text_is_untouched() -> None:
    text = " 町長は橋を直す。\r\n\r\n議会は反対だ。\u2028"

    article = plain(text)

    assert article.text == text
    assert [(each.role, each.passage.text, each.passage.start) for each in article.passages()] == [
        (Role.PLAIN, "町長は橋を直す。", 1),
        (Role.PLAIN, "議会は反対だ。", 13),
    ]
    assert count_lines(article) == LineCount(total=2, placed=2)


def test_english_text_is_english() -> None:
    assert plain("The mayor wants a bridge.").language == "en"


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    article = plain(text)

    assert article.text == text
    assert all(text[each.start : each.end] == each.text for each in article.plain)
    assert len(article.plain) == sum(bool(line.strip()) for line in text.splitlines())
