"""English, a first version: a capitalised name right before (or after a quotation, behind) a verb of a table.

No grammar beyond that, so recall is low by design; it abstains wherever something it does not know stands
between the name and the verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
ASKED_WITHIN_WORDS = 10
CONFIDENCE = 0.6
_BREAKS = frozenset({";", ":", '"', "“", "”", "(", ")"})

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n+")
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep|Prof|St|[A-Z])\.|[^\W_](?:[\w.'’&-]*\w)?|[\"“”,;:()]"
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A verb with its subject: words from first to before last, both of the verb and of each name.

    `shared` when the subject stands before an earlier verb.
    """

    verb: tuple[int, int]
    names: tuple[tuple[int, int], ...]
    type: T
    plural: bool
    shared: bool = False


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
    bodies: dict[str, set[str]] = {}
    for block in blocks(article):
        for start, end in _sentences(block.text):
            sentence = _Sentence(block.text[start:end], block.start + start)
            _learn(sentence, full)
            _learn_bodies(sentence, bodies)
            stances = _stances(article.text, sentence)
            found += (stance for stance in stances if block.bound(stance.start, stance.end))
    # "The ministry" is the one ministry that the document names; of two it is neither, for sure.
    known = full | {word: next(iter(names)) for word, names in bodies.items() if len(names) == 1}
    sure = (stance for stance in found if stance.actor in known or stance.actor not in cues.GENERIC_BODIES)
    named = (replace(stance, actor=known.get(stance.actor, stance.actor)) for stance in sure)
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


def _learn_bodies(sentence: _Sentence, bodies: dict[str, set[str]]) -> None:
    """Remember bodies by what they are: Ministry for Coasts, Harbour Council."""
    index = 0
    while index < len(sentence.words):
        end = index
        while (
            end < len(sentence.words) and end - index < NAME_WITHIN_WORDS and _names_on(sentence, index, end)
        ):
            end += 1
        for word in sentence.words[index:end] if end - index > 1 else ():
            if word.casefold() in cues.GENERIC_BODIES:
                bodies.setdefault(word.casefold(), set()).add(" ".join(sentence.words[index:end]))
        index = max(end, index + 1)


def _names_on(sentence: _Sentence, first: int, index: int) -> bool:
    of = sentence.words[index] in {"of", "for"} and index > first
    return sentence.name(index) or (of and index + 1 < len(sentence.words) and sentence.name(index + 1))


def _stances(text: str, sentence: _Sentence) -> Iterator[Stance]:
    taken = _taken(sentence)
    for number, each in enumerate(taken):
        end = _clause_end(sentence, each.verb[1], taken[number + 1] if number + 1 < len(taken) else None)
        for name in each.names:
            yield _stance(text, sentence, each, name, end)


def _taken(sentence: _Sentence) -> list[_Taken]:
    """Every verb of a table that has a subject, in reading order."""
    found: list[_Taken] = []
    index = 0
    while index < len(sentence.words):
        length, type_ = _cue(sentence.words, index)
        taken = _with_subject(sentence, (index, index + length), type_, found) if type_ else None
        if taken is not None:
            found.append(taken)
        index += max(length, 1)
    return found


def _cue(words: Sequence[str], index: int) -> tuple[int, T | None]:
    """How many words a cue has here, and its type."""
    for length in range(min(3, len(words) - index), 0, -1):
        phrase = " ".join(words[index : index + length]).casefold()
        type_ = cues.VERBS.get(phrase) or cues.BARE.get(phrase)
        if type_ is not None:
            return length, type_
    return (1, T.DEMAND) if _asks_to(words, index) else (0, None)


def _asks_to(words: Sequence[str], index: int) -> bool:
    """Asked somebody to do something; asked whether or about is a question."""
    if words[index].casefold() not in {"asked", "asks"}:
        return False
    beyond = [word.casefold() for word in words[index + 1 : index + 1 + ASKED_WITHIN_WORDS]]
    until = next((i for i, word in enumerate(beyond) if word in cues.ASIDE_FROM_ASKING), len(beyond))
    return "to" in beyond[1:until]


def _with_subject(
    sentence: _Sentence, verb: tuple[int, int], type_: T, found: Sequence[_Taken]
) -> _Taken | None:
    words, (index, after) = sentence.words, verb
    if [word.casefold() for word in words[after : after + 2]] == ["not", "to"]:
        type_ = T.OPPOSE if type_ in {T.INTEND, T.SUPPORT} else type_
    phrase = " ".join(words[index:after]).casefold()
    if phrase in cues.WANTING and words[after : after + 1] != ["to"]:
        type_ = T.DEMAND  # wants to build is a plan, wants a lock is not
    bare = phrase not in cues.VERBS and phrase in cues.BARE
    end = _before_adverbs(words, index)
    if any(word.casefold() in cues.NEGATIONS for word in words[end:index]):
        return None
    if found and _shares(sentence, end, found[-1]):
        agrees = not bare or found[-1].plural
        return _Taken(verb, found[-1].names, type_, found[-1].plural, shared=True) if agrees else None
    names = _names_before(sentence, end)
    if not names and not bare:
        names = _name_behind(sentence, verb)
    plural = len(names) > 1 or bool(names and words[names[0][1] - 1].casefold().endswith(("s", "people")))
    if not names or (bare and not (plural and phrase in cues.NEVER_NOUNS)):
        return None
    return _Taken(verb, names, type_, plural)


