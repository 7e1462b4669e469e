"""The one adapter to SimCord: the unmodified client on a Discord in memory.

    async with simulated(make_client, starting_at=seven_in_tokyo) as simulation:
        server = simulation.server("Newsroom", locale="ja")
        channel = server.create_text_channel("briefings")
        hanako = simulation.member(server, "hanako", locale="ja")
        result = await hanako.slash(channel, "topic", name="停戦")
        print(result.response.embeds[0].description)

`simulation.env` is SimCord's `Env`, with everything it offers: `env.http_requests` holds every
request the bot made, `env.preview(...)` serves a page, `env.inject_error(...)` makes Discord fail.

What this adapter adds, because SimCord 3.2 lacks it:

- **Languages.** SimCord calls every user and server en-US. Here a user has the locale given to
  `member`, `person` or `speak`, and a server the one it was made with. SimCord hands one payload
  to every subscriber in turn, so a subscriber ahead of the bot's gateway corrects it.
- **The time of day.** SimCord starts on 2026-01-01. Here it starts at `starting_at`, and
  `move_to` takes it further. `simulation.now` is what the client is given as its clock.
  APScheduler reads the real clock: call the tick yourself with `simulation.now()`.
- **A restart is a new client.** `restart` calls the factory again, as a new process would.

What stays missing: Discord's refusal of a repeated nonce, its rate limits, and `http_trace`.

It needs no pytest, no token and no network (the preview page listens on 127.0.0.1). Only one
simulation can run in one event loop at a time.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from briefings.errors import ExtraMissing

try:
    import simcord
except ImportError as exc:
    raise ExtraMissing("sandbox") from exc

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping
    from datetime import datetime

    import discord

    Clock = Callable[[], datetime]
    MakeClient = Callable[[Clock], discord.Client]

Server = simcord.GuildHandle
Channel = simcord.ChannelHandle
Member = simcord.MemberActor
Person = simcord.UserHandle
SetupError = simcord.SetupError

ENGLISH = "en-US"
SETTLE_SECONDS = 20.0


class Simulation:
    """The bot in a simulated Discord. Made by `simulated`.

    Attributes:
        env: SimCord's environment.
    """

    def __init__(self, make_client: MakeClient, *, settle_seconds: float = SETTLE_SECONDS) -> None:
        self._make_client = make_client
        self._locales: dict[int, str] = {}
        self._errors_seen = 0
        self.env = simcord.Env(make_client(self.now), settle_timeout=settle_seconds)
        self.env.backend.subscribers.append(self._correct_locales)

    @property
    def client(self) -> discord.Client:
        """The client that is running now."""
        return self.env.bot

    def now(self) -> datetime:
        """The simulated moment, aware UTC."""
        return self.env.now()

    async def move_to(self, moment: datetime) -> None:
        """Let simulated time pass until a later moment; whatever waits for a time before it wakes.

        Raises:
            ValueError: If the moment has passed.
        """
        seconds = (moment - self.now()).total_seconds()
        if seconds < 0:
            raise ValueError(f"it is {self.now().isoformat()}, and {moment.isoformat()} has passed")
        await self.env.advance_time(seconds)

    async def restart(self) -> None:
        """Stop the client and start a new one, as when the process is started again."""
        await self.env.restart_bot(self._make_client(self.now))

    def server(self, name: str = "Server", *, locale: str = ENGLISH, server_id: int | None = None) -> Server:
        """A server with the bot in it; `locale` reaches interactions as `guild_locale`."""
        return self.env.create_guild(name, id=server_id, preferred_locale=locale)

    def person(self, name: str, *, locale: str = ENGLISH) -> Person:
        """Somebody who can write to the bot directly: `await person.slash("help")`."""
        user = self.env.create_user(name)
        self.speak(user, locale)
        return user

    def member(self, server: Server, name: str, *, locale: str = ENGLISH) -> Member:
        """Somebody new in a server. `member.user` is the same person in direct messages."""
        return server.add_member(self.person(name, locale=locale))

    def speak(self, user: Person | Member, locale: str) -> None:
        """Set a user's Discord language, from their next interaction on."""
        self._locales[user.id] = locale

    def new_errors(self) -> tuple[BaseException, ...]:
        """What the bot raised since the last call. Errors asked for no longer fail the simulation."""
        errors = self.env.errors_since(self._errors_seen)
        self._errors_seen = self.env.error_cursor
        return errors

    def _correct_locales(self, event: str, payload: Mapping[str, Any]) -> None:
        if event != "INTERACTION_CREATE" or not isinstance(payload, dict):
            return
        user = payload["member"]["user"] if "member" in payload else payload["user"]
        payload["locale"] = self._locales.get(int(user["id"]), ENGLISH)
        if "guild_id" in payload:
            guild = self.env.backend.get_guild(int(payload["guild_id"]))
            payload["guild_locale"] = guild.preferred_locale


@asynccontextmanager
async def simulated(
    make_client: MakeClient,
    *,
    starting_at: datetime | None = None,
    settle_seconds: float = SETTLE_SECONDS,
    raise_errors: bool = True,
) -> AsyncIterator[Simulation]:
    """Start a client on a simulated Discord and stop it again.

    Args:
        make_client: Makes the client, given the simulated clock. It must not read the clock yet.
        starting_at: The simulated moment at the start, aware; SimCord's 2026-01-01 without it.
        settle_seconds: How long the bot may take, in real seconds, to finish one interaction.
        raise_errors: Raise at the end whatever the bot raised and nobody asked for by `new_errors`.

    Yields:
        The simulation, with the client logged in and ready.

    Raises:
        ExceptionGroup: Errors of the bot, at the end.
    """
    simulation = Simulation(make_client, settle_seconds=settle_seconds)
    env = simulation.env
    if starting_at is not None:
        env.backend.clock.advance((starting_at - env.now()).total_seconds())
    await env.start()
    try:
        yield simulation
    finally:
        await env.shutdown()
    if raise_errors and (errors := simulation.new_errors()):
        raise BaseExceptionGroup(f"the bot raised {len(errors)} error(s)", errors)
