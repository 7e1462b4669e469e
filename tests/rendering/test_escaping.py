from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given

from bot.rendering.escaping import LONGEST_LINK, escaped, link, plain, safe_url, units
from tests.rendering.hostile import texts
from tests.rendering.readers import READERS, discord, ink

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.rendering.readers import Shown


@pytest.mark.parametrize("shown_by", READERS)
@given(text=texts)
@example(text="a|b\n:-:")
@example(text="a\n===")
@example(text="https://a.example/**")
def test_nothing_in_third_party_text_works(shown_by: Callable[[str], Shown], text: str) -> None:
    shown = shown_by(escaped(text))

    assert shown.constructs == frozenset()
    assert all(safe_url(address) == address and address in ink(text) for address in shown.links)


@pytest.mark.parametrize("shown_by", READERS)
@given(text=texts)
def test_every_character_with_ink_is_shown_in_order(shown_by: Callable[[str], Shown], text: str) -> None:
    assert ink(shown_by(escaped(text)).text) == ink(text)


@given(text=texts)
def test_without_links_nothing_can_be_clicked(text: str) -> None:
    shown = discord(escaped(text, links=False))

    assert shown.links == ()
    assert shown.constructs == frozenset()
    assert ink(shown.text) == ink(text)


@given(text=texts)
def test_escaped_text_is_the_sum_of_its_units(text: str) -> None:
    assert "".join(units(escaped(text))) == escaped(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**太字** _斜体_", r"\*\*太字\*\* \_斜体\_", id="emphasis"),
        pytest.param("||秘密|| ~~消す~~", r"\|\|秘密\|\| \~\~消す\~\~", id="spoiler and strike"),
        pytest.param("`a` ```b```", r"\`a\` \`\`\`b\`\`\`", id="code"),
        pytest.param("@here <@1> <#2> </a:3>", r"\@here \<\@1\> \<#2\> \</a:3\>", id="mentions"),
        pytest.param("<t:0:R> <:a:1> :smile:", r"\<t\:0:R\> \<\:a:1\> \:smile:", id="timestamp and emoji"),
        pytest.param("# 見出し\n-# 小\n- 点\n1. 一", "\\# 見出し\n\\-# 小\n\\- 点\n1\\. 一", id="blocks"),
        pytest.param("3.5%の減、12:30に", "3.5%の減、12:30に", id="ordinary numbers stay as they are"),
        pytest.param("[見る](https://a.example/)", r"\[見る\](<https://a.example/>\)", id="masked link"),
        pytest.param("見て https://a.example/1続き", "見て <https://a.example/1>続き", id="glued to text"),
        pytest.param("(https://a.example/b).", "(<https://a.example/b>).", id="address in brackets"),
        pytest.param("https://a.example/b_(c)", "<https://a.example/b_(c)>", id="address with brackets"),
        pytest.param("https://u:p@a.example/", r"https\://u:p\@a.example/", id="userinfo is not linked"),
        pytest.param("https://discord.gg/abc", r"https\://discord\.gg/abc", id="invite"),
        pytest.param("discord.gg/abc", r"discord\.gg/abc", id="invite without a scheme"),
        pytest.param("http://a.jp/?discord.gg/x", r"http\://a.jp/?discord\.gg/x", id="invite inside"),
        pytest.param("a\u202eb\u200bc\x00d", "abcd", id="unseen characters"),
        pytest.param("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", id="a family stays together"),
        pytest.param("葛\U000e0100城", "葛\U000e0100城", id="a variant of a kanji stays one"),
        pytest.param("a\ufe0f\ufe0f\ufe0f", "a\ufe0f", id="bytes smuggled in variation selectors"),
        pytest.param("a\r\nb\u2028c", "a\nb\nc", id="line ends"),
        pytest.param("  行頭  ", "行頭", id="space at the ends of a line"),
        pytest.param("\ud800", "\ufffd", id="half a character"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_text_is_shown_as_it_was_written(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        pytest.param("https://a.example", "<https://a.example>", id="host alone"),
        pytest.param("HTTP://A.Example:8080/B?c=d#e", "<http://a.example:8080/B?c=d#e>", id="every part"),
        pytest.param("https://user:pw@a.example/", "<https://a.example/>", id="userinfo"),
        pytest.param("https://例え.example/", "<https://xn--r8jz45g.example/>", id="Japanese host"),
        pytest.param("http://a.jp/道?問", "<http://a.jp/%E9%81%93?%E5%95%8F>", id="Japanese path"),
        pytest.param("https://a.example/%20%zz", "<https://a.example/%20%zz>", id="encoded already"),
        pytest.param("https://a.example/b>c`d e", "<https://a.example/b%3Ec%60d%20e>", id="what ends a link"),
        pytest.param("https://[2001:db8::1]/", "<https://[2001:db8::1]/>", id="IPv6"),
        pytest.param(" https://a.example/\n", "<https://a.example/>", id="white space around"),
        pytest.param("javascript:alert(1)", "javascript:alert(1)", id="script"),
        pytest.param("data:text/html,x", "data:text/html,x", id="data"),
        pytest.param("https://discord.com/invite/x", r"https\://discord\.com/invite/x", id="invite"),
        pytest.param("https://ptb.discord.com/x", r"https\://ptb.discord\.com/x", id="Discord's own"),
        pytest.param("https://", r"https\://", id="no host"),
        pytest.param("https://a..b/", r"https\://a..b/", id="an empty label"),
        pytest.param("https://a.example:99999/", r"https\://a.example:99999/", id="no such port"),
        pytest.param("https://a b/\n# c", r"https\://a b/ \# c", id="not an address"),
        pytest.param(f"https://{'a' * 64}.jp", rf"https\://{'a' * 64}.jp", id="label too long"),
        pytest.param("https://\ud800.example/", "https\\://\ufffd.example/", id="half a character"),
    ],
)  # fmt: skip
def test_an_address_is_rebuilt_or_shown_dead(address: str, shown: str) -> None:
    assert link(address) == shown


def test_an_address_too_long_to_keep_whole_is_shown_as_text() -> None:
    longest = "https://a.example/" + "b" * (LONGEST_LINK - len("https://a.example/"))

    assert link(longest) == f"<{longest}>"
    assert link(longest + "b").startswith(r"https\://a.example/bbb")


def test_plain_text_keeps_its_markdown() -> None:
    assert plain("**a**\u202e\tb\x00") == "**a** b"


@pytest.mark.parametrize(
    "piece",
    ["*", "[", "`", "||", ":", ":a", "(", "https://a.example/", "https://a.example/)", ")", "\u200d",
     "👨\u200d", " ", "1", "discord", "a\u0301", "a.", "\n", " \n",
     "\ufe0f", "https://", "\\", "-", "<@", "\u3000#"],
)  # fmt: skip
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    """A quadratic step would take minutes for this length; this takes tenths of a second."""
    text = piece * (1_000_000 // len(piece))
    started = time.perf_counter()

    count = sum(1 for _ in units(escaped(text)))

    assert count <= 2_000_000
    assert time.perf_counter() - started < 15
