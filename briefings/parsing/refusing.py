"""Why a document is no article. Raised inside this package only; `parse` turns it into NotAnArticle."""

from __future__ import annotations


class Refused(Exception):
    """The document cannot be read as one article of the format; the message says why, for people."""
