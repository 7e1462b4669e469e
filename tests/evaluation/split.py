"""Which annotated texts rules may be tuned on, and which only decide.

Fixed in a commit before the first rule was written; never moved since.
"""

from __future__ import annotations

import hashlib

SEED = "seed"


def held_out(doc: str) -> bool:
    """Whether a text is one that no rule was tuned on. Its errors are never printed."""
    return doc != SEED and int(hashlib.sha256(doc.encode()).hexdigest(), 16) % 3 == 0
