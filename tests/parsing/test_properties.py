"""Laws of seed-format.md, section 6, on any bytes and on articles put together at random.

The long run: KAWARABAN_PARSING_EXAMPLES=10000 pytest tests/parsing/test_properties.py
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import Literal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.errors import NotAnArticle
from briefings.parsing import parse
from briefings.parsing.accounting import count_lines
from tests.parsing.documents import compared, document
from tests.parsing.laws import broken_laws

EXAMPLES = int(os.environ.get("KAWARABAN_PARSING_EXAMPLES", "60"))
thorough = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# Pieces that mean something to some part of the parser.
_TOKENS = """
    ✅ 💡 ・ - # ## > ** ? \uff1f 〓 \ufffd 1. ① ⇒ => さらに読む 続きを読む 出典/画像元:
    出典\uff1a Source: 公開日: Published: 2025/02/19 令和7年2月19日 2025/02/30
    https://a.example/1 //b.example/2 https:// [港新聞] (https://c.example/) [1]: まとめ 目次
    関連記事 ポイント: 【見本】 [Sample] 港橋の値段 いくらかかる? 三億円だ。 注目ですね。
    町は述べた。 橋は NATO <p> </p> <br> <li> <h2> </a> &amp; &#9989; --- | 「 」 \u200b \u202e \ufe0f
    か\u3099 ﾎﾟｲﾝﾄ é Âç²Ï
