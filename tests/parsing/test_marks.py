from __future__ import annotations

import pytest

from briefings.parsing.labels import Label, read_label
from briefings.parsing.marks import Mark, read_marks


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        pytest.param("✅ 橋", Mark.POINT, "橋", id="a tick"),
        pytest.param("✔\ufe0f橋", Mark.POINT, "橋", id="a tick with a variation selector"),
        pytest.param("☑\u3000橋", Mark.POINT, "橋", id="an ideographic space"),
        pytest.param("\u200b🔵 橋", Mark.POINT, "橋", id="a zero-width space before"),
        pytest.param("- ✅ 橋", Mark.POINT, "橋", id="a tick in a list"),
        pytest.param("> ✅ 橋", Mark.POINT, "橋", id="a tick in a quotation"),
        pytest.param("**✅ 橋**", Mark.POINT, "橋", id="a tick in bold"),
        pytest.param("&#9989; 橋", Mark.POINT, "橋", id="an entity"),
        pytest.param("💡 橋", Mark.LAMP, "橋", id="a lamp"),
        pytest.param("📌橋", Mark.LAMP, "橋", id="a pin"),
        pytest.param("・橋", Mark.ITEM, "橋", id="a middle dot"),
        pytest.param("-橋", Mark.ITEM, "橋", id="a hyphen without space"),
        pytest.param("1. 橋", Mark.ITEM, "橋", id="a number"),
        pytest.param("(2) 橋", Mark.ITEM, "橋", id="a number in brackets"),
        pytest.param("③橋", Mark.ITEM, "橋", id="a number in a circle"),
        pytest.param("? 橋", Mark.LOST, "橋", id="a question mark for a mark"),
        pytest.param("〓橋", Mark.LOST, "橋", id="a geta mark"),
        pytest.param("橋に✅を付ける", Mark.NONE, "橋に✅を付ける", id="a tick inside a sentence"),
        pytest.param("「橋」", Mark.NONE, "「橋」", id="a quotation"),
        pytest.param("1.5倍の橋", Mark.NONE, "1.5倍の橋", id="a decimal number"),
        pytest.param("**橋**は古い", Mark.NONE, "**橋**は古い", id="bold only at the beginning"),
    ],
)
def test_a_mark_is_told_from_the_words(line: str, mark: Mark, words: str) -> None:
    marked = read_marks(line)

    assert (marked.mark, line[marked.start : marked.end].strip()) == (mark, words)


@pytest.mark.parametrize(
    ("line", "tag", "words"),
    [
        pytest.param("## 橋の値段 ##", "h2", "橋の値段", id="a closed heading"),
        pytest.param("### **橋の値段**", "h3", "橋の値段", id="a bold heading"),
        pytest.param("**橋の値段**", "strong", "橋の値段", id="a bold line"),
    ],
)
def test_a_heading_mark_gives_a_level(line: str, tag: str, words: str) -> None:
    marked = read_marks(line)

    assert (marked.tag, line[marked.start : marked.end].strip()) == (tag, words)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        pytest.param("この記事で分かる事!", Label.TAKEAWAYS, id="what the seed's publisher writes"),
        pytest.param("まとめ", Label.TAKEAWAYS, id="summary"),
        pytest.param("Key takeaways", Label.TAKEAWAYS, id="English takeaways"),
        pytest.param("目次", Label.CONTENTS, id="contents"),
        pytest.param("関連記事", Label.RELATED, id="related articles"),
        pytest.param("それでは、Chapter-1に進みましょう。", Label.PAGE, id="on to a chapter"),
        pytest.param("Chapter-2では、職人の声を聞きます。", Label.PAGE, id="what a chapter tells"),
        pytest.param("スポンサーリンク", Label.PAGE, id="an advertisement"),
        pytest.param("1 / 2", Label.PAGE, id="a page number"),
        pytest.param("Site Logo Menu opener", Label.PAGE, id="a site's head"),
        pytest.param("ホーム > 町 > 橋", Label.PAGE, id="a trail"),
        pytest.param("-----", Label.PAGE, id="a rule"),
        pytest.param("橋の値段", Label.NONE, id="a heading"),
        pytest.param("まとめ役は町長だ。", Label.NONE, id="a sentence that begins like a label"),
    ],
)
def test_lines_about_the_page_are_known(words: str, label: Label) -> None:
    assert read_label(words) is label
