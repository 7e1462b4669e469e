"""Slash commands, one file each: read the interaction, ask one question, reply.

Takes what a member typed; gives one reply through `bot.views.responding`. Refuses to know how a
question is answered and how an answer looks. Names and descriptions are English here and are put
into other languages by `bot.localising`.
"""
