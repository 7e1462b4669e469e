from __future__ import annotations

import pytest

from briefings.parsing.aligning import fold_piece
from briefings.parsing.markdown import links_in
from briefings.parsing.sourcelines import SourceLine, read_source


def read(line: str) -> SourceLine | None:
    return read_source(
        line,
        fold_piece(line, 0, len(line)),
        len(line),
        links_in(line, 0, len(line), {"1": "https://r.example/1"}),
    )


@pytest.mark.parametrize(
    ("line", "publisher", "urls", "comment"),
    [
        pytest.param(
            "さらに読む ⇒港新聞+:海を伝える出典/画像元: https://a.example/1橋は、",
            "港新聞+:海を伝える",
            ["https://a.example/1"],
            "橋は、",
            id="everything glued, a publisher with colons",
        ),
        pytest.param(
            "さらに読む　⇒港新聞　出典／画像元：https://a.example/1",
            "港新聞",
            ["https://a.example/1"],
            "",
            id="full-width marks",
        ),
        pytest.param(
            "さらに読む ⇒見本(出典記事: a.example)出典/画像元: https://a.example/1橋",
            "見本(出典記事: a.example)",
            ["https://a.example/1"],
            "橋",
            id="a publisher that holds the word of the credit",
        ),
        pytest.param(
            "続きを読む=>港新聞 引用元:https://a.example/1",
            "港新聞",
            ["https://a.example/1"],
            "",
            id="another arrow",
        ),
        pytest.param(
            "もっと読む → 出典: https://a.example/1", "", ["https://a.example/1"], "", id="no publisher"
        ),
        pytest.param(
            "出典: 港新聞 https://a.example/1", "港新聞", ["https://a.example/1"], "", id="only a credit"
        ),
        pytest.param(
            "港新聞出典/画像元: https://a.example/1",
            "港新聞",
            ["https://a.example/1"],
            "",
            id="no invitation",
        ),
        pytest.param(
            "さらに読む ⇒港新聞 https://a.example/1橋",
            "港新聞",
            ["https://a.example/1"],
            "橋",
            id="no credit",
        ),
        pytest.param("さらに読む ⇒港新聞", "港新聞", [], "", id="no address"),
        pytest.param(
            "さらに読む ⇒港新聞出典/画像元: 続報です。",
            "港新聞",
            [],
            "続報です。",
            id="a comment for an address",
        ),
        pytest.param("出典：港新聞", "港新聞", [], "", id="a credit without address"),
        pytest.param(
            "さらに読む ⇒港新聞出典/画像元: https://a.example/1、https://a.example/2橋",
            "港新聞",
            ["https://a.example/1", "https://a.example/2"],
            "橋",
            id="two addresses",
        ),
        pytest.param(
            "さらに読む ⇒港新聞 出典:https://a.example/1 画像元:https://b.example/2 橋",
            "港新聞",
            ["https://a.example/1", "https://b.example/2"],
            "橋",
            id="a credit for the picture",
        ),
        pytest.param("(出典: https://a.example/1)橋", "", ["https://a.example/1"], "橋", id="in brackets"),
        pytest.param("https://a.example/1", "", ["https://a.example/1"], "", id="an address alone"),
        pytest.param(
            "さらに読む ⇒ [港新聞](https://a.example/1)",
            "港新聞",
            ["https://a.example/1"],
            "",
            id="a Markdown link",
        ),
        pytest.param(
            "[さらに読む ⇒港新聞](https://a.example/1)出典/画像元: <https://a.example/1>橋",
            "港新聞",
            ["https://a.example/1"],
            "橋",
            id="a Markdown link around the invitation",
        ),
        pytest.param("さらに読む ⇒[港新聞][1]", "港新聞", ["https://r.example/1"], "", id="a reference"),
        pytest.param(
            "**さらに読む** ⇒港新聞 **出典:** https://a.example/1",
            "港新聞",
            ["https://a.example/1"],
            "",
            id="bold labels",
        ),
        pytest.param(
            "Read more ⇒Harbour Post: the coast Source: https://a.example/1 A comment.",
            "Harbour Post: the coast",
            ["https://a.example/1"],
            "A comment.",
            id="English",
        ),
        pytest.param(
            "Source: [Harbour Post](https://a.example/1)",
            "Harbour Post",
            ["https://a.example/1"],
            "",
            id="a linked credit",
        ),
    ],
)
def test_a_source_line_is_taken_apart(line: str, publisher: str, urls: list[str], comment: str) -> None:
    source = read(line)

    assert source is not None
    assert source.publisher == publisher
    assert [address.url for address in source.addresses] == urls
    assert line[source.end :].strip() == comment


@pytest.mark.parametrize(
    "line",
    [
        "町長は、調査の出典を示した。",
        "橋は古い(出典: https://a.example/1)と町は言う。",
        "写真: 港 太郎",
        "参考にしたい意見が多く寄せられた。",
        "詳しくは https://a.example/1 を見てほしい。",
        "さらに読むと、町の考えが分かる。",
        "",
    ],
)
def test_an_ordinary_line_is_no_source_line(line: str) -> None:
    assert read(line) is None


def test_a_link_that_shows_another_host_is_doubtful() -> None:
    source = read("さらに読む ⇒港新聞出典: [https://a.example/1](https://b.example/1)")

    assert source is not None
    assert source.addresses[0].url == "https://b.example/1"
    assert source.doubt == "the text shows https://a.example/1, the link leads to https://b.example/1"
