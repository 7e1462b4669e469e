"""Documented rules for messages, embeds and components, and our own: nobody is mentioned.

Origin: discord-api-docs, resources/message.mdx and components/reference.mdx.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EPHEMERAL, COMPONENTS_V2 = 1 << 6, 1 << 15

MESSAGE_FIELDS = {"content", "tts", "embeds", "allowed_mentions", "components", "flags", "attachments"}
EDIT_FIELDS = {"content", "embeds", "allowed_mentions", "components", "flags", "attachments", "tts"}
NONCE_FIELDS = {"nonce", "enforce_nonce"}

# discord.py 2.7 sends `flags` and `type` with each embed; Discord ignores both.
EMBED_FIELDS = {"type", "flags", "title", "description", "url", "timestamp", "color"}
EMBED_FIELDS |= {"footer", "image", "thumbnail", "author", "fields"}
EMBED_LIMITS = {"title": 256, "description": 4096}
EMBEDS_CHARS = 6000

ROW, BUTTON, STRING_SELECT, TEXT_DISPLAY = 1, 2, 3, 10
BUTTON_FIELDS = {"type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"}
SELECT_FIELDS = {"type", "id", "custom_id", "options", "placeholder", "min_values", "max_values"}
SELECT_FIELDS |= {"disabled", "required"}
OPTION_FIELDS = {"label", "value", "description", "emoji", "default"}
LINK, PREMIUM = 5, 6


def message_faults(
    body: dict[str, Any],
    *,
    edit: bool = False,
    nonce_allowed: bool = False,
    private_allowed: bool = False,
) -> list[str]:
    """What is wrong with the body of one message.

    Args:
        body: Its JSON.
        edit: It changes a message that is there, so it may be empty.
        nonce_allowed: It is sent by Create Message, the only endpoint with a nonce.
        private_allowed: It answers an interaction, so it may be ephemeral.
    """
    fields = (EDIT_FIELDS if edit else MESSAGE_FIELDS) | (NONCE_FIELDS if nonce_allowed else set())
    flags = body.get("flags") or 0
    faults = _unknown("message", body, fields)
    faults += _lone_surrogates(body)
    faults += _too_long("content", body.get("content"), 2000)
    faults += _mention_faults(body)
    faults += embeds_faults(body.get("embeds") or [])
    if flags & EPHEMERAL and not private_allowed:
        faults.append("only answers to interactions can be ephemeral")
    if nonce_allowed:
        faults += _nonce_faults(body)
    if not edit and not any(body.get(each) for each in ("content", "embeds", "components", "attachments")):
        faults.append("an empty message")
    return faults + components_faults(body, v2=bool(flags & COMPONENTS_V2))


def embeds_faults(embeds: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the embeds of one message."""
    faults = [] if len(embeds) <= 10 else [f"{len(embeds)} embeds, 10 are allowed"]
    total = sum(len(text) for embed in embeds for text in _embed_texts(embed))
    if total > EMBEDS_CHARS:
        faults.append(f"{total} characters over all embeds, {EMBEDS_CHARS} are allowed")
    for address, times in Counter(embed.get("url") for embed in embeds).items():
        if address and times > 1:
            faults.append(f"{times} embeds share {address}: Discord merges them")
    for embed in embeds:
        faults += _embed_faults(embed)
    return faults


def components_faults(body: dict[str, Any], *, v2: bool) -> list[str]:
    """What is wrong with the components of one message."""
    rows = body.get("components") or []
    everything = list(_walked(rows))
    faults = _custom_id_faults(everything)
    for component in everything:
        if component.get("type") == BUTTON:
            faults += _button_faults(component)
        if component.get("type") == STRING_SELECT:
            faults += _select_faults(component)
        if component.get("type") == ROW:
            faults += _row_faults(component)
    return faults + (_v2_faults(body, everything) if v2 else _classic_faults(rows))


def _v2_faults(body: dict[str, Any], everything: list[dict[str, Any]]) -> list[str]:
    faults = []
    if len(everything) > 40:
        faults.append(f"{len(everything)} components with all nested ones, 40 are allowed")
    fields = ("content", "embeds", "poll", "sticker_ids")
    faults += [f"a Components V2 message has no {field}" for field in fields if body.get(field)]
    text = sum(len(each.get("content") or "") for each in everything if each.get("type") == TEXT_DISPLAY)
    if text > 4000:
        faults.append(f"{text} characters of V2 text, 4000 are allowed")
    return faults


def _classic_faults(rows: list[dict[str, Any]]) -> list[str]:
    faults = [] if len(rows) <= 5 else [f"{len(rows)} rows of components, 5 are allowed"]
    if any(row.get("type") != ROW for row in rows):
        faults.append("without the Components V2 flag only action rows stand at the top")
    return faults


def _row_faults(row: dict[str, Any]) -> list[str]:
    children = row.get("components") or []
    buttons = [child for child in children if child.get("type") == BUTTON]
    if not children or len(buttons) > 5 or (len(buttons) < len(children) and len(children) > 1):
        return [f"a row holds 1 to 5 buttons or one menu, not {len(children)} components"]
    return []


