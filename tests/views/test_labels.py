"""Third-party words in menus: on one line, short enough, and without what nobody sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.labels import label


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("停戦交渉", "停戦交渉", id="short"),
        pytest.param("停戦交渉の行方", "停戦交渉…", id="long"),
        pytest.param("two\n lines ", "two…", id="two lines"),
        pytest.param("a\u202eb\u200bc", "abc", id="direction and zero width"),
        pytest.param("👨‍👩‍👧👨‍👩‍👧", "…", id="a family stays together"),
        pytest.param("", "", id="empty"),
        pytest.param("\u200b", "", id="nothing to see"),
    ],
)
def test_a_label_has_five_characters_at_most(text: str, shown: str) -> None:
    assert label(text, 5) == shown


@given(st.text(), st.integers(min_value=1, max_value=100))
def test_no_label_is_too_long_or_has_lines(text: str, max_chars: int) -> None:
    shown = label(text, max_chars)

    assert len(shown) <= max_chars
    assert "\n" not in shown
