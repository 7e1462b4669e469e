"""Scheduling: standing orders and a moment -> each due briefing, posted exactly once.

Takes schedules and `now`, asks the newsroom for articles, has a press post, and keeps a ledger of
every post, so that a killed process loses nothing and repeats nothing. It refuses to know Discord,
what a message looks like, and what time it is.
"""
