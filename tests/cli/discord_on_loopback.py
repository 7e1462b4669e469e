"""As much of Discord on 127.0.0.1 as a bot needs to start, to post and to stop.

The program runs as a process of its own; `PRELUDE` points its discord.py here.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

BOT, GUILD, CHANNEL, ROLE_OF_ALL = (
    "300000000000000001",
    "300000000000000002",
    300000000000000003,
    "300000000000000002",
)
ALL_PERMISSIONS = str((1 << 50) - 1)

# The two places where discord.py keeps Discord's addresses.
PRELUDE = """\
import sys, warnings
warnings.simplefilter("ignore")
import discord.gateway, discord.http, yarl
discord.http.Route.BASE = "http://127.0.0.1:{port}/api"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL("http://127.0.0.1:{port}/gateway")
sys.argv = ["kawaraban", *sys.argv[1:]]
from bot.__main__ import main
main()
"""

USER = {
    "id": BOT,
    "username": "kawaraban",
    "discriminator": "0",
    "avatar": None,
    "global_name": None,
    "bot": True,
}
APPLICATION = {
    "id": BOT,
    "name": "kawaraban",
    "icon": None,
    "description": "",
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "",
    "flags": 0,
    "owner": USER,
    "team": None,
}
SERVER = {
    "id": GUILD,
    "name": "town",
    "owner_id": BOT,
    "unavailable": False,
    "member_count": 1,
    "roles": [
        {
            "id": ROLE_OF_ALL,
            "name": "@everyone",
            "permissions": ALL_PERMISSIONS,
            "position": 0,
            "color": 0,
            "hoist": False,
            "managed": False,
            "mentionable": False,
        }
    ],
    "members": [
        {
            "user": USER,
            "roles": [],
            "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
    ],
    "channels": [
        {
            "id": str(CHANNEL),
            "type": 0,
            "name": "news",
            "position": 0,
            "permission_overwrites": [],
            "parent_id": None,
        }
    ],
    "threads": [],
    "emojis": [],
    "stickers": [],
    "features": [],
    "presences": [],
    "voice_states": [],
    "stage_instances": [],
    "guild_scheduled_events": [],
    "verification_level": 0,
    "default_message_notifications": 0,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw_level": 0,
    "premium_tier": 0,
    "preferred_locale": "ja",
    "afk_timeout": 60,
    "system_channel_flags": 0,
}


@dataclass
class LittleDiscord:
    """What the bot did here.

    Attributes:
        port: Where it listens.
        token: The token it accepts.
        closes_with: A code it closes the gateway with instead of greeting, or None.
        posted: The bodies posted into the channel.
        left: Set when the bot closes its connection to the gateway.
    """

    token: str
    closes_with: int | None = None
    port: int = 0
    posted: list[dict[str, Any]] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    def application(self) -> web.Application:
        """The routes."""
        app = web.Application(middlewares=[self._known_only])
        app.router.add_get("/api/users/@me", _answering(USER))
        app.router.add_get("/api/oauth2/applications/@me", _answering(APPLICATION))
        app.router.add_get(f"/api/applications/{BOT}/commands", _answering([]))
        app.router.add_put(f"/api/applications/{BOT}/commands", self._registered)
        app.router.add_post(f"/api/channels/{CHANNEL}/messages", self._post)
        app.router.add_get("/gateway", self._gateway)
        return app

    @web.middleware
    async def _known_only(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if request.path.startswith("/api") and request.headers.get("Authorization") != f"Bot {self.token}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        answered: web.StreamResponse = await handler(request)
        return answered

    async def _registered(self, request: web.Request) -> web.Response:
        commands = await request.json()
        return _json(
            [
                command | {"id": str(number), "application_id": BOT, "version": "1"}
                for number, command in enumerate(commands, 1)
            ]
        )

    async def _post(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.posted.append(body)
        self.arrived.set()
        message = {
            "id": "400000000000000001",
            "channel_id": str(CHANNEL),
            "author": USER,
            "content": "",
            "embeds": body.get("embeds", []),
            "timestamp": "2026-01-01T00:00:00+00:00",
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "pinned": False,
            "type": 0,
        }
        return _json(message)

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if self.closes_with is not None:
            await socket.close(code=self.closes_with)
            return socket
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41250}})
        async for message in socket:
            if message.type is aiohttp.WSMsgType.TEXT:
                await self._said(socket, json.loads(message.data))
        self.left.set()
        return socket

    async def _said(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        if said["op"] == 1:
            await socket.send_json({"op": 11})
        elif said["op"] == 2:
            ready = {
                "v": 10,
                "user": USER,
                "guilds": [{"id": GUILD, "unavailable": True}],
                "session_id": "session",
                "resume_gateway_url": f"http://127.0.0.1:{self.port}/gateway",
                "application": {"id": BOT, "flags": 0},
            }
            await socket.send_json({"op": 0, "s": 1, "t": "READY", "d": ready})
            await socket.send_json({"op": 0, "s": 2, "t": "GUILD_CREATE", "d": SERVER})
            self.ready.set()


@asynccontextmanager
async def little_discord(token: str, *, closes_with: int | None = None) -> AsyncIterator[LittleDiscord]:
    """Serve a Discord that accepts this token."""
    discord = LittleDiscord(token, closes_with=closes_with)
    runner = web.AppRunner(discord.application())
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    discord.port = runner.addresses[0][1]
    try:
        yield discord
    finally:
        await runner.cleanup()


def _answering(value: Any) -> Any:
    async def answer(_request: web.Request) -> web.Response:
        return _json(value)

    return answer


def _json(value: Any, *, status: int = 200) -> web.Response:
    # discord.py reads JSON only where the type says exactly this.
    return web.Response(body=json.dumps(value), status=status, headers={"Content-Type": "application/json"})
