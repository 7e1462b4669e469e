"""Whose position it is, where a sentence names several. All texts are our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stances.building import article

if TYPE_CHECKING:
    from briefings.stances.extractor import LexicalExtractor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "ロシアは、ウクライナは停戦案に賛成し、軍備を減らすべきだと主張した。",
            [("ロシア", "demand")],
            id="a topic within a topic's words",
        ),
        pytest.param(
            "トランプ氏はさらに、プーチン大統領は取引に応じるべきで、応じなければ制裁すると述べた。",
            [("トランプ", "intend")],
            id="a topic that ought to",
        ),
        pytest.param(
            "佐藤花子市長は、公明党が反対しているため、撤去は難しいとの認識を示した。",
            [("佐藤花子", "claim")],
            id="a reason within a topic's words",
        ),
        pytest.param(
            "横浜市は撤去を求め、国も補修の費用を見直す。",
            [("横浜市", "demand")],
            id="an unknown subject with mo stands in the way",
        ),
        pytest.param(
            "横浜市は撤去を求め、補修も検討する。",
            [("横浜市", "demand"), ("横浜市", "intend")],
            id="an object with mo does not",
        ),
        pytest.param(
            "佐藤花子知事は撤回すべきだと主張し、北嶺鉄道も応じる姿勢を示した。",
            [("佐藤花子", "demand"), ("北嶺鉄道", "support")],
            id="mo behind a clause that is closed",
        ),
        pytest.param(
            "佐藤花子市長は橋の案を批判した。町が払うなら、補修も検討するという。",
            [("佐藤花子", "criticise")],
            id="a condition's subject does not reach over it",
        ),
        pytest.param(
            "佐藤花子市長は、町だけで払うことはできないとして、国に補助の拡大を要請した。",
            [("佐藤花子", "oppose"), ("佐藤花子", "demand")],
            id="behind toshite the speaker goes on",
        ),
        pytest.param(
            "町長の佐藤花子氏と横浜汽船の石破茂社長は橋の建設に合意した。",
            [("佐藤花子", "support"), ("石破茂", "support")],
            id="two people, one with a company",
        ),
        pytest.param(
            "佐藤花子市長は公明党の石破茂代表と橋の建設に合意した。",
            [("佐藤花子", "support")],
            id="a partner is no subject",
        ),
        pytest.param(
            "自民党は二つ、公明党は三つを減らすべきだと主張した。",
            [("公明党", "demand")],
            id="two topics that are contrasted",
        ),
        pytest.param(
            "東京地検が9日、首相の発言は違法だとし、違法との判断を示した。",
            [("東京地検", "claim"), ("東京地検", "claim")],
            id="a topic that was told leaves the subject open",
        ),
        pytest.param("公明党は法案を批判したのである。", [("公明党", "criticise")], id="an affirmation"),
        pytest.param(
            "佐藤花子市長が10月で辞任すると9日の会見で明らかにした。",
            [("佐藤花子", "intend")],
            id="to behind what is told is no condition",
        ),
        pytest.param(
            "佐藤花子市長は増税を否定し、海軍も送らないと明言した。",
            [("佐藤花子", "deny"), ("佐藤花子", "oppose")],
            id="mo right before a told verb is its object",
        ),
        pytest.param("3市が増税に反対した。", [], id="a number of towns"),
        pytest.param(
            "市民団体「川の会」は計画の撤回を求めた。", [("川の会", "demand")], id="a name in a quotation"
        ),
        pytest.param(
            "葉月市は国が払うよう求めた。", [("葉月市", "demand")], id="a town called like a person"
        ),
        pytest.param(
            "葉月市は国が払うよう求めた。市は増税に反対した。",
            [("葉月市", "demand"), ("葉月市", "oppose")],
            id="the town of the text",
        ),
        pytest.param(
            "トランプ氏はプーチン氏に取引に応じるよう迫った。",
            [("トランプ", "demand")],
            id="to press somebody to do something",
        ),
        pytest.param(
            "米国の特使は、プーチン氏と会談する予定だ。", [("米国の特使", "intend")], id="a state's envoy"
        ),
        pytest.param(
            "佐藤花子市長は、費用がかさむと述べた。", [("佐藤花子", "claim")], id="a plan needs the speaker"
        ),
    ],
)
def test_each_position_has_the_actor_who_takes_it(
    extractor: LexicalExtractor, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(stance.actor, stance.type.value) for stance in extractor.extract(article(text))]

    assert found == expected


@pytest.mark.parametrize(
    "name",
    ["会社", "会社側", "航空会社", "労働組合", "市民団体", "自治会", "市", "専門家"],
)
def test_a_name_that_says_nothing_elsewhere_is_not_shown(extractor: LexicalExtractor, name: str) -> None:
    found = extractor.extract(article(f"{name}は補助の拡大に反対した。"))

    assert [stance.shown for stance in found] == [False]


def test_of_two_towns_the_bare_word_is_neither(extractor: LexicalExtractor) -> None:
    found = extractor.extract(article("葉月市と横浜市は橋の建設に合意した。\n市は増税に反対した。"))

    assert [(stance.actor, stance.shown) for stance in found][2:] == [("市", False)]