def _button_faults(button: dict[str, Any]) -> list[str]:
    faults = _unknown("button", button, BUTTON_FIELDS)
    faults += _too_long("button label", button.get("label"), 80)
    if button.get("style") == LINK:
        if not button.get("url") or button.get("custom_id"):
            faults.append("a link button has an address and no custom_id")
    elif button.get("style") != PREMIUM and (not button.get("custom_id") or button.get("url")):
        faults.append("a button has a custom_id and no address")
    if not button.get("label") and not button.get("emoji") and button.get("style") != PREMIUM:
        faults.append("a button without label and emoji")
    return faults


def _select_faults(menu: dict[str, Any]) -> list[str]:
    options = menu.get("options") or []
    faults = _unknown("menu", menu, SELECT_FIELDS)
    faults += _too_long("placeholder", menu.get("placeholder"), 150)
    if not 1 <= len(options) <= 25:
        faults.append(f"{len(options)} choices in a menu, 1 to 25 are allowed")
    if len({option.get("value") for option in options}) < len(options):
        faults.append("two choices of a menu share a value")
    if sum(bool(option.get("default")) for option in options) > (menu.get("max_values") or 1):
        faults.append("more default choices than can be chosen")
    for option in options:
        faults += _unknown("choice", option, OPTION_FIELDS)
        for field in ("label", "value", "description"):
            faults += _too_long(f"choice {field}", option.get(field), 100)
        if not option.get("label") or not option.get("value"):
            faults.append("a choice without label or value")
    return faults


def _custom_id_faults(everything: list[dict[str, Any]]) -> list[str]:
    custom_ids = [each["custom_id"] for each in everything if each.get("custom_id") is not None]
    faults = [f"custom_id {each!r} is used twice" for each, times in Counter(custom_ids).items() if times > 1]
    lengths = [len(custom_id) for custom_id in custom_ids if not 1 <= len(custom_id) <= 100]
    return faults + [f"custom_id of {length} characters, 1 to 100 are allowed" for length in lengths]


def _walked(components: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walked(component.get("components") or [])
        if isinstance(component.get("accessory"), dict):
            yield from _walked([component["accessory"]])
        if isinstance(component.get("component"), dict):
            yield from _walked([component["component"]])


def _embed_faults(embed: dict[str, Any]) -> list[str]:
    faults = _unknown("embed", embed, EMBED_FIELDS)
    for field, limit in EMBED_LIMITS.items():
        faults += _too_long(f"embed {field}", embed.get(field), limit)
    faults += _too_long("footer", (embed.get("footer") or {}).get("text"), 2048)
    faults += _too_long("author", (embed.get("author") or {}).get("name"), 256)
    fields = embed.get("fields") or []
    if len(fields) > 25:
        faults.append(f"{len(fields)} fields in an embed, 25 are allowed")
    for field in fields:
        faults += _too_long("field name", field.get("name"), 256)
        faults += _too_long("field value", field.get("value"), 1024)
        if not field.get("name") or not field.get("value"):
            faults.append("a field without name or value")
    if embed.get("url") and urlsplit(embed["url"]).scheme not in {"http", "https"}:
        faults.append(f"embed address {embed['url']!r} is not http or https")
    if not any(_embed_texts(embed)) and not embed.get("image") and not embed.get("thumbnail"):
        faults.append("an embed with nothing in it")
    return faults


def _embed_texts(embed: dict[str, Any]) -> Iterator[str]:
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    yield (embed.get("footer") or {}).get("text") or ""
    yield (embed.get("author") or {}).get("name") or ""
    for field in embed.get("fields") or []:
        yield field.get("name") or ""
        yield field.get("value") or ""


def _mention_faults(body: dict[str, Any]) -> list[str]:
    allowed = body.get("allowed_mentions")
    speaks = any(body.get(each) for each in ("content", "embeds", "components"))
    if allowed is None:
        return ["allowed_mentions is missing, so mentions would work"] if speaks else []
    extra = {key: value for key, value in allowed.items() if value}
    return [f"allowed_mentions allows {extra}"] if extra else []


def _nonce_faults(body: dict[str, Any]) -> list[str]:
    if body.get("nonce") is None:
        return ["a post without a nonce may arrive twice"]
    faults = _too_long("nonce", str(body["nonce"]), 25)
    return faults if body.get("enforce_nonce") is True else [*faults, "a nonce that is not enforced"]


def _lone_surrogates(value: object) -> list[str]:
    try:
        _encoded(value)
    except UnicodeEncodeError:
        return ["a lone surrogate, which is no text"]
    return []


def _encoded(value: object) -> None:
    if isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, dict):
        for each in value.values():
            _encoded(each)
    elif isinstance(value, list):
        for each in value:
            _encoded(each)


def _unknown(what: str, body: dict[str, Any], known: set[str]) -> list[str]:
    return [f"{what}: unknown field {key}" for key in sorted(body.keys() - known)]


def _too_long(what: str, text: str | None, limit: int) -> list[str]:
    length = len(text or "")
    return [f"{what} of {length} characters, {limit} are allowed"] if length > limit else []
