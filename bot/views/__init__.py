"""Buttons and menus under answers, and how an answer reaches the person who asked.

Takes an interaction and a question; gives one reply, in place, in the channel or for the asker only.
A question is packed into each button's `custom_id`, so that buttons outlive a restart and nothing
about an answer is kept in memory. Refuses to know slash commands and how a message is drawn.

`questions` packs, `desk` answers, `components` draws buttons and menus, `items` receives clicks,
`responding` replies.
"""
