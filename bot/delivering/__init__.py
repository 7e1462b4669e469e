"""Posting briefings to Discord channels.

Takes a briefing and a channel; gives the id of the message, or one of our delivery errors. Refuses
to know when something is due and whether it was posted before: that is the ledger's.
"""
