"""How long a member waits: from the interaction that Discord sends to our first request in answer.

Ten thousand articles, the real client on SimCord, one member asking one thing after the other.
Measured from the moment SimCord sends the interaction until the bot makes the request that answers
it; what SimCord does afterwards does not count, its instrumented event loop in between does.
"""

from __future__ import annotations

import asyncio
import gc
import hashlib
import random
import shutil
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

import briefings
from bot.client import Kawaraban
from bot.sandbox.simulation import simulated
from briefings.pipeline import Newsroom
from briefings.stances.extractor import lexical_extractor
from briefings.storing.archive import Archive
from briefings.storing.database import open_database
from tests.benchmarks import invented

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from bot.sandbox.simulation import Channel, Member, Simulation

ARTICLES = 10_000
ROUNDS = 300
WARM_UP = 20
STOCKED = "kawaraban-benchmark-"
MOST_MILLISECONDS = 50


def measure() -> Iterator[tuple[str, str]]:
    """Ask each command and each autocomplete many times, about different things."""
    yield from asyncio.run(_listed(stocked()))


async def _listed(path: Path) -> list[tuple[str, str]]:
    return [figure async for figure in _measured(path)]


def stocked() -> Path:
    """A database of ten thousand articles, made once for each state of the code that makes it."""
    path = Path(tempfile.gettempdir(), f"{STOCKED}{_state()}.db")
    if not path.exists():
        for outdated in path.parent.glob(f"{STOCKED}*"):
            outdated.unlink()
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder, "news.db")
            asyncio.run(_stock(fresh))
            shutil.move(fresh, path)
    return path


def _state() -> str:
    """A hash of all code that a stocked database depends on."""
    sources = sorted(Path(briefings.__path__[0]).rglob("*.py"))
    state = hashlib.sha256()
    for source in (*sources, Path(invented.__file__)):
        state.update(source.read_bytes())
    return state.hexdigest()[:16]


async def _stock(path: Path) -> None:
    async with _newsroom(path) as newsroom:
        async for kept in newsroom.ingest_all(invented.documents(ARTICLES)):
            if isinstance(kept, Exception):
                raise kept


@asynccontextmanager
async def _newsroom(path: Path) -> AsyncIterator[Newsroom]:
    async with await open_database(f"sqlite:///{path}") as database:
        yield Newsroom(Archive(database), lexical_extractor())


@dataclass(frozen=True, slots=True)
class Wait:
    """One answer: milliseconds on the clock, and of the processor, which other programs do not lengthen."""

    wall: float
    processor: float


