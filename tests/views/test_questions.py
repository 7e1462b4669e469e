"""Questions survive the way through a custom_id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.questions import (
    AboutSection,
    AboutSources,
    AboutStance,
    AboutTopic,
    Help,
    Role,
    Today,
    packed,
    unpacked,
)

if TYPE_CHECKING:
    from bot.views.questions import Question

KEYS = st.integers(min_value=0, max_value=2**63 - 1)
SHELVES = st.integers(min_value=0, max_value=9999)
REVISIONS = st.text("0123456789abcdef", min_size=32, max_size=32)
QUESTIONS: st.SearchStrategy[Question] = st.one_of(
    st.builds(AboutTopic, KEYS, SHELVES),
    st.builds(AboutSection, KEYS, REVISIONS, SHELVES, SHELVES),
    st.builds(AboutSources, KEYS),
    st.builds(AboutStance, KEYS, st.none() | KEYS),
    st.builds(Today, st.none() | KEYS),
    st.just(Help()),
)


@given(QUESTIONS, st.sampled_from(Role), st.integers(min_value=0, max_value=9999))
def test_every_question_comes_back_from_a_custom_id_that_discord_takes(
    question: Question, role: Role, page: int
) -> None:
    custom_id = packed(role, question, page)

    assert len(custom_id) <= 100
    assert unpacked(custom_id) == (question, page)


def test_a_custom_id_looks_like_this() -> None:
    question = AboutSection(17, "0190f3c2a1b4" + "0" * 20, 3, 1)

    assert packed(Role.MENU, question, 2) == f"kw1:m:s:17,0190f3c2a1b4{'0' * 20},3,1:2"


@pytest.mark.parametrize(
    "custom_id",
    [
        pytest.param("", id="empty"),
        pytest.param("accept", id="another bot's"),
        pytest.param("kw0:n:t:17,0:2", id="an older version's"),
        pytest.param("kw1:n:t:17,0:2 ", id="something behind it"),
        pytest.param("kw1:x:t:17,0:2", id="unknown role"),
        pytest.param("kw1:n:z:17,0:2", id="unknown kind"),
        pytest.param("kw1:n:t:17:2", id="a field missing"),
        pytest.param("kw1:n:t:17,0,0:2", id="a field too many"),
        pytest.param("kw1:n:t:ab,0:2", id="no number"),
        pytest.param("kw1:n:h:1:0", id="a field where none belongs"),
        pytest.param("kw1:n:o:9223372036854775808:0", id="a key no database holds"),
        pytest.param("kw1:n:o:１７:0", id="full-width digits"),
        pytest.param("kw1:n:o:17:10000", id="too many pages"),
    ],
)
def test_a_foreign_custom_id_asks_nothing(custom_id: str) -> None:
    assert unpacked(custom_id) is None


@given(st.text(max_size=100))
def test_no_custom_id_raises(custom_id: str) -> None:
    unpacked(custom_id)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(AboutTopic("停戦"), id="topic"),
        pytest.param(AboutSources("停戦"), id="sources"),
        pytest.param(AboutStance("トランプ"), id="actor"),
        pytest.param(AboutStance(3, "停戦"), id="topic of an actor"),
        pytest.param(Today("停戦"), id="briefing"),
    ],
)
def test_a_name_never_gets_into_a_custom_id(question: Question) -> None:
    with pytest.raises(ValueError, match="only ids fit"):
        packed(Role.NEXT, question, 0)
