"""Which rules a request of the bot falls under. A body that nobody has rules for is a fault itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.discord_rules.commands import autocomplete_faults, command_faults
from tests.discord_rules.messages import message_faults
from tests.discord_rules.schema import schema_faults

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Rules:
    """What a kind of request is held against.

    Attributes:
        documented: Gives the faults of a body by the documented rules.
        schema: The name of its schema in Discord's OpenAPI description, or what chooses it by the body.
    """

    documented: Callable[[Any], list[str]]
    schema: str | Callable[[Any], str]


def faults_of(method: str, path: str, body: object) -> list[str]:
    """What Discord would refuse in a request, or what we never mean to send; empty if all is well."""
    if body is None:
        return []
    for (known_method, pattern), rules in RULES.items():
        if method == known_method and re.fullmatch(pattern, path):
            schema = rules.schema if isinstance(rules.schema, str) else rules.schema(body)
            return [*rules.documented(body), *schema_faults(schema, body)]
    return [f"nobody has written rules for the body of {method} {path}"]


def _post(body: dict[str, Any]) -> list[str]:
    return message_faults(body, nonce_allowed=True)


def _reply(body: dict[str, Any]) -> list[str]:
    return message_faults(body, private_allowed=True)


def _edit(body: dict[str, Any]) -> list[str]:
    return message_faults(body, edit=True)


def _callback(body: dict[str, Any]) -> list[str]:
    """discord-api-docs, interactions/receiving-and-responding.mdx, "Interaction Callback Type"."""
    faults = [f"callback: unknown field {key}" for key in body.keys() - {"type", "data"}]
    data = body.get("data")
    match body.get("type"):
        case 4:
            return faults + _reply(data or {})
        case 5:
            return faults + [f"deferred: unknown field {key}" for key in (data or {}).keys() - {"flags"}]
        case 6:
            return faults + (["a deferred update has no data"] if data else [])
        case 7:
            return faults + _edit(data or {})
        case 8:
            return faults + autocomplete_faults(data or {})
    return [*faults, f"nobody has written rules for callback type {body.get('type')}"]


_CALLBACK_SCHEMAS = {
    4: "CreateMessageInteractionCallbackRequest",
    5: "CreateMessageInteractionCallbackRequest",
    6: "UpdateMessageInteractionCallbackRequest",
    7: "UpdateMessageInteractionCallbackRequest",
    8: "ApplicationCommandAutocompleteCallbackRequest",
}


def _callback_schema(body: dict[str, Any]) -> str:
    return _CALLBACK_SCHEMAS.get(body.get("type", 0), "PongInteractionCallbackRequest")


RULES: dict[tuple[str, str], Rules] = {
    ("POST", r"/channels/\d+/messages"): Rules(_post, "MessageCreateRequest"),
    ("POST", r"/interactions/\d+/[^/]+/callback"): Rules(_callback, _callback_schema),
    ("POST", r"/webhooks/\d+/[^/]+"): Rules(_reply, "IncomingWebhookRequestPartial"),
    ("PATCH", r"/webhooks/\d+/[^/]+/messages/[^/]+"): Rules(_edit, "IncomingWebhookUpdateRequestPartial"),
    ("PUT", r"/applications/\d+/commands"): Rules(command_faults, "ApplicationCommandUpdateRequest[]"),
}
