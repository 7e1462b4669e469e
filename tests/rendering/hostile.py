"""Text that wants to be more than text."""

from __future__ import annotations

from hypothesis import strategies as st

MARKUP = (
    "*", "**", "***", "_", "__", "~~", "||", "`", "``", "```", "```py\n", "> ", ">>> ", "# ", "## ", "-# ",
    "- ", "* ", "+ ", "1. ", "1) ", "---", "***", "===", "\\", "\\\\", "[", "]", "(", ")", "[x](", "![", "<",
    ">", "|", ":-:", "|-|", "&amp;", "&#42;", "&", "<b>", "<!--", "$$", "~", "¯\\_(ツ)_/¯",
)  # fmt: skip
MENTIONS = (
    "@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "</cmd:1>", "<t:1>", "<t:1:R>", "<id:customize>",
    "<:wave:1>", "<a:wave:1>", ":wave:", ":+1:", "<sound:1:1>",
)  # fmt: skip
ADDRESSES = (
    "https://a.example/", "http://b.example:81/x?y=1&z=2#q", "https://c.example/(x)", "HTTPS://D.EXAMPLE",
    "https://u:p@e.example/", "https://f.example/x_y_z*", "https://例え.example/", "javascript:alert(1)",
    "data:text/html,x", "discord.gg/abc", "https://discord.gg/abc", "https://discord.com/invite/abc",
    "discordapp.com/invite/x", "<https://g.example/>", "[a](https://h.example/)", "[a]: https://i.example",
    "steam://run/1", "mailto:a@j.example", "www.k.example", "https://", "https://l.example/]>`|*_~",
    "https://m.example/%zz%20", "https://n.example/a\\b", "https:/o.example", "//p.example/",
    "https://q.example/?u=discord.gg/x", "ftp://r.example/", "https://[::1]/x", "https://s.example..",
)  # fmt: skip
WORDS = (
    "停戦",
    "トランプ氏",
    "「24時間」",
    "NATO",
    "word",
    "1",
    "23",
    "。",
    " ",
    "  ",
    "\u3000",
    "\t",
    "👍",
    "が\u3099",
)
UNSEEN = (
    "\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u00ad", "\ufeff", "\x00", "\x07", "\x1b[31m",
    "\u2028", "\u2029", "\u0085", "\r", "\r\n", "\n", "\n\n", "\u3164", "\u034f", "\ufe0f", "\U000e0041",
    "👨\u200d👩\u200d👧",
)  # fmt: skip

fragments = st.one_of(
    st.sampled_from(MARKUP),
    st.sampled_from(MENTIONS),
    st.sampled_from(ADDRESSES),
    st.sampled_from(WORDS),
    st.sampled_from(UNSEEN),
    st.text(max_size=6),
    st.text("*_~|`<>[]()@#:/\\-+=.!&1a \n", max_size=12),
)
texts = st.lists(fragments, max_size=14).map("".join)
