"""What a reader of the seed article is told about its actors. Compared by offsets; the text stays outside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from briefings.model.article import Article, Document
from briefings.parsing import parse
from briefings.stances.extractor import lexical_extractor
from briefings.stances.names import canonical
from tests.shared import SHARED, needs_shared

if TYPE_CHECKING:
    from briefings.model.stance import Stance

pytestmark = needs_shared

SEED = SHARED / "articles" / "seed.txt"


@pytest.fixture(scope="module")
def seed() -> Article:
    return parse(Document(SEED.read_bytes(), "file:///seed.txt", datetime(2025, 2, 19, tzinfo=UTC)))


@pytest.fixture(scope="module")
def stances(seed: Article) -> tuple[Stance, ...]:
    return lexical_extractor().extract(seed)


@pytest.mark.parametrize(
    ("actor", "type_", "predicate_start"),
    [
        pytest.param("プーチン", "propose", 242, id="Putin sets conditions"),
        pytest.param("プーチン", "intend", 452, id="Putin aims at concessions"),
        pytest.param("プーチン", "intend", 720, id="Putin puts his conditions first"),
        pytest.param("ロシア", "demand", 861, id="the demand of neutrality is Russia's"),
        pytest.param("ロシア", "oppose", 826, id="Russia cannot accept"),
        pytest.param("ロシア", "concern", 1279, id="Russia is wary"),
        pytest.param("ウクライナ", "support", 811, id="Ukraine agrees"),
        pytest.param("米国", "act", 904, id="the United States resume support"),
        pytest.param("米国", "support", 354, id="both agree: the United States"),
        pytest.param("ロシア", "support", 354, id="both agree: Russia"),
        pytest.param("ゼレンスキー", "criticise", 145, id="Zelensky criticises"),
        pytest.param("ゼレンスキー", "expect", 1323, id="Zelensky hopes"),
        pytest.param("ヘグセス", "deny", 1715, id="Hegseth denies"),
        pytest.param("ヘグセス", "oppose", 1730, id="Hegseth sends no troops"),
        pytest.param("トランプ", "demand", 1075, id="Trump presses"),
        pytest.param("トランプ", "criticise", 1227, id="Trump criticises"),
        pytest.param("トランプ", "intend", 1504, id="Trump wants to end the war"),
    ],
)
def test_a_statement_stands_with_its_actor(
    stances: tuple[Stance, ...], actor: str, type_: str, predicate_start: int
) -> None:
    shown = {(canonical(each.actor), each.type.value, each.predicate_start) for each in stances if each.shown}

    assert (actor, type_, predicate_start) in shown


def test_every_statement_is_verbatim(seed: Article, stances: tuple[Stance, ...]) -> None:
    assert all(seed.text[each.start : each.end] == each.text for each in stances)
    assert len(stances) >= 30


def test_three_spellings_of_one_person_lead_to_one_actor(stances: tuple[Stance, ...]) -> None:
    spellings = {each.actor_surface for each in stances if canonical(each.actor) == "トランプ"}

    assert spellings == {"トランプ氏", "トランプ前大統領", "トランプ前米大統領"}


def test_only_known_actors_are_shown(stances: tuple[Stance, ...]) -> None:
    shown = {canonical(each.actor) for each in stances if each.shown}

    assert shown == {
        "ウクライナ",
        "ゼレンスキー",
        "トランプ",
        "プーチン",
        "ヘグセス",
        "ロシア",
        "米国",
        "米国特使",
    }
