"""The extractor, loaded once: its dictionary is large and never changes."""

from __future__ import annotations

import pytest

from briefings.language.tokens import SudachiTokeniser, load_sudachi
from briefings.stances.extractor import LexicalExtractor


@pytest.fixture(scope="session")
def tokenise() -> SudachiTokeniser:
    return load_sudachi()


@pytest.fixture(scope="session")
def extractor(tokenise: SudachiTokeniser) -> LexicalExtractor:
    return LexicalExtractor(tokenise)
