"""English words that take a position, as tables. Origin: ours, a first version."""

from __future__ import annotations

import re

from briefings.model.stance import StanceType as T
from briefings.stances.wordlists import word_set

_LEMMAS: dict[T, str] = {
    T.DEMAND: "demand|urge|order|call for|call on|press for|insist on|ask for|push for|appeal for",
    T.PROPOSE: "propose|offer|suggest|put forward",
    T.SUPPORT: "support|back|welcome|praise|accept|agree|endorse|approve|applaud",
    T.OPPOSE: "reject|oppose|refuse|resist|decline|rule out|object to|veto",
    T.DENY: "deny|dismiss",
    T.CRITICISE: "criticise|criticize|condemn|blame|denounce|slam|accuse",
    T.INTEND: "plan|intend|aim|pledge|vow|promise|decide|want|seek|prepare",
    T.EXPECT: "expect|hope|predict|anticipate",
    T.CONCERN: "fear|worry|warn",
    T.CLAIM: "say|argue|claim|explain|state|stress|insist|acknowledge|admit|add|note|tell",
    T.ACT: "sign|sanction|sue|resign|ban|suspend|withdraw|deploy",
}
_PAST = {
    "say": "said",
    "seek": "sought",
    "tell": "told",
    "withdraw": "withdrew",
    "put forward": "put forward",
}


def _forms(lemma: str) -> set[str]:
    verb, _, rest = lemma.partition(" ")
    stem = verb[:-1] if verb.endswith("y") and verb[-2] not in "aeiou" else verb
    third = stem + "ies" if stem != verb else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    if verb in _PAST:
        past = _PAST[verb]
    elif verb.endswith("e"):
        past = verb + "d"
    elif stem != verb:
        past = stem + "ied"
    else:
        past = verb + (verb[-1] if verb in {"plan", "ban"} else "") + "ed"
    tail = f" {rest}" if rest else ""
    return {_PAST[lemma] if lemma in _PAST and rest else past + tail, third + tail}


VERBS: dict[str, T] = {
    form: type_ for type_, row in _LEMMAS.items() for lemma in row.split("|") for form in _forms(lemma)
}
"""Past and third person of each verb; bare forms are left out, since they are nouns as often."""

BARE: dict[str, T] = {
    lemma: type_ for type_, row in _LEMMAS.items() for lemma in row.split("|") if lemma not in VERBS
}
"""Bare forms, for subjects in the plural."""

WANTING = frozenset({"want", "wants", "wanted"})

NEVER_NOUNS = word_set(
    """
    reject oppose refuse deny accept agree approve applaud criticise criticize condemn denounce accuse expect
    say argue explain insist acknowledge admit want intend seek propose suggest decide dismiss resist decline
    """
)
"""Bare forms that a plural subject right before them is enough for; the others are nouns as often."""

ASIDE_FROM_ASKING = word_set("whether if about why how what when where , ; .")
"""Behind "asked" they show another sense before any "to" comes."""

GENERIC_BODIES = word_set(
    """
    ministry council union government agency committee commission court board party university department
    association authority parliament senate assembly office federation
    """
)
"""With "the" before them they stand for the one body of the document that is called so."""

BETWEEN = word_set(
    """
    has have had is was also again now later still then reportedly publicly repeatedly strongly
    firmly sharply clearly already recently formally on monday tuesday wednesday thursday friday
    saturday sunday
    """
)
"""May stand between a name and its verb."""

NEGATIONS = frozenset({"not", "never", "hardly", "no"})

BEFORE_SUBJECT = word_set(
    """
    , ; : " “ ” ( and but while as when after before although though because since yet however
    """
)
"""May stand right before a subject."""

TITLES = word_set(
    """
    mr mrs ms dr sir president vice prime minister chancellor secretary senator sen governor gov
    mayor chairman chairwoman chair chief director spokesman spokeswoman spokesperson king queen
    pope general gen judge justice professor prof defense defence foreign finance interior trade
    state former russian ukrainian american british french german chinese japanese israeli indian us
    u.s uk ex-president of
    """
)
"""Come off the front of a name."""

TITLES_IN_FRONT = TITLES - {"of"} | word_set("executive officer leader spokesperson deputy interim acting")
"""Written small they may stand between a clause's beginning and a name: chief executive Rowena Tallis."""

NOT_NAMES = word_set(
    """
    the a an he she it they we you i this that these those there his her its their our my your what
    who which when where why how in on at by for from with to of and or but if as so yet not no some
    many most both all each every one two three other others another such january february march
    april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday meanwhile however moreover still also then now today yesterday tomorrow
    after before while although because since according sample note officials experts critics
    supporters sources people residents reports analysts
    """
)
"""Capitalised at the beginning of a sentence, and no names."""

TOLD: tuple[tuple[re.Pattern[str], T], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), type_)
    for pattern, type_ in (
        (r"\b(?:must|should|need(?:s|ed)? to|ought to)\b", T.DEMAND),
        (
            (
                r"\b(?:never|could not|cannot|can't) (?:accept|agree|support|sign|join)\b"
                r"|\b(?:would not|will not|won't) (?!be\b|have\b|oppose\b)\w|(?<!not )(?<!n't )\boppos"
            ),
            T.OPPOSE,
        ),
        (r"\b(?:worried|concerned|fear|danger|threat|risk)", T.CONCERN),
        (r"\b(?:hopes?|expects?|is likely)\b", T.EXPECT),
        (r"\b(?:will(?! not)|plans? to|intends? to|is going to|want(?:s|ed)? to)\b", T.INTEND),
    )
)
"""What shows in the words of somebody who says something."""
