"""Briefings and answers as messages: first a neutral message, then what Discord takes. Pure.

Takes briefings, answers and replies, gives JSON bodies that Discord accepts as they are. Refuses to
know where an answer came from and where a body goes.

`message` is the neutral form, in which our words and other people's are different types; `briefing`,
`answers` and `stances` make it, in words from `labels` and `saying`. `embeds` draws it: `markdown` a
line, `paging` the cards on their pages. `limits` and `escaping` are the one place each for Discord's
sizes and for third-party text.
"""
