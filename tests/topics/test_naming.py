from __future__ import annotations

import pytest

from briefings.topics.naming import topic_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("米ロ停戦交渉", "米露停戦交渉", id="Russia in kana and in kanji"),
        pytest.param("米ロ停戦交渉", "米ロ 停戦交渉", id="a space"),
        pytest.param("ＮＡＴＯ拡大", "nato拡大", id="width and case"),
        pytest.param("米・ロ停戦交渉", "米ロ停戦交渉", id="a dot between names"),
        pytest.param("米・露首脳会談", "米露首脳会談", id="a dot between names that a table knows together"),
        pytest.param("「灯橋」の改修", "灯橋の改修", id="quotation marks"),
        pytest.param("ﾌﾟｰﾁﾝ訪朝", "プーチン訪朝", id="half-width kana"),
        pytest.param("Truce Talks", "truce talks", id="English"),
    ],
)
def test_spellings_of_one_topic_meet(one: str, other: str) -> None:
    assert topic_key(one) == topic_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("暴露本の波紋", "暴ロ本の波紋", id="露 that is not Russia"),
        pytest.param("露店の規制", "ロ店の規制", id="a stall"),
        pytest.param("米ロ停戦交渉", "米中停戦交渉", id="other states"),
        pytest.param("ビル建設", "ビール建設", id="a long vowel"),
    ],
)
def test_different_topics_stay_apart(one: str, other: str) -> None:
    assert topic_key(one) != topic_key(other)


@pytest.mark.parametrize("name", [pytest.param("・", id="a dot"), pytest.param("「」", id="brackets")])
def test_a_name_of_marks_alone_still_has_a_key(name: str) -> None:
    assert topic_key(name)
