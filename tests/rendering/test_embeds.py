from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord
import pytest
from discord.http import handle_message_parameters
from hypothesis import given
from hypothesis import strategies as st

from bot.localising import words
from bot.rendering.embeds import pages, posts
from bot.rendering.limits import ANSWER_PAGE_CHARS, CUT, POST_PAGE_CHARS
from bot.rendering.message import Card, Line, LineStyle, Link, Message, Ours, Quoted
from tests.rendering.bodies import faults
from tests.rendering.hostile import texts
from tests.rendering.readers import discord as as_discord
from tests.rendering.readers import ink

if TYPE_CHECKING:
    from bot.rendering.embeds import Body

ENGLISH = words("en")
STYLES = [style for style in LineStyle if style is not LineStyle.GAP]


def nonce(part: int) -> str:
    return f"{part:024x}"


@dataclass(frozen=True, slots=True)
class Case:
    """A message whose representation does not fill the screen."""

    message: Message

    def __repr__(self) -> str:
        return f"{self.message!r:.3000}"


long_texts = st.one_of(
    texts,
    st.tuples(texts, st.integers(2, 40)).map(lambda pair: pair[0] * pair[1]),
    st.sampled_from(["*" * 2100, "👨\u200d👩\u200d👧" * 400, "あ" * 2500, "a\u0301" * 1100, "x\n" * 900]),
)
lines = st.builds(
    Line,
    st.lists(st.one_of(st.builds(Quoted, long_texts), st.just(Ours("ours "))), max_size=3).map(tuple),
    st.sampled_from(STYLES),
)
gaps = st.just(Line(style=LineStyle.GAP))
cards = st.builds(
    Card,
    title=st.lists(st.builds(Quoted, long_texts), max_size=2).map(tuple),
    url=st.none() | st.sampled_from(["https://a.example/", "https://b.example/", "javascript:alert(1)"]),
    lines=st.lists(st.one_of(lines, lines, gaps), max_size=4).map(tuple),
    footer=st.lists(st.builds(Quoted, texts), max_size=1).map(tuple),
    accent=st.none() | st.integers(1, 0xFFFFFF),
)
small_cards = st.just(Card(title=(Ours("ours"),)))
cases = st.one_of(st.lists(cards, max_size=4), st.lists(small_cards, max_size=14)).map(
    lambda each: Case(Message(tuple(each)))
)


@given(case=cases)
def test_no_page_of_any_message_is_over_a_limit(case: Case) -> None:
    for body in (*pages(case.message, ENGLISH), *posts(case.message, ENGLISH, nonce)):
        assert faults(body) == []


@given(case=cases)
def test_pages_are_as_small_as_a_phone_likes_them(case: Case) -> None:
    assert all(_size(body) <= ANSWER_PAGE_CHARS for body in pages(case.message, ENGLISH))
    assert all(_size(body) <= POST_PAGE_CHARS for body in posts(case.message, ENGLISH, nonce))


@given(case=cases)
def test_nothing_quoted_is_lost_or_repeated_over_the_pages(case: Case) -> None:
    """Beside page marks and repeated headings the pages show what the message holds, in order."""
    expected = "".join(
        ink(part.text)
        for card in case.message.cards
        for line in (Line(card.title), *card.lines)
        for part in line.parts
        if not isinstance(part, Link)
    )

    shown = "".join(_shown(embed) for body in pages(case.message, ENGLISH) for embed in body["embeds"])

    assert shown.replace(CUT, "") == expected.replace(CUT, "")


@given(case=cases)
def test_nothing_quoted_works_on_any_page(case: Case) -> None:
    for body in pages(case.message, ENGLISH):
        for embed in body["embeds"]:
            rows = _without_our_marks(embed.get("description", ""))
            assert as_discord(rows).constructs == frozenset()


@given(case=cases)
def test_bodies_are_what_discord_py_would_post(case: Case) -> None:
    for part, body in enumerate(posts(case.message, ENGLISH, nonce)):
        with handle_message_parameters(
            embeds=[discord.Embed.from_dict(embed) for embed in body["embeds"]],
            nonce=nonce(part),
            allowed_mentions=discord.AllowedMentions.none(),
        ) as parameters:
            assert parameters.payload == body


def test_an_answer_is_sent_without_nonce() -> None:
    message = Message((Card(title=(Ours("Hello"),), accent=0x123456),))

    assert pages(message, ENGLISH) == (
        {
            "embeds": [{"type": "rich", "flags": 0, "title": "Hello", "color": 0x123456}],
            "tts": False,
            "allowed_mentions": {"parse": []},
        },
    )


def test_a_post_carries_its_nonce_and_the_mark_of_it() -> None:
    message = Message((Card(title=(Ours("Hello"),), footer=(Ours("Asia/Tokyo"),)),))

    (body,) = posts(message, ENGLISH, lambda _part: "0123456789abcdef01234567")

    assert body["nonce"] == "0123456789abcdef01234567"
    assert body["enforce_nonce"] is True
    assert body["embeds"][-1]["footer"] == {"text": "Asia/Tokyo · #01234567"}


def test_without_nonces_a_post_is_only_what_is_said() -> None:
    message = Message((Card(title=(Ours("Hello"),)),))

    assert posts(message, ENGLISH, None) == pages(message, ENGLISH)


def test_cards_that_share_an_address_keep_it_once_a_page() -> None:
    """Discord merges embeds with the same address into one."""
    card = Card(title=(Ours("A"),), url="https://a.example/")

    (body,) = pages(Message((card, card)), ENGLISH)

    assert [embed.get("url") for embed in body["embeds"]] == ["https://a.example/", None]


