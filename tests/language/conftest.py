"""The dictionary, loaded once."""

from __future__ import annotations

import pytest

from briefings.language.tokens import SudachiTokeniser, load_sudachi


@pytest.fixture(scope="session")
def tokenise() -> SudachiTokeniser:
    return load_sudachi()