@dataclass(slots=True)
class Stopwatch:
    """Notes when an interaction is sent and when the first request comes back."""

    waits: list[Wait] = field(default_factory=list)
    started: tuple[float, float] | None = None

    def interaction(self, event: str, _payload: Mapping[str, Any]) -> None:
        """SimCord sends something to the bot."""
        if event == "INTERACTION_CREATE":
            self.started = (time.perf_counter(), time.process_time())

    def request(self) -> None:
        """The bot asks something of Discord."""
        if self.started is not None:
            wall, processor = self.started
            self.waits.append(
                Wait((time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000)
            )
            self.started = None


class Watched(list[Any]):
    """SimCord's list of requests, which tells a stopwatch of each."""

    def __init__(self, stopwatch: Stopwatch) -> None:
        super().__init__()
        self._stopwatch = stopwatch

    def append(self, request: Any) -> None:
        """A request has come in."""
        self._stopwatch.request()
        super().append(request)


@dataclass(slots=True)
class Heart:
    """Beats each millisecond, unless something blocks the event loop."""

    longest: float = 0.0

    async def beat(self) -> None:
        """Note the longest time between two beats, in milliseconds."""
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            self.longest, last = max(self.longest, (now - last) * 1000), now


async def _measured(path: Path) -> AsyncIterator[tuple[str, str]]:
    stopwatch = Stopwatch()
    everything: list[Wait] = []
    async with _newsroom(path) as newsroom:

        def bot(clock: Callable[[], datetime]) -> Kawaraban:
            return Kawaraban(newsroom, clock=clock, timezone="Asia/Tokyo")

        async with simulated(bot) as simulation:
            backend = simulation.env.backend
            backend.subscribers.insert(0, stopwatch.interaction)
            backend.http_requests = Watched(stopwatch)
            for what, ask in _questions(simulation, stopwatch).items():
                waits, still = await _waits(ask, stopwatch)
                everything += waits
                yield what, f"{_figure(waits)}; loop never still for more than {still:.1f} ms"
    yield f"all of them; p99 below {MOST_MILLISECONDS} ms is asked", _figure(everything)


async def _waits(ask: Iterator[Awaitable[object]], stopwatch: Stopwatch) -> tuple[list[Wait], float]:
    """What each question took, and how long the event loop once stood still, SimCord's own work included."""
    for question in islice(ask, WARM_UP):
        await question
    stopwatch.waits = []
    heart = Heart()
    beating = asyncio.create_task(heart.beat())
    for question in islice(ask, ROUNDS):
        await question
        # SimCord keeps every message for ever; a running bot does not, and has no such heap to collect.
        gc.freeze()
    beating.cancel()
    return stopwatch.waits, heart.longest


def _questions(simulation: Simulation, stopwatch: Stopwatch) -> dict[str, Iterator[Awaitable[object]]]:
    server = simulation.server(locale="ja")
    channel = server.create_text_channel("news")
    member = simulation.member(server, "hanako", locale="ja")
    topics = _shuffled(f"{town}{project}" for town in invented.TOWNS for project in invented.PROJECTS)
    parts = _shuffled(invented.TOWNS)
    actors = _shuffled(invented.SURNAMES)
    named = _shuffled(f"{name}{office}" for name in invented.SURNAMES for office in invented.OFFICES)
    typed = _shuffled(name[:length] for name in invented.TOWNS for length in (0, 1, 2))
    return {
        "/topic": (member.slash(channel, "topic", name=each) for each in topics),
        "/topic, unknown name": (member.slash(channel, "topic", name=f"{each}X") for each in topics),
        "/topic, ambiguous name": (member.slash(channel, "topic", name=each) for each in parts),
        "/sources": (member.slash(channel, "sources", topic=each) for each in topics),
        "/stance": (member.slash(channel, "stance", actor=each) for each in actors),
        "/stance, with title, on a topic": _on_topics(member, channel, named, topics),
        "/briefing": (member.slash(channel, "briefing") for _ in topics),
        "/briefing, on a topic": (member.slash(channel, "briefing", topic=each) for each in topics),
        "/help": (member.slash(channel, "help") for _ in topics),
        "autocomplete, topics": (member.autocomplete(channel, "topic", "name", each) for each in typed),
        "autocomplete, actors": (
            member.autocomplete(channel, "stance", "actor", each[:1]) for each in actors
        ),
        "autocomplete, actors on a topic": (
            member.autocomplete(channel, "stance", "actor", "", topic=each) for each in topics
        ),
        "next page": _turned(member, channel, topics, stopwatch),
    }


def _on_topics(
    member: Member, channel: Channel, actors: Iterator[str], topics: Iterator[str]
) -> Iterator[Awaitable[object]]:
    for actor, topic in zip(actors, topics, strict=False):
        yield member.slash(channel, "stance", actor=actor, topic=topic)


def _turned(
    member: Member, channel: Channel, topics: Iterator[str], stopwatch: Stopwatch
) -> Iterator[Awaitable[object]]:
    async def turn(topic: str) -> None:
        shown = await member.slash(channel, "topic", name=topic)
        assert shown.response is not None
        stopwatch.waits.pop()
        await member.click(shown.response, label="次へ")

    return (turn(topic) for topic in topics)


def _shuffled(names: Iterable[str]) -> Iterator[str]:
    rng = random.Random(7)  # noqa: S311 - nothing secret is made of it
    mixed = list(names)
    rng.shuffle(mixed)
    return cycle(mixed)


def _figure(waits: list[Wait]) -> str:
    wall = quantiles((wait.wall for wait in waits), n=100)
    processor = quantiles((wait.processor for wait in waits), n=100)
    return (
        f"p50 {wall[49]:.1f} ms, p99 {wall[98]:.1f} ms "
        f"(of the processor {processor[49]:.1f} and {processor[98]:.1f} ms)"
    )
