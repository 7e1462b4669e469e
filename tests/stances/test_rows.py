"""Who is named: title grammar, states, organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefings.stances.rows import runs
from briefings.stances.words import outline

if TYPE_CHECKING:
    from briefings.language.tokens import SudachiTokeniser


def named(tokenise: SudachiTokeniser, text: str) -> list[tuple[str, str, str]]:
    rows = runs(outline(tokenise(text)).outer)
    return [(each.kind.value, each.name, each.title) for row in rows for each in row.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "福本潤一参議院議員は", ("person", "福本潤一", "参議院議員"), id="surname, given name, office"
        ),
        pytest.param(
            "潘基文国連事務総長は", ("person", "潘基文", "国連事務総長"), id="an office with a body"
        ),
        pytest.param("安倍晋三首相(52)は", ("person", "安倍晋三", "首相"), id="an age in brackets"),
        pytest.param(
            "中山成彬・元国土交通大臣は",
            ("person", "中山成彬", "元国土交通大臣"),
            id="a dot before a former office",
        ),
        pytest.param(
            "マルコ・ロッシーニ伊中央銀行総裁は",
            ("person", "マルコ・ロッシーニ", "伊中央銀行総裁"),
            id="a foreign name",
        ),
        pytest.param(
            "エリツィン・ロシア前大統領は",
            ("person", "エリツィン", "ロシア前大統領"),
            id="a state within the office",
        ),
        pytest.param(
            "トランプ前米大統領は",
            ("person", "トランプ", "前米大統領"),
            id="a name that is also a playing card",
        ),
        pytest.param("嘉糠洋陸教授は", ("person", "嘉糠洋陸", "教授"), id="a given name cut in two"),
        pytest.param(
            "北側一雄幹事長は", ("person", "北側一雄", "幹事長"), id="a surname that is a common noun"
        ),
        pytest.param("菅総務相は", ("person", "菅", "総務相"), id="a short form of minister"),
        pytest.param("首相は", ("office", "首相", "首相"), id="a title alone"),
        pytest.param("同首相は", ("same", "首相", ""), id="the same one"),
        pytest.param("ロシア側は", ("state", "ロシア", ""), id="the side of a state"),
        pytest.param("21日自民党は", ("body", "自民党", ""), id="a date before a party"),
        pytest.param("厚生労働省は", ("body", "厚生労働省", ""), id="a ministry"),
        pytest.param("台北地検は", ("body", "台北地検", ""), id="prosecutors"),
    ],
)
def test_an_actor_is_named_without_title(
    tokenise: SudachiTokeniser, text: str, expected: tuple[str, str, str]
) -> None:
    found = named(tokenise, text)

    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("米ロ両国が", ["米国", "ロシア"], id="two states in short form"),
        pytest.param("日米が", ["日本", "米国"], id="without both"),
        pytest.param("英仏独3カ国は", ["英国", "フランス", "ドイツ"], id="three states"),
        pytest.param("自民・公明は", ["自民", "公明"], id="two parties with a dot"),
    ],
)
def test_a_short_form_of_several_names_each(tokenise: SudachiTokeniser, text: str, names: list[str]) -> None:
    found = [name for _, name, _ in named(tokenise, text)]

    assert found == names


@pytest.mark.parametrize(
    "text",
    [
        "一方は",
        "今後は",
        "自身は",
        "問題は",
        "大会は",
        "朝日が",
        "日中は",
        "朝日新聞は",
        "共同通信は",
        "可能性は",
        "3人は",
        "それは",
        "会議は",
        "事故は",
        "",
    ],
)
def test_what_is_no_actor_is_nobody(tokenise: SudachiTokeniser, text: str) -> None:
    found = named(tokenise, text)

    assert found == []
