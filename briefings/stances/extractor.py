"""Article -> stances: the door of the step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefings.language.tokens import load_sudachi
from briefings.stances import english, japanese

if TYPE_CHECKING:
    from briefings.language.tokens import Tokeniser
    from briefings.model.article import Article
    from briefings.model.stance import Stance


class Extractor(Protocol):
    """Finds who takes which position in an article."""

    def extract(self, article: Article) -> tuple[Stance, ...]:
        """Every stance in text order, doubtful ones included (`shown` is false). Total: no article raises."""
        ...


class LexicalExtractor:
    """Finds stances by title grammar, particles and tables of predicates.

    Args:
        tokenise: Splits Japanese sentences into words.
    """

    def __init__(self, tokenise: Tokeniser) -> None:
        self._tokenise = tokenise

    def extract(self, article: Article) -> tuple[Stance, ...]:
        """Every stance in text order, doubtful ones included (`shown` is false)."""
        if article.language == "en":
            return english.extract(article)
        return japanese.extract(article, self._tokenise)


def lexical_extractor() -> LexicalExtractor:
    """The extractor with its dictionary loaded; takes 0.1 to 0.3 s, so call it once, at the edge."""
    return LexicalExtractor(load_sudachi())
