from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.language.folding import fold
from briefings.stances import registry
from briefings.stances.names import canonical, identity


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("トランプ氏", "トランプ", id="honorific"),
        pytest.param("トランプ前大統領", "トランプ", id="former office"),
        pytest.param("トランプ前米大統領", "トランプ", id="former office of a state"),
        pytest.param("ドナルド・トランプ", "トランプ", id="full name"),
        pytest.param("President Trump", "トランプ", id="English title"),
        pytest.param("プーチン大統領", "プーチン", id="office"),
        pytest.param("ゼレンスキー大統領", "ゼレンスキー", id="another office"),
        pytest.param("習近平国家主席", "習近平", id="an office of two words"),
        pytest.param("安倍晋三首相(52)", "安倍晋三", id="age"),
        pytest.param("ロシア側", "ロシア", id="side"),
        pytest.param("米政府", "米国", id="a government in short form"),
        pytest.param("アメリカ合衆国", "米国", id="another name of a state"),
        pytest.param("アメリカ大統領", "アメリカ大統領", id="an office is nobody's name"),
        pytest.param("大統領", "大統領", id="a title alone stays"),
        pytest.param("北大西洋条約機構", "NATO", id="long name of a body"),
        pytest.param("Foreign Ministry", "Foreign Ministry", id="an English body"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_all_spellings_of_an_actor_lead_to_one_name(name: str, known: str) -> None:
    assert canonical(name) == known


def test_an_identity_lists_the_other_names_of_the_registry() -> None:
    name, others = identity("トランプ氏")

    assert name == "トランプ"
    assert "ドナルド・トランプ" in others


def test_an_unregistered_actor_has_no_other_names() -> None:
    assert identity("架空野花子氏") == ("架空野花子", ())


@pytest.mark.parametrize("surname", ["福田", "安倍", "ブッシュ", "金"])
def test_a_surname_that_several_leaders_share_leads_to_none_of_them(surname: str) -> None:
    assert identity(surname) == (surname, ())


def test_no_two_actors_of_the_registry_share_a_name() -> None:
    names = [fold(name) for known, others in registry.OTHER_NAMES.items() for name in (known, *others)]

    assert sorted(names) == sorted(set(names))


@given(st.text(max_size=30))
def test_the_canonical_name_of_a_canonical_name_is_itself(name: str) -> None:
    known = canonical(name)

    assert known or not name.strip()
