from __future__ import annotations

import gzip
import json
import time

import pytest

from briefings.errors import NotAnArticle
from briefings.parsing import parse
from tests.parsing.documents import document
from tests.shared import SHARED, needs_shared

NEWS = "港橋、来年に完成へ\n町は8日、港橋を来年三月に完成させると発表した。\n費用は三億円だ。\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("こんにちは。", id="a greeting"),
        pytest.param(NEWS, id="ordinary news"),
        pytest.param(f"{NEWS}出典: https://minato.example/1\n", id="news with a source"),
        pytest.param("カレーの作り方\n✅ 玉ねぎ\n✅ にんじん\n切って煮る。\n", id="a recipe with ticks"),
        pytest.param(
            "# FAQ\n## What is it?\nA tool.\n- fast\n- small\n## Why?\nBecause.\n", id="questions and answers"
        ),
        pytest.param('{"a": [1, 2]}', id="JSON"),
        pytest.param("def f():\n    return 1\n", id="a program"),
        pytest.param("a,b\n1,2\n", id="a table"),
    ],
)
def test_what_is_no_briefing_article_is_refused(text: str) -> None:
    with pytest.raises(NotAnArticle, match="not a briefing article"):
        parse(document(text))


def test_a_refusal_tells_what_was_found_and_where() -> None:
    with pytest.raises(NotAnArticle) as caught:
        parse(document("カレー\n✅ 玉ねぎ\n✅ にんじん\n", address="file:curry.txt"))

    assert caught.value.address == "file:curry.txt"
    assert str(caught.value) == (
        "file:curry.txt: it is not a briefing article: of sections with a question, points (✅), "
        "takeaways (💡), "
        "cited sources (さらに読む ⇒) and their dates (公開日) it shows points (✅)."
    )


@needs_shared
def test_no_ordinary_news_text_is_taken_for_a_briefing_article() -> None:
    with gzip.open(SHARED / "articles" / "wikinews.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]

    accepted = []
    for text in texts[::8]:
        try:
            parse(document(f"{text['headline']}\n{text['text']}"))
        except NotAnArticle:
            continue
        accepted.append(text["doc"])

    assert accepted == []


LONG = {
    "one letter": b"a" * 10_000_000,
    "one sentence": "橋は古い。".encode() * 600_000,
    "slashes": b"/" * 10_000_000,
    "brackets": b"[" * 10_000_000,
    "angle brackets": b"<" * 10_000_000,
    "ticks": "✅".encode() * 3_000_000,
    "addresses": b"https://a.example/" * 500_000,
    "credits": "出典:".encode() * 1_000_000,
    "links": b"[a](b)" * 1_500_000,
    "stars": b"**" * 5_000_000,
    "one paragraph": b"<p>" + "橋".encode() * 3_300_000,
    "tags": b"<p>" * 3_000_000,
    "line ends": b"\r" * 10_000_000,
    "short lines": b"a\n" * 5_000_000,
    "spaces": b" " * 10_000_000 + b"x",
    "combining marks": "か\u3099".encode() * 1_600_000,
    "wrongly decoded": ("é" * 5_000_000).encode(),
    "CP932": "橋は古い。".encode("cp932") * 1_000_000,
}


@pytest.mark.parametrize("content", [pytest.param(content, id=name) for name, content in LONG.items()])
def test_ten_megabytes_of_nothing_are_refused_in_seconds(content: bytes) -> None:
    started = time.process_time()

    with pytest.raises(NotAnArticle):
        parse(document(content, address="file:x"))

    # About 1 s on the machine this was written on; anything worse than linear would take minutes.
    assert time.process_time() - started < 10


ONE = """港橋の値段は誰が払う?
町は港橋を架け替える。費用をめぐって声が割れている。
橋の値段
いくらかかる?
三億円の見込み。
✅ 町は三億円と見積もった。
✅ 県は半分を払う。
さらに読む ⇒港新聞出典/画像元: https://minato.example/1
町は急ぐと述べています。
"""
OTHER = (
    ONE.replace("港橋の値段は誰が払う?", "川の駅建設は要るか?揺れる町の声川の駅建設の舞台裏:残る土地")
    .replace("橋の値段", "駅の場所")
    .replace("いくらかかる", "どこに建てる")
    .replace("/1", "/2")
)
LAMPS = "💡 橋は三億円かかる。\n💡 県が半分を払う。\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ONE + LAMPS + OTHER, id="a title and a lead after the takeaways"),
        pytest.param(ONE + "-----\n" + OTHER, id="a title and a lead after a rule"),
        pytest.param(ONE + OTHER, id="a doubled title and a lead"),
        pytest.param(ONE + "【見本】作り話です。\n" + OTHER, id="another sample"),
        pytest.param(f"# {ONE}# {OTHER}", id="two first headings"),
        pytest.param(ONE + LAMPS + ONE + LAMPS, id="the same article twice"),
    ],
)
def test_several_articles_in_one_file_are_refused(text: str) -> None:
    with pytest.raises(NotAnArticle, match="it holds several articles; another one seems to begin at line 1"):
        parse(document(text))
