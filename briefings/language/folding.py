"""One spelling for comparing; never for showing."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Fold spellings that readers take for the same: width, case and white space.

    NFKC and casefold, without any white space. For comparing names only: NFKC turns ① into 1,
    so nothing folded is ever shown, and no address is ever folded.
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
