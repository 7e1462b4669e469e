"""What keeping an article means: something new, another text of something known, or nothing. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefings.model.kept import Outcome
from briefings.storing.ids import revision_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from briefings.model.article import Article
    from briefings.model.scope import Scope
    from briefings.model.stance import Stance


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that was read and is to be kept.

    Attributes:
        article: As parsed.
        stances: What the extractor found in it, in text order.
        address: Where it came from.
        kept_at: The moment of keeping, aware.
    """

    article: Article
    stances: Sequence[Stance]
    address: str
    kept_at: datetime

    def __post_init__(self) -> None:
        if self.kept_at.tzinfo is None:
            raise ValueError(f"{self.kept_at} has no time zone")


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the archive holds, with its current revision."""

    article_id: str
    address: str
    revision_id: str
    sha256: str
    topic: int
    topic_name: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with an incoming article.

    Attributes:
        outcome: What it is.
        incoming: The article.
        sha256: Of its text.
        article_id: The article that it belongs to.
        revision_id: The revision that holds its text: a new one, or the one there is.
        before: What was there before: the same, or what it replaces. None for a new article.
    """

    outcome: Outcome
    incoming: Incoming
    sha256: str
    article_id: str
    revision_id: str
    before: Known | None = None

    @property
    def replaced(self) -> Known | None:
        """What was there before and is no longer current."""
        return self.before if self.outcome is Outcome.REVISED else None


def rounds(incoming: Sequence[Incoming]) -> Iterator[list[tuple[Incoming, str]]]:
    """Split articles into runs without an address or a text in common; with the hash of each text.

    Within such a run no article can be a revision or a copy of another.
    """
    run: list[tuple[Incoming, str]] = []
    seen: set[str] = set()
    for each in incoming:
        sha256 = each.article.sha256
        if seen & {each.address, sha256}:
            yield run
            run, seen = [], set()
        run.append((each, sha256))
        seen |= {each.address, sha256}
    if run:
        yield run


def decide(run: Iterable[tuple[Incoming, str]], known: Iterable[Known], *, scope: Scope) -> list[Decision]:
    """Decide on each article of one run, in order.

    An address stands for one article, whatever its text. A text that is current at another address
    of the scope is that article, seen a second time.
    """
    by_address = {each.address: each for each in known}
    by_text = {each.sha256: each for each in by_address.values()}
    decisions = []
    for incoming, sha256 in run:
        there = by_address.get(incoming.address)
        decision = _decide(incoming, sha256, there=there, same=by_text.get(sha256), scope=scope)
        if decision.replaced is not None:
            by_text.pop(decision.replaced.sha256, None)
        decisions.append(decision)
    return decisions


def _decide(
    incoming: Incoming, sha256: str, *, there: Known | None, same: Known | None, scope: Scope
) -> Decision:
    found = there if there is not None and there.sha256 == sha256 else same if there is None else None
    if found is not None:
        return Decision(Outcome.UNCHANGED, incoming, sha256, found.article_id, found.revision_id, found)
    after = None if there is None else there.revision_id
    revision = revision_id(
        scope=scope,
        address=incoming.address,
        text=incoming.article.text,
        kept_at=incoming.kept_at,
        after=after,
    )
    if there is None:
        return Decision(Outcome.NEW, incoming, sha256, revision, revision)
    return Decision(Outcome.REVISED, incoming, sha256, there.article_id, revision, there)
