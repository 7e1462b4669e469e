"""What a denial makes of a position: no statement may read as its opposite. All texts are our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stances.building import article

if TYPE_CHECKING:
    from briefings.stances.extractor import LexicalExtractor


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        pytest.param("改定を認めるべきではない", "oppose", id="ought not"),
        pytest.param("改定を認めるべきでない", "oppose", id="ought not, without wa"),
        pytest.param("改定を認めるべきではありません", "oppose", id="ought not, politely"),
        pytest.param("便を減らすべきではなかった", "oppose", id="ought not to have"),
        pytest.param("改定を認めるべきではないか", "demand", id="ought one not"),
        pytest.param("改定を認めてはならない", "demand", id="must not"),
        pytest.param("改定を撤回しなければならない", "demand", id="must"),
        pytest.param("改定を認める必要はない", "oppose", id="no need"),
        pytest.param("改定を認めるつもりはない", "oppose", id="no intention to allow"),
        pytest.param("改定を認めるつもりはなかった", "deny", id="had no intention"),
        pytest.param("改定に反対するつもりはない", "support", id="no intention to oppose"),
        pytest.param("改定に反対しない", "support", id="does not oppose"),
        pytest.param("改定に反対するわけではない", "support", id="it is not that one opposes"),
        pytest.param("改定に賛成ではない", "oppose", id="is not for it"),
        pytest.param("改定を支持しているわけではない", "oppose", id="it is not that one supports"),
        pytest.param("改定を支持するとは言えない", "oppose", id="cannot say that one supports"),
        pytest.param("改定を支持する理由はない", "oppose", id="no reason to support"),
        pytest.param("改定を認めることはできない", "oppose", id="cannot allow"),
        pytest.param("改定を認めるわけにはいかない", "oppose", id="must not allow"),
        pytest.param("改定を認めたくない", "oppose", id="does not want to allow"),
        pytest.param("改定を評価していない", "oppose", id="does not praise"),
        pytest.param("改定を懸念していない", "claim", id="does not fear"),
        pytest.param("住民の反対は強くない", "claim", id="the opposition is weak"),
        pytest.param("改定を認めるべきではないという声がある", "claim", id="the words of others"),
        pytest.param("公明党が改定に反対している", "claim", id="somebody else opposes"),
        pytest.param("「改定に反対し、費用は重い」", "claim", id="an earlier clause does not decide"),
    ],
)
def test_what_is_said_keeps_its_denial(extractor: LexicalExtractor, said: str, type_: str) -> None:
    text = f"佐藤花子知事は、{said}と述べた。"

    (stance,) = extractor.extract(article(text))

    assert (stance.type.value, stance.text) == (type_, f"佐藤花子知事は、{said}と述べた")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        pytest.param("横浜市は改定への支持を撤回した。", "oppose", id="support withdrawn"),
        pytest.param("横浜市は改定への反対を取り下げた。", "support", id="opposition withdrawn"),
        pytest.param("横浜市は改定に反対する姿勢を崩していない。", "oppose", id="opposition kept up"),
        pytest.param("横浜市は条件を譲らなかった。", "oppose", id="does not yield"),
        pytest.param("横浜市は圧力に屈しなかった。", "oppose", id="does not bow"),
        pytest.param("横浜市は法案を撤回した。", "act", id="a bill withdrawn"),
    ],
)
def test_what_is_given_up_or_kept_up_is_told_apart(
    extractor: LexicalExtractor, text: str, type_: str
) -> None:
    (stance,) = extractor.extract(article(text))

    assert stance.type.value == type_


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param(
            "横浜市は橋を直すと強調し、負担が重すぎると批判した。",
            ["横浜市は橋を直すと強調し", "負担が重すぎると批判した"],
            id="an adjective with too much",
        ),
        pytest.param(
            "横浜市は橋を直すよう迫り、町の橋を壊すことになると述べた。",
            ["横浜市は橋を直すよう迫り", "町の橋を壊すことになると述べた"],
            id="koto behind a verb",
        ),
        pytest.param(
            "公明党が反対したため、横浜市は法案を撤回した。",
            ["公明党が反対した", "横浜市は法案を撤回した"],
            id="a joining noun",
        ),
        pytest.param(
            "横浜市は橋の案に反対し、町を分けるべきではないと訴えた。",
            ["横浜市は橋の案に反対し", "町を分けるべきではないと訴えた"],
            id="ought not",
        ),
    ],
)
def test_no_span_begins_inside_a_predicate(extractor: LexicalExtractor, text: str, spans: list[str]) -> None:
    found = [stance.text for stance in extractor.extract(article(text))]

    assert found == spans


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param("横浜市が反対すれば", id="if"),
        pytest.param("横浜市が反対したら", id="when"),
        pytest.param("横浜市が反対するなら", id="in case"),
        pytest.param("横浜市が反対しても", id="even if"),
        pytest.param("横浜市が反対するまで", id="until"),
        pytest.param("横浜市が反対した場合", id="in the case"),
        pytest.param("横浜市が反対するため", id="in order to"),
        pytest.param("横浜市が反対したのではなく", id="not that"),
        pytest.param("横浜市が反対するどころか", id="far from"),
        pytest.param("横浜市が反対するとみられていたが", id="was expected to"),
    ],
)
def test_what_did_not_happen_is_no_position(extractor: LexicalExtractor, condition: str) -> None:
    found = [
        (stance.actor, stance.type.value)
        for stance in extractor.extract(article(f"{condition}、公明党は法案を批判した。"))
    ]

    assert found == [("公明党", "criticise")]
