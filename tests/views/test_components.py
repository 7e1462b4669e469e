"""Buttons and menus under an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.localising import words
from bot.rendering.message import Message
from bot.views.components import chosen, components
from bot.views.desk import Answer, Choice
from bot.views.questions import AboutSection, AboutSources, AboutTopic, unpacked
from tests.discord_rules.messages import components_faults

if TYPE_CHECKING:
    from bot.views.questions import Question

REVISION = "0190f3c2a1b4" + "0" * 20


def choices(count: int, *, label: str = "Section") -> tuple[Choice, ...]:
    return tuple(Choice(REVISION, number, f"{label} {number}", "The ferry") for number in range(count))


def drawn(question: Question, *, count: int = 0, page: int = 0, pages: int = 1) -> list[dict[str, Any]]:
    """The rows as Discord gets them, in English, checked against its rules."""
    answer = Answer(question, Message(()), choices(count))
    rows: list[dict[str, Any]] = components(
        answer, page=page, pages=pages, words=words("en-US")
    ).to_components()
    assert components_faults({"components": rows}, v2=False) == []
    return rows


def options(rows: list[dict[str, Any]]) -> list[str]:
    return [option["label"] for option in rows[0]["components"][0]["options"]]


async def test_a_short_answer_has_nothing_to_press() -> None:
    assert drawn(AboutSources(3)) == []


@pytest.mark.parametrize(
    ("page", "disabled", "leads_to"),
    [
        pytest.param(0, [True, True, False], [0, 0, 1], id="first page"),
        pytest.param(1, [False, True, False], [0, 1, 2], id="page between"),
        pytest.param(2, [False, True, True], [1, 2, 2], id="last page"),
    ],
)
async def test_a_long_answer_turns_page_by_page_and_no_further(
    page: int, disabled: list[bool], leads_to: list[int]
) -> None:
    [row] = drawn(AboutSources(3), page=page, pages=3)

    buttons = row["components"]
    asked = [unpacked(button["custom_id"]) for button in buttons]
    assert [button["label"] for button in buttons] == ["Previous", f"{page + 1}/3", "Next"]
    assert [button["disabled"] for button in buttons] == disabled
    assert asked == [(AboutSources(3), number) for number in leads_to]


async def test_a_menu_of_25_sections_offers_all_of_them() -> None:
    rows = drawn(AboutTopic(17), count=25)

    assert options(rows) == [f"Section {number}" for number in range(25)]


@pytest.mark.parametrize(
    ("shelf", "first", "last", "count"),
    [
        pytest.param(0, "Section 0", "More sections …", 24, id="first shelf"),
        pytest.param(1, "Earlier sections …", "More sections …", 25, id="shelf between"),
        pytest.param(2, "Earlier sections …", "Section 59", 15, id="last shelf"),
        pytest.param(9, "Earlier sections …", "Section 59", 15, id="a shelf that is gone"),
    ],
)
async def test_more_sections_stand_on_shelves(shelf: int, first: str, last: str, count: int) -> None:
    offered = options(drawn(AboutTopic(17, shelf), count=60))

    assert (offered[0], offered[-1], len(offered)) == (first, last, count)


async def test_the_shelves_together_offer_every_section_once() -> None:
    offered = [option for shelf in range(3) for option in options(drawn(AboutTopic(17, shelf), count=60))]

    sections = [option for option in offered if option.startswith("Section")]
    assert sections == [f"Section {number}" for number in range(60)]


async def test_an_open_section_leads_back_to_its_topic_and_is_marked_in_the_menu() -> None:
    menu, buttons = drawn(AboutSection(17, REVISION, 2), count=3)

    shown = [option["label"] for option in menu["components"][0]["options"] if option["default"]]
    assert shown == ["Section 2"]
    assert [button["label"] for button in buttons["components"]] == ["Whole topic"]
    assert unpacked(buttons["components"][0]["custom_id"]) == (AboutTopic(17), 0)


async def test_hostile_headings_become_short_plain_labels() -> None:
    answer = Answer(AboutTopic(17), Message(()), choices(1, label="あ" * 300 + "\u202e\n"))

    rows = components(answer, page=0, pages=1, words=words("ja")).to_components()

    option = rows[0]["components"][0]["options"][0]
    assert option["label"] == "あ" * 99 + "…"


async def test_buttons_stop_listening_at_once_so_that_nothing_stays_in_memory() -> None:
    view = components(Answer(AboutTopic(17), Message(()), choices(2)), page=0, pages=2, words=words("ja"))

    assert view.is_finished()


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        pytest.param(f"{REVISION}:4", (AboutSection(17, REVISION, 4, 1), 0), id="a section"),
        pytest.param("shelf:2", (AboutTopic(17, 2), 3), id="another shelf, same page"),
        pytest.param("shelf:", None, id="no shelf"),
        pytest.param("nonsense", None, id="nonsense"),
        pytest.param(f"{REVISION}:-1", None, id="a section before the first"),
        pytest.param(f"{REVISION}:²", None, id="a digit that is no number"),
    ],
)
def test_a_choice_asks_for(value: str, asked: tuple[Question, int] | None) -> None:
    assert chosen(value, AboutTopic(17, 1), 3) == asked


def test_a_menu_under_something_without_sections_asks_nothing() -> None:
    assert chosen("shelf:2", AboutSources(3), 0) is None
