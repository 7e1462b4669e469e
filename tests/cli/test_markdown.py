"""Discord's markdown on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.markdown import shown
from bot.rendering.escaping import escaped, plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("**bold** and *italic*", "bold and italic", id="emphasis"),
        pytest.param("### Heading", "Heading", id="a heading"),
        pytest.param("-# small", "small", id="small print"),
        pytest.param("- first\n- second", "• first\n• second", id="bullets"),
        pytest.param("> quoted", "▎ quoted", id="a quotation"),
        pytest.param(r"\*not italic\* \# 1\.", "*not italic* # 1.", id="escapes"),
        pytest.param("<https://a.example/b_c_d>", "https://a.example/b_c_d", id="an address"),
        pytest.param("`/topic` and </stance:123>", "/topic and /stance", id="commands"),
        pytest.param("[here](https://a.example)", "here (https://a.example)", id="a masked link"),
        pytest.param("2 * 3", "2 * 3", id="a lone mark"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_reader_sees_the_text_without_its_marks(markdown: str, text: str) -> None:
    assert shown(markdown).plain == text


def test_emphasis_keeps_its_style() -> None:
    drawn = shown("a **b** c")

    assert [(drawn.plain[span.start : span.end], span.style) for span in drawn.spans] == [("b", "bold")]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_escaped_text_reads_as_it_was_written(text: str) -> None:
    expected = "\n".join(line.strip(" ") for line in plain(text).split("\n"))

    assert shown(escaped(text, links=False)).plain == expected
