"""English, a first version: a capitalised name right before (or after a quotation, behind) a verb of a table.

No grammar beyond that, so recall is low by design; it abstains wherever something it does not know stands
between the name and the verb.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefings.model.stance import Stance
from briefings.model.stance import StanceType as T
from briefings.stances import english_cues as cues
from briefings.stances.blocks import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefings.model.article import Article

BACK_WITHIN_WORDS = 4
"""Auxiliaries and adverbs that may stand between a name and its verb."""

NAME_WITHIN_WORDS = 8
CONFIDENCE = 0.6

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n+")
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep|Prof|St|[A-Z])\.|[^\W_](?:[\w.'’&-]*\w)?|[\"“”,;:()]"
)


class _Sentence:
    """A sentence's words with their places in the article."""

    def __init__(self, text: str, offset: int) -> None:
        found = list(_WORD.finditer(text))
        self.words: Sequence[str] = [match[0] for match in found]
        self.places: Sequence[tuple[int, int]] = [(offset + m.start(), offset + m.end()) for m in found]

    def name(self, index: int) -> bool:
        """Whether the word can be part of a name."""
        word = self.words[index]
        return word[:1].isupper() and word.rstrip(".").casefold() not in cues.NOT_NAMES


def extract(article: Article) -> tuple[Stance, ...]:
    """Every stance of an English article in text order."""
    found: list[Stance] = []
    full: dict[str, str] = {}
    for block in blocks(article):
        for start, end in _sentences(block.text):
            sentence = _Sentence(block.text[start:end], block.start + start)
            _learn(sentence, full)
            stances = _stances(article.text, sentence)
            found += (stance for stance in stances if block.bound(stance.start, stance.end))
    named = (replace(stance, actor=full.get(stance.actor, stance.actor)) for stance in found)
    return tuple(sorted(named, key=lambda stance: (stance.predicate_start, stance.start)))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.start() if "\n" in match[0] else match.end()
        start = match.end()
    yield start, len(text)


def _learn(sentence: _Sentence, full: dict[str, str]) -> None:
    """Remember full names by their last word: Trump for Donald Trump."""
    index = 0
    while index < len(sentence.words):
        end = index
        while end < len(sentence.words) and end - index < NAME_WITHIN_WORDS and sentence.name(end):
            end += 1
        names = _without_titles(sentence.words[index:end])
        if len(names) == 2 and end - index > 1 and not names[-1].isupper():
            full.setdefault(names[-1], " ".join(names))
        index = max(end, index + 1)


def _stances(text: str, sentence: _Sentence) -> Iterator[Stance]:
    index = 0
    while index < len(sentence.words):
        length, type_ = _cue(sentence.words, index)
        name = _subject(sentence, index, length) if type_ else None
        if type_ is not None and name is not None:
            yield _stance(text, sentence, (index, index + length), name, type_)
        index += max(length, 1)


def _cue(words: Sequence[str], index: int) -> tuple[int, T | None]:
    """How many words a cue has here, and its type."""
    for length in range(min(3, len(words) - index), 0, -1):
        type_ = cues.VERBS.get(" ".join(words[index : index + length]).casefold())
        if type_ is not None:
            return length, type_
    return 0, None


def _subject(sentence: _Sentence, index: int, length: int) -> tuple[int, int] | None:
    """First and last word of the name that a verb belongs to."""
    words = sentence.words
    end = index
    while end > max(0, index - BACK_WITHIN_WORDS) and words[end - 1].casefold() in cues.BETWEEN:
        end -= 1
    if any(word.casefold() in cues.NEGATIONS for word in words[end:index]):
        return None
    start = end
    while start > max(0, end - NAME_WITHIN_WORDS) and _continues(sentence, start - 1, end):
        start -= 1
    if start < end and _begins_clause(words, start):
        return start, end
    after = index + length
    if index and words[index - 1] in {'"', "”", ","} and words[index].casefold() in {"said", "says"}:
        stop = after
        while stop < min(len(words), after + NAME_WITHIN_WORDS) and sentence.name(stop):
            stop += 1
        return (after, stop) if stop > after else None
    return None


def _continues(sentence: _Sentence, index: int, end: int) -> bool:
    return sentence.name(index) or (sentence.words[index] in {"of", "for"} and index + 1 < end)


def _begins_clause(words: Sequence[str], start: int) -> bool:
    """Nothing but the beginning, a pause, a conjunction or an article stands before the name."""
    if start and words[start - 1].casefold() in {"the", "both"}:
        start -= 1
    return start == 0 or words[start - 1].casefold() in cues.BEFORE_SUBJECT


def _without_titles(words: Sequence[str]) -> list[str]:
    rest = list(words)
    while len(rest) > 1 and rest[0].rstrip(".").casefold() in cues.TITLES:
        rest.pop(0)
    return rest


def _stance(text: str, sentence: _Sentence, verb: tuple[int, int], name: tuple[int, int], type_: T) -> Stance:
    before = name[0] < verb[0]
    first = sentence.places[name[0] if before else 0][0]
    last = sentence.places[max(_clause_end(sentence, verb[1]), name[1]) - 1][1]
    told = _told(text[first:last]) if type_ is T.CLAIM else None
    return Stance(
        actor=" ".join(_without_titles(sentence.words[name[0] : name[1]])),
        actor_surface=text[sentence.places[name[0]][0] : sentence.places[name[1] - 1][1]],
        type=told or type_,
        text=text[first:last],
        start=first,
        end=last,
        predicate_start=sentence.places[verb[0]][0],
        predicate_end=sentence.places[verb[1] - 1][1],
        link="english-subject" if before else "english-after-quotation",
        confidence=CONFIDENCE,
    )


def _clause_end(sentence: _Sentence, index: int) -> int:
    while index < len(sentence.words) and sentence.words[index] != ";":
        index += 1
    return index


def _told(text: str) -> T | None:
    """The type of what is said, where a word of a table shows it."""
    return next((type_ for pattern, type_ in cues.TOLD if pattern.search(text)), None)
