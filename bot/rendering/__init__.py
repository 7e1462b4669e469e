"""Briefings and answers as messages: first a neutral message, then what Discord takes. Pure.

`message` is the neutral form, `briefing` and `answers` make it, `embeds` draws it;
`limits` and `escaping` are the one place each for Discord's sizes and for third-party text.
"""