def _before_adverbs(words: Sequence[str], index: int) -> int:
    end = index
    while end > max(0, index - BACK_WITHIN_WORDS) and words[end - 1].casefold() in cues.BETWEEN:
        end -= 1
    return end


def _shares(sentence: _Sentence, end: int, before: _Taken) -> bool:
    """Whether the verb after `end` goes on with the subject of the one before: rejects it and demands.

    Not behind a verb of speech: what follows "and" may be part of what is said.
    """
    joined = end > before.verb[1] and sentence.words[end - 1].casefold() in {"and", "but"}
    plain = not any(word in _BREAKS for word in sentence.words[before.verb[1] : end])
    behind = before.names[0][0] > before.verb[0]
    return joined and plain and not behind and before.type is not T.CLAIM


def _names_before(sentence: _Sentence, end: int) -> tuple[tuple[int, int], ...]:
    """First and last word of each name right before a verb: A and B reject."""
    name = _name_before(sentence, end)
    if name is None:
        return ()
    first = _before_article(sentence.words, name[0])
    if first and sentence.words[first - 1].casefold() == "and":
        other = _name_before(sentence, first - 1)
        if other is not None and _begins_clause(sentence.words, other[0]):
            return (other, name)
    return (name,) if _begins_clause(sentence.words, name[0]) else ()


def _name_before(sentence: _Sentence, end: int) -> tuple[int, int] | None:
    start = end
    while start > max(0, end - NAME_WITHIN_WORDS) and _continues(sentence, start - 1, end):
        start -= 1
    if start == end and end and sentence.words[end - 1] in cues.GENERIC_BODIES:
        start = end - 1 if _before_article(sentence.words, end - 1) < end - 1 else end
    return (start, end) if start < end else None


def _name_behind(sentence: _Sentence, verb: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Behind a quotation the verb comes first: "…," said Mona Pell."""
    words, (index, after) = sentence.words, verb
    if (
        not index
        or words[index - 1] not in {'"', "”", ","}
        or words[index].casefold() not in {"said", "says"}
    ):
        return ()
    stop = after
    while stop < min(len(words), after + NAME_WITHIN_WORDS) and sentence.name(stop):
        stop += 1
    return ((after, stop),) if stop > after else ()


def _continues(sentence: _Sentence, index: int, end: int) -> bool:
    return sentence.name(index) or (sentence.words[index] in {"of", "for"} and index + 1 < end)


def _begins_clause(words: Sequence[str], start: int) -> bool:
    """Nothing but the beginning, a pause, a conjunction, a title or an article stands before the name."""
    while start and words[start - 1].casefold() in cues.TITLES_IN_FRONT:
        start -= 1
    start = _before_article(words, start)
    return start == 0 or words[start - 1].casefold() in cues.BEFORE_SUBJECT


def _before_article(words: Sequence[str], start: int) -> int:
    return start - 1 if start and words[start - 1].casefold() in {"the", "both"} else start


def _without_titles(words: Sequence[str]) -> list[str]:
    rest = list(words)
    while len(rest) > 1 and rest[0].rstrip(".").casefold() in cues.TITLES:
        rest.pop(0)
    return rest


def _stance(text: str, sentence: _Sentence, taken: _Taken, name: tuple[int, int], end: int) -> Stance:
    verb, before = taken.verb, name[0] < taken.verb[0]
    begins = taken.names[0][0] if before else 0
    first = sentence.places[verb[0] if taken.shared else begins][0]
    last = sentence.places[max(end, 0 if taken.shared else name[1]) - 1][1]
    told = _told(text[first:last]) if taken.type is T.CLAIM else None
    return Stance(
        actor=" ".join(_without_titles(sentence.words[name[0] : name[1]])),
        actor_surface=text[sentence.places[name[0]][0] : sentence.places[name[1] - 1][1]],
        type=told or taken.type,
        text=text[first:last],
        start=first,
        end=last,
        predicate_start=sentence.places[verb[0]][0],
        predicate_end=sentence.places[verb[1] - 1][1],
        link="english-subject" if before else "english-after-quotation",
        confidence=CONFIDENCE,
    )


def _clause_end(sentence: _Sentence, index: int, following: _Taken | None) -> int:
    """Where the clause of a verb ends; before "and" when the next verb shares its subject."""
    words, limit = sentence.words, len(sentence.words)
    if following is not None:
        shared = following.shared
        begins = _before_adverbs(words, following.verb[0]) if shared else following.names[0][0]
        begins = _before_article(words, begins)
        limit = begins - 1 if words[begins - 1].casefold() in {"and", "but", "while"} else limit
        limit -= words[limit - 1] == ","
    while index < limit and words[index] != ";":
        index += 1
    return index


def _told(text: str) -> T | None:
    """The type of what is said, where a word of a table shows it."""
    return next((type_ for pattern, type_ in cues.TOLD if pattern.search(text)), None)
