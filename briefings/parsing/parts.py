"""The parts that pieces play in an article."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """What a piece is in the article."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    QUESTION = "question"
    ANSWER = "answer"
    COMMENT = "comment"
    POINT = "point"
    SOURCE = "source"
    DATE = "date"
    CITED = "cited title"
    BODY = "body"
    REMARK = "remark"
    CLOSING = "closing"
    TAKEAWAY = "takeaway"
    PAGE_DATE = "page date"
    NOTICE = "notice"
    UNPLACED = "unplaced"
