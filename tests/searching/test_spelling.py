from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.folding import fold
from briefings.searching.spelling import nearest

PEOPLE = ("プーチン", "トランプ", "ゼレンスキー", "灯町長", "Rowan Vale", "Rowena Dale")
NAMES = {fold(name): name for name in PEOPLE}


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        pytest.param("プーチソ", "プーチン", id="a letter that looks alike"),
        pytest.param("ぷーちん", "プーチン", id="hiragana"),
        pytest.param("ゼレンスキ", "ゼレンスキー", id="an end cut off"),
        pytest.param("Rowan Vail", "Rowan Vale", id="an English misspelling"),
    ],
)
def test_the_name_that_was_meant_comes_first(typed: str, best: str) -> None:
    assert nearest(fold(typed), NAMES)[0] == best


def test_names_that_have_nothing_to_do_with_it_are_not_offered() -> None:
    assert nearest(fold("量子計算機"), NAMES) == ()


def test_a_name_with_many_spellings_is_offered_once() -> None:
    spellings = {"トランプ": "トランプ", "トランプ氏": "トランプ", "トランプ前大統領": "トランプ"}

    assert nearest("トランプさん", spellings) == ("トランプ",)


def test_of_many_like_names_five_are_offered() -> None:
    names = {f"灯町長{number}": f"灯町長{number}" for number in range(20)}

    assert len(nearest("灯町長", names)) == 5


@given(st.text(), st.dictionaries(st.text(), st.text(), max_size=8))
def test_anything_may_be_typed(typed: str, names: dict[str, str]) -> None:
    offered = nearest(fold(typed), names)

    assert len(offered) <= 5
    assert set(offered) <= set(names.values())
    assert len(set(offered)) == len(offered)
