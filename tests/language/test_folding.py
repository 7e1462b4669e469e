from __future__ import annotations

import pytest

from briefings.language.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("NATO", "nato", id="case"),
        pytest.param("\uff2e\uff21\uff34\uff2f", "nato", id="width"),
        pytest.param("ジョー ・\u3000バイデン", "ジョー・バイデン", id="white space"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_spellings_of_one_name_fold_to_one(text: str, folded: str) -> None:
    assert fold(text) == folded
