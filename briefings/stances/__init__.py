"""Article -> stances: who says, wants or refuses what, in whose words, and where it stands.

Takes a parsed article and gives its stances in text order, each a verbatim piece of the text with a reason
and a confidence. Pure and local: no network, no clock, no model download; the dictionary is loaded by whoever
calls `extractor.lexical_extractor`. It abstains when unsure, and it refuses to know where an article came
from, what other articles say, and how an answer looks.

The definition of a stance, the method, the figures and the limits are in `docs/stances.md`.
"""
