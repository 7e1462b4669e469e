"""Composing: articles and the names in them -> the briefing that one destination is given. Pure.

Takes what is stored and what was told there before; gives stories in the order they are told, every
text verbatim. It refuses to know Discord's limits, when a briefing is due, and where anything is kept.
"""
