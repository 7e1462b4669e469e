"""What we call the parts of an article and the kinds of position. Source strings, said with `words(...)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.localising import phrase
from briefings.model.article import Role
from briefings.model.stance import StanceType

if TYPE_CHECKING:
    from collections.abc import Mapping

# Whose word a passage is. A reader must never take the host's opinion for a report, nor a report
# for the cited publisher's own (two-hop provenance).
ROLE_LABELS: Mapping[Role, str] = {
    Role.LEAD: phrase("This article's summary"),
    Role.ANSWER: phrase("This article's short answer"),
    Role.POINT: phrase("What the cited publisher reports"),
    Role.BODY: phrase("This article's report"),
    Role.COMMENT: phrase("The host's opinion"),
    Role.REMARK: phrase("The host's opinion"),
    Role.CLOSING: phrase("The host's opinion"),
    Role.TAKEAWAY: phrase("This article's takeaway"),
    Role.PLAIN: phrase("Plain text"),
    Role.UNPLACED: phrase("Lines that belong to no part"),
}
# The points of a sample retell; no publisher wrote them.
SAMPLE_POINT_LABEL = phrase("A sample's point, not the publisher's wording")

# The definitions behind these words are in `docs/stances.md`.
STANCE_LABELS: Mapping[StanceType, str] = {
    StanceType.DEMAND: phrase("Demands"),
    StanceType.PROPOSE: phrase("Proposes"),
    StanceType.SUPPORT: phrase("Supports"),
    StanceType.OPPOSE: phrase("Opposes"),
    StanceType.DENY: phrase("Denies"),
    StanceType.CRITICISE: phrase("Criticises"),
    StanceType.INTEND: phrase("Intends"),
    StanceType.EXPECT: phrase("Expects"),
    StanceType.CONCERN: phrase("Is concerned"),
    StanceType.CLAIM: phrase("Claims"),
    StanceType.ACT: phrase("Acts"),
}

PAGE_LABEL = phrase("Page {page} of {pages}")
SAMPLE_MARK = phrase("[Sample] ")

# Colours of a card's edge. Words always say the same.
NEWS_ACCENT = 0x2F6FA7
EARLIER_ACCENT = 0x8593A0
NOTICE_ACCENT = 0xC58B1B


def role_label(role: Role, *, sample: bool) -> str:
    """The source string that says whose word a passage is."""
    if sample and role is Role.POINT:
        return SAMPLE_POINT_LABEL
    return ROLE_LABELS.get(role, ROLE_LABELS[Role.UNPLACED])
