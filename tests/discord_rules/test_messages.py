"""The rules for messages notice what they are there for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord_rules import faults_of

POST = "/channels/1/messages"
CALLBACK = "/interactions/1/token/callback"
NOBODY: dict[str, list[str]] = {"parse": []}
V2 = 1 << 15


def post(**fields: Any) -> list[str]:
    body = {"allowed_mentions": NOBODY, "nonce": "0" * 24, "enforce_nonce": True, **fields}
    return faults_of("POST", POST, body)


def button(**fields: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Next", "custom_id": "next", **fields}


def menu(*options: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"type": 3, "custom_id": "menu", "options": list(options), **fields}


def option(value: str, **fields: Any) -> dict[str, Any]:
    return {"label": value, "value": value, **fields}


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def text(length: int) -> dict[str, Any]:
    return {"type": 10, "content": "あ" * length}


def test_a_message_within_every_limit_has_no_faults() -> None:
    faults = post(
        content="あ" * 2000,
        embeds=[{"title": "あ" * 256, "description": "あ" * 4096}, {"footer": {"text": "あ" * 1648}}],
        components=[row(menu(option("a"))), row(button(label="あ" * 80, custom_id="c" * 100))],
    )

    assert faults == []


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        pytest.param({"content": "a" * 2001}, "content of 2001 characters", id="content"),
        pytest.param({"content": "a\ud800"}, "a lone surrogate", id="no text"),
        pytest.param({}, "an empty message", id="empty"),
        pytest.param({"content": "a", "mentions": []}, "unknown field mentions", id="unknown field"),
        pytest.param(
            {"content": "a", "allowed_mentions": {"parse": ["users"]}}, "allows {'parse'", id="mentions"
        ),
        pytest.param({"content": "a", "allowed_mentions": None}, "is missing", id="mentions by default"),
        pytest.param({"content": "a", "flags": 64}, "can be ephemeral", id="ephemeral post"),
        pytest.param({"content": "a", "nonce": "0" * 26}, "nonce of 26", id="long nonce"),
        pytest.param({"content": "a", "nonce": None}, "without a nonce", id="no nonce"),
        pytest.param({"content": "a", "enforce_nonce": False}, "not enforced", id="idle nonce"),
        pytest.param({"embeds": [{"title": "a"}] * 11}, "11 embeds", id="embeds"),
        pytest.param({"embeds": [{}]}, "nothing in it", id="empty embed"),
        pytest.param({"embeds": [{"title": "a" * 257}]}, "embed title of 257", id="embed title"),
        pytest.param({"embeds": [{"title": "a", "footer": {"text": "a" * 2049}}]}, "2049", id="footer"),
        pytest.param({"embeds": [{"title": "a", "colour": 1}]}, "unknown field colour", id="embed field"),
        pytest.param({"embeds": [{"title": "a", "url": "file:///etc"}]}, "not http", id="embed address"),
        pytest.param(
            {"embeds": [{"description": "a" * 4000}, {"description": "a" * 1990, "title": "a" * 11}]},
            "6001 characters over all embeds",
            id="all embeds",
        ),
        pytest.param(
            {"embeds": [{"title": "a", "url": "https://a.example/"}] * 2}, "Discord merges", id="same address"
        ),
        pytest.param(
            {"embeds": [{"title": "a", "fields": [{"name": "", "value": "b"}]}]},
            "without name or value",
            id="field without name",
        ),
        pytest.param({"components": [row(button(label="a" * 81))]}, "label of 81", id="button label"),
        pytest.param({"components": [row(button(label=None))]}, "without label and emoji", id="blank button"),
        pytest.param({"components": [row(button(style=5))]}, "a link button has", id="link with custom_id"),
        pytest.param({"components": [row(button(custom_id="a" * 101))]}, "of 101", id="custom_id"),
        pytest.param({"components": [row(button(), button())]}, "used twice", id="custom_id twice"),
        pytest.param({"components": [row()] * 6}, "6 rows", id="rows"),
        pytest.param(
            {"components": [row(*(button(custom_id=str(n)) for n in range(6)))]}, "1 to 5 buttons", id="a row"
        ),
        pytest.param({"components": [row(menu(option("a")), button())]}, "or one menu", id="menu and button"),
        pytest.param({"components": [button()]}, "only action rows", id="button without row"),
        pytest.param({"components": [row(menu())]}, "0 choices in a menu", id="empty menu"),
        pytest.param(
            {"components": [row(menu(*(option(str(n)) for n in range(26))))]}, "26 choices", id="long menu"
        ),
        pytest.param(
            {"components": [row(menu(option("a"), option("a")))]}, "share a value", id="same choice"
        ),
        pytest.param(
            {"components": [row(menu(option("a", description="b" * 101)))]}, "description of 101", id="choice"
        ),
        pytest.param(
            {"components": [row(menu(option("a", default=True), option("b", default=True)))]},
            "more default choices",
            id="two defaults",
        ),
        pytest.param(
            {"flags": V2, "components": [text(1)], "content": "a"}, "has no content", id="V2 with content"
        ),
        pytest.param(
            {"flags": V2, "components": [text(2000), text(2001)]}, "4001 characters of V2", id="V2 text"
        ),
        pytest.param(
            {"flags": V2, "components": [{"type": 17, "components": [text(1)] * 40}]},
            "41 components with all nested ones",
            id="V2 nested",
        ),
    ],
)
def test_a_post_that_discord_refuses_is_a_fault(fields: dict[str, Any], fault: str) -> None:
    assert fault in "\n".join(post(**fields))


def test_a_reply_may_be_private_but_has_no_nonce() -> None:
    data = {"embeds": [{"title": "a"}], "allowed_mentions": NOBODY, "flags": 64}

    assert faults_of("POST", CALLBACK, {"type": 4, "data": data}) == []
    assert faults_of("POST", CALLBACK, {"type": 4, "data": {**data, "nonce": "1"}}) == [
        "message: unknown field nonce"
    ]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        pytest.param({"type": 5, "data": {"content": "a"}}, "deferred: unknown field content", id="deferred"),
        pytest.param({"type": 6, "data": {"flags": 64}}, "has no data", id="deferred update"),
        pytest.param({"type": 9, "data": {}}, "rules for callback type 9", id="modal"),
        pytest.param({"type": 7, "data": {"content": "a" * 2001}}, "content of 2001", id="edit in place"),
        pytest.param({"type": 4, "data": {"embeds": [{"title": "a"}]}}, "is missing", id="mentions"),
        pytest.param({"type": 4, "extra": 1}, "unknown field extra", id="unknown"),
    ],
)
def test_a_callback_that_discord_refuses_is_a_fault(body: dict[str, Any], fault: str) -> None:
    assert fault in "\n".join(faults_of("POST", CALLBACK, body))


def test_a_body_that_nobody_has_rules_for_is_a_fault() -> None:
    assert faults_of("POST", "/guilds/1/channels", {"name": "news"}) == [
        "nobody has written rules for the body of POST /guilds/1/channels"
    ]


def test_a_request_without_a_body_has_no_faults() -> None:
    assert faults_of("GET", "/channels/1", None) == []
