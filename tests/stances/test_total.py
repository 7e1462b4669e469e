"""No text raises, and every offset holds, whatever the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.model.article import Article, Section
from briefings.stances.wordlists import word_list
from tests.stances.building import article

if TYPE_CHECKING:
    from briefings.model.stance import Stance
    from briefings.stances.extractor import LexicalExtractor

PIECES = st.sampled_from(
    [
        *word_list(
            """
            ロシア 米国 米ロ両国 トランプ氏 プーチン大統領 同首相 首相 佐藤花子知事 公明党 関係者 厚生労働省
            NATO は が も では から により によると と 、 。 「 」 『 ( ) 停戦案を 合意 拒否 した し して する
            述べた としている とした 考え 方針 を 示した だ ことを 表明 ない られた べき たい よう か ・
            同 両 3 21日 一方 𠮷 é \ud800 \u200b ㍿ ー A President Trump said wants "
            """
        ),
        "\n",
        "\u3000",
    ]
)
JAPANESE_LIKE = st.lists(PIECES, max_size=60).map("".join)
ENGLISH_WORDS = word_list(
    'President Trump Putin said says "no" , . ; the wants rejects not has to (x) Dr. of U.S.'
)
ENGLISH_LIKE = st.lists(st.sampled_from(ENGLISH_WORDS), max_size=60).map(" ".join)


def holds(stance: Stance, whole: Article) -> bool:
    within = stance.start <= stance.predicate_start < stance.predicate_end <= stance.end
    inside = whole.plain[0].start <= stance.start and stance.end <= whole.plain[-1].end
    verbatim = whole.text[stance.start : stance.end] == stance.text
    return within and inside and verbatim and bool(stance.actor) and 0 <= stance.confidence <= 1


@settings(deadline=None)
@given(st.one_of(JAPANESE_LIKE, ENGLISH_LIKE, st.text(max_size=120)), st.sampled_from(["ja", "en"]))
def test_every_stance_of_any_text_is_verbatim_and_within_its_text(
    extractor: LexicalExtractor, text: str, language: str
) -> None:
    whole = article(text, language=language)

    found = extractor.extract(whole)

    assert all(holds(stance, whole) for stance in found)
    assert [each.predicate_start for each in found] == sorted(each.predicate_start for each in found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "佐藤花子知事は「橋は古い。」と述べ、公明党の関係者とロシアは停戦案を拒否したとした。" * 200,
            id="many sentences",
        ),
        pytest.param("ロシア・" * 500, id="one endless row of names"),
        pytest.param("「" * 2_000, id="quotations that never close"),
        pytest.param("佐藤氏と" * 2_000, id="endless coordination"),
        pytest.param("ロシアは拒否しないことはないことはない" * 100 + "と述べた。", id="denial of denial"),
        pytest.param("公明党は、" * 1_000 + "反対した。", id="topics without end"),
    ],
)
def test_long_and_hostile_texts_are_read_to_their_end(extractor: LexicalExtractor, text: str) -> None:
    """How long that takes is measured in `tests/benchmarks/stances.py`."""
    whole = article(text + "\n公明党は法案に反対した。")

    found = extractor.extract(whole)

    assert all(holds(stance, whole) for stance in found)
    assert found[-1].text == "公明党は法案に反対した"


@settings(deadline=None)
@given(st.lists(JAPANESE_LIKE, max_size=6))
def test_no_stance_of_an_article_crosses_its_passages(extractor: LexicalExtractor, lines: list[str]) -> None:
    plain = article("\n".join(lines))
    whole = Article(text=plain.text, sections=(Section(body=plain.plain),))

    found = extractor.extract(whole)

    assert all(any(p.start <= s.start and s.end <= p.end for p in plain.plain) for s in found)