"""
SPACED = ["<a href='https://d.example/'>", "<time datetime='2025-02-19'>", " ", "\u3000", "\xa0", "\x00"]
FORMS: list[Literal["NFC", "NFD", "NFKC"]] = ["NFC", "NFD", "NFKC"]
LINE_ENDS = ["\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "\v"]
ADDRESSES = ["file:x.txt", "file:x.md", "file:x.html", "https://a.example/x", "file:x"]
MEDIA_TYPES = [
    None,
    "text/plain",
    "text/html; charset=EUC-JP",
    "text/markdown",
    "text/plain; charset=utf-16",
    "?;charset=",
]

texts = st.lists(st.sampled_from([*_TOKENS.split(), *SPACED, *LINE_ENDS]), max_size=80).map(
    "".join
) | st.text(max_size=200)
encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "ignore"),
    texts,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp932", "euc_jp", "iso2022_jp", "latin-1"]),
)
magic = st.sampled_from(
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\x1b$B", b"<?xml ", b"<!--"]
)
anything = st.builds(lambda start, rest: start + rest, magic, st.binary(max_size=300) | encoded)


@thorough
@given(content=anything, address=st.sampled_from(ADDRESSES), media_type=st.sampled_from(MEDIA_TYPES))
def test_no_byte_string_raises_anything_but_not_an_article(
    content: bytes, address: str, media_type: str | None
) -> None:
    try:
        article = parse(document(content, address=address, media_type=media_type))
    except NotAnArticle:
        return
    assert broken_laws(article) == []


@dataclass(frozen=True)
class Part:
    """Lines of one field of an article."""

    field: str
    lines: tuple[str, ...]


def _numbered(form: str, count: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[str, ...]]:
    return count.map(lambda many: tuple(form.format(number) for number in "一二三四五"[:many]))


@st.composite
def sections(draw: st.DrawFn, name: str) -> list[Part]:
    """A section of which any part may be missing but not its opening and what it cites."""
    dated = draw(st.booleans())
    told = draw(_numbered(f"{name}の会は、第{{}}の案を町に示したと述べています。", st.integers(1, 4)))
    return [
        Part(f"{name}.heading", (f"{name}のゆくえ",)),
        Part(f"{name}.question", (f"{name}は、いつ決まる?",)),
        Part(f"{name}.answer", (f"{name}は来月に決める。",)),
        Part(
            f"{name}.comments", draw(_numbered(f"{name}の第{{}}の謎を見ていきましょう。", st.integers(0, 2)))
        ),
        Part(f"{name}.date", ("公開日:2026/04/08",) if dated else ()),
        Part(f"{name}.points", draw(_numbered(f"✅ {name}は第{{}}の案を退けた。", st.integers(1, 4)))),
        Part(
            f"{name}.source",
            (f"さらに読む ⇒{name}新聞出典/画像元: https://{ord(name):x}.example/1{name}に注目です。",),
        ),
        Part(f"{name}.body", told),
        Part(
            f"{name}.remarks",
            draw(_numbered(f"第{{}}の案って、わたしは{name}らしいと思いました。", st.integers(0, 1))),
        ),
    ]


@st.composite
def articles(draw: st.DrawFn) -> list[Part]:
    """An article of the format: parts in order, each with its lines."""
    names = draw(st.lists(st.sampled_from("橋町港川山"), min_size=1, max_size=3, unique=True))
    takeaways = Part("takeaways", draw(_numbered("💡 第{}の案は残る。", st.integers(2, 4))))
    first = draw(st.booleans())
    return [
        Part("titles", ("渡瀬の三つの案は残るのか?町の選ぶ道",)),
        Part("lead", ("渡瀬の町が三つの案で揺れている。どれが残るのかは、まだ分からない。",)),
        *([takeaways] if first else []),
        *(part for name in names for part in draw(sections(name))),
        Part("closing", draw(_numbered("渡瀬の第{}の行方から、今後も目が離せません。", st.integers(0, 2)))),
        *([] if first else [takeaways]),
    ]


def written(parts: list[Part], *, end: str = "\n") -> str:
    return end.join(line for part in parts for line in part.lines)


@thorough
@given(articles())
def test_every_part_of_an_article_comes_back_in_its_field(parts: list[Part]) -> None:
    article = parse(document(written(parts)))

    lines = {part.field: [line.lstrip("✅💡 ") for line in part.lines] for part in parts}
    told = compared(article)
    assert (told["titles"], told["lead"]) == (lines["titles"], lines["lead"])
    assert (told["closing"], told["takeaways"]) == (lines["closing"], lines["takeaways"])
    for section in told["sections"]:
        name = section["heading"][0]
        glued = f"{name}に注目です。"
        assert [section["heading"]] == lines[f"{name}.heading"]
        assert [section["question"]] == lines[f"{name}.question"]
        assert [section["answer"]] == lines[f"{name}.answer"]
        assert section["comments"] == [*lines[f"{name}.comments"], glued]
        assert section["points"] == lines[f"{name}.points"]
        assert section["body"] == lines[f"{name}.body"]
        assert section["remarks"] == lines[f"{name}.remarks"]
        assert section["sources"][0][1] == f"https://{ord(name):x}.example/1"
        assert (section["sources"][0][3] is not None) == bool(lines[f"{name}.date"])
    assert broken_laws(article) == []
    count = count_lines(article)
    assert count.total == count.placed == sum(len(part.lines) for part in parts)


@thorough
@given(
    articles(),
    st.sampled_from(["\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\v", "\f", " \n", "\n\u3000"]),
)
def test_line_ends_change_nothing(parts: list[Part], end: str) -> None:
    article = parse(document(written(parts, end=end)))

    assert compared(article) == compared(parse(document(written(parts))))


@thorough
@given(articles(), st.sampled_from(FORMS))
def test_normal_forms_change_nothing(parts: list[Part], form: Literal["NFC", "NFD", "NFKC"]) -> None:
    text = unicodedata.normalize(form, written(parts))

    assert compared(parse(document(text))) == compared(parse(document(written(parts))))


@thorough
@given(articles(), st.sampled_from(["utf-8-sig", "utf-16", "utf-32", "cp932", "euc_jp", "iso2022_jp"]))
def test_encodings_change_nothing_that_they_can_hold(parts: list[Part], encoding: str) -> None:
    content = written(parts).encode(encoding, "replace")

    assert compared(parse(document(content))) == compared(parse(document(written(parts))))


@thorough
@given(articles(), st.data())
def test_a_deleted_part_is_missed_in_its_own_field_only(parts: list[Part], data: st.DataObject) -> None:
    single = (
        "heading",
        "question",
        "answer",
        "comments",
        "points",
        "remarks",
        "titles",
        "lead",
        "closing",
        "takeaways",
    )
    gone = data.draw(st.sampled_from([part for part in parts if part.lines and part.field.endswith(single)]))
    whole = parse(document(written(parts)))

    rest = parse(document(written([part for part in parts if part is not gone])))

    assert broken_laws(rest) == []
    assert changed(whole_fields(whole), whole_fields(rest)) <= {gone.field.rpartition(".")[2], "topic"}


def whole_fields(article: object) -> dict[str, object]:
    told = compared(article)  # type: ignore[arg-type]  # an Article
    for key in ("heading", "question", "answer", "comments", "points", "sources", "body", "remarks"):
        told[key] = [section[key] for section in told["sections"]]
    del told["sections"]
    return told


def changed(whole: dict[str, object], rest: dict[str, object]) -> set[str]:
    return {key for key in whole if whole[key] != rest[key]}


@thorough
@given(articles())
def test_every_address_found_stands_in_the_text(parts: list[Part]) -> None:
    text = written(parts)

    assert all(source.url in text for source in parse(document(text)).sources if source.url)
