"""An extractor whose findings a test can tell beforehand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefings.model.article import STATEMENT_ROLES
from briefings.model.stance import Stance, StanceType

if TYPE_CHECKING:
    from briefings.model.article import Article

CLAIM = re.compile(r"(?P<actor>[^\s。、は]+)は[^。]*?(?P<predicate>述べた)")


class PlainExtractor:
    """Finds 「Xは…述べた」 in every passage that can hold a statement, and nothing else."""

    def extract(self, article: Article) -> tuple[Stance, ...]:
        """A claim for each such clause, in text order."""
        return tuple(
            Stance(
                actor=found["actor"],
                actor_surface=found["actor"],
                type=StanceType.CLAIM,
                text=found[0],
                start=placed.passage.start + found.start(),
                end=placed.passage.start + found.end(),
                predicate_start=placed.passage.start + found.start("predicate"),
                predicate_end=placed.passage.start + found.end("predicate"),
            )
            for placed in article.passages()
            if placed.role in STATEMENT_ROLES
            for found in CLAIM.finditer(placed.passage.text)
        )