def test_a_long_card_goes_on_where_it_was_cut_and_says_so() -> None:
    rows = tuple(Line((Quoted(f"{number} " + "あ" * 290),)) for number in range(8))
    message = Message((Card(title=(Ours("Long"),), lines=rows),))

    first, second = pages(message, ENGLISH)

    assert first["embeds"][0]["title"] == "Long"
    assert first["embeds"][0]["description"].endswith("\n→ Continues on the next page")
    assert first["embeds"][0]["footer"] == {"text": "Page 1 of 2"}
    assert second["embeds"][0]["title"] == "Long (continued)"
    assert second["embeds"][0]["description"].startswith("6 あ")


def test_a_line_longer_than_a_page_is_cut_between_characters() -> None:
    family = "👨\u200d👩\u200d👧"
    message = Message((Card(lines=(Line((Quoted(family * 600),), LineStyle.QUOTE),)),))

    shown = [embed["description"] for body in pages(message, ENGLISH) for embed in body["embeds"]]

    assert len(shown) == 2
    assert re.fullmatch(rf"> (?:{family})+…\n→ Continues on the next page", shown[0])
    assert re.fullmatch(rf"> …(?:{family})+", shown[1])


def test_a_link_is_never_cut() -> None:
    address = "https://a.example/" + "b" * 900
    message = Message((Card(lines=(Line((Quoted("あ" * 1500), Link(address))),)),))

    shown = [embed["description"] for body in pages(message, ENGLISH) for embed in body["embeds"]]

    assert [f"<{address}>" in text for text in shown] == [False, True]


def test_a_card_that_fits_on_a_page_is_not_split() -> None:
    card = Card(title=(Ours("Card"),), lines=(Line((Quoted("あ" * 900),)), Line((Quoted("い" * 300),))))

    assert [len(body["embeds"]) for body in pages(Message((card, card)), ENGLISH)] == [1, 1]


def test_a_heading_does_not_end_a_page() -> None:
    rows = (
        Line((Quoted("あ" * 1700),)),
        Line((Ours("Heading"),), LineStyle.HEADING),
        Line((Quoted("い" * 300),)),
    )

    first, second = pages(Message((Card(lines=rows),)), ENGLISH)

    assert "Heading" not in first["embeds"][0]["description"]
    assert second["embeds"][0]["description"].startswith("### Heading\n")


def test_a_page_ends_at_a_gap_where_it_can() -> None:
    block = (Line((Quoted("あ" * 300),)), Line((Quoted("い" * 300),)), Line(style=LineStyle.GAP))

    first, second = pages(Message((Card(lines=block * 4),)), ENGLISH)

    assert first["embeds"][0]["description"].count("い" * 300) == 3
    assert second["embeds"][0]["description"] == "あ" * 300 + "\n" + "い" * 300


@pytest.mark.parametrize(
    ("title", "shown", "rest"),
    [
        pytest.param("あ" * 244, "あ" * 244, "", id="just fits"),
        pytest.param("あ" * 245, "あ" * 243 + "…", "…ああ", id="one too long"),
        pytest.param("*" * 200, r"\*" * 121 + "…", "…" + r"\*" * 79, id="length is measured after escaping"),
    ],
)
def test_a_title_too_long_goes_on_in_the_text(title: str, shown: str, rest: str) -> None:
    (body,) = pages(Message((Card(title=(Quoted(title),)),)), ENGLISH)

    assert body["embeds"][0]["title"] == shown
    assert body["embeds"][0].get("description", "") == rest


def test_a_footer_too_long_is_cut_between_characters() -> None:
    (body,) = pages(Message((Card(title=(Ours("A"),), footer=(Quoted("が\u3099" * 200),)),)), ENGLISH)

    assert body["embeds"][0]["footer"]["text"] == "が\u3099" * 127 + "…"


def test_an_overlong_sentence_of_ours_is_cut_like_any_other() -> None:
    message = Message((Card(lines=(Line((Ours("long " * 500),)),)),))

    assert [faults(body) for body in pages(message, ENGLISH)] == [[], []]


def test_page_numbers_are_said_in_the_readers_language() -> None:
    rows = tuple(Line((Quoted("あ" * 400),)) for _number in range(8))

    japanese = pages(Message((Card(title=(Ours("題"),), lines=rows),)), words("ja"))

    assert [body["embeds"][-1]["footer"]["text"] for body in japanese] == ["1/2ページ", "2/2ページ"]
    assert japanese[1]["embeds"][0]["title"] == "題(続き)"


def test_a_message_without_content_has_no_pages() -> None:
    assert pages(Message((Card(),)), ENGLISH) == ()


def _size(body: Body) -> int:
    return sum(
        len(embed.get("title", ""))
        + len(embed.get("description", ""))
        + len(embed.get("footer", {}).get("text", ""))
        for embed in body["embeds"]
    )


def _without_our_marks(text: str) -> str:
    """The rows of a description without what we put before them and after the last."""
    rows = [row for row in text.split("\n") if row != "→ Continues on the next page"]
    return "\n".join(re.sub(r"^(?:### |- |> )", "\ue001", row) for row in rows)


def _shown(embed: Body) -> str:
    title = embed.get("title", "")
    heading = "" if title.endswith("(continued)") else as_discord(title).text
    text = as_discord(_without_our_marks(embed.get("description", ""))).text
    return ink(heading + text.replace("\ue001", ""))
