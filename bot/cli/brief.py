"""`kawaraban brief`: the briefing that would be posted at a moment."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.options import AsJson, ConfigPath, DatabaseUrl, Debug, Locale

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefings.config import Config
    from briefings.model.briefing import Briefing, Told
    from briefings.model.schedule import Schedule
    from briefings.scheduling.drafting import Wishes

UNSCHEDULED = "brief"
"""What keys the nonces of a briefing that no schedule orders."""

NO_APPLICATION = 0
"""Discord's id of the application stands in the nonces; it is known only to a running bot."""


def brief(
    *,
    at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="The moment, as 2026-08-01T07:00. [default: now]"),
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option(metavar="ZONE", help="IANA name. [default: the schedule's or the configuration's]"),
    ] = None,
    locale: Locale = None,
    schedule: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="As this briefing of the configuration, after what it has told."),
    ] = None,
    as_json: AsJson = False,
    config: ConfigPath = None,
    database: DatabaseUrl = None,
    debug: Debug = False,
) -> None:
    """Show the briefing that would be posted at a moment. Nothing is posted or noted.

    Without a schedule it is a channel's first briefing: everything stored is new.
    """
    from bot.cli import documents, printing
    from bot.cli.answering import show
    from bot.cli.logs import log_to_stderr
    from bot.cli.opening import settings
    from bot.localising import words
    from bot.rendering.briefing import briefing_message
    from bot.rendering.embeds import posts
    from briefings.scheduling.rules import nonce_of

    log_to_stderr(debug=debug)
    chosen = settings(config, database)
    asked = _asked(chosen.config, at=at, timezone=timezone, locale=locale, schedule=schedule)
    composed = asyncio.run(_composed(chosen.database, asked))
    spoken = words(composed.locale)
    message = briefing_message(composed, spoken)
    if not as_json:
        show(message)
        return
    key = schedule or UNSCHEDULED
    bodies = posts(message, spoken, lambda part: nonce_of(NO_APPLICATION, key, composed.local_date, part))
    printing.print_json(documents.briefing_document(composed, at=asked.at, messages=bodies))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which briefing was asked for."""

    at: datetime
    wishes: Wishes
    schedule: Schedule | None


def _asked(
    config: Config, *, at: str | None, timezone: str | None, locale: str | None, schedule: str | None
) -> Asked:
    from bot.cli.answering import known_locale
    from bot.cli.clock import moment, now, zone
    from briefings.scheduling.drafting import Wishes

    ordered = None if schedule is None else _schedule(config, schedule)
    usual = Wishes(config.timezone, config.language) if ordered is None else Wishes.of(ordered)
    wishes = replace(
        usual,
        timezone=zone(timezone).key if timezone is not None else usual.timezone,
        locale=known_locale(locale) or usual.locale,
    )
    local = ZoneInfo(wishes.timezone)
    return Asked((now() if at is None else moment(at, local)).astimezone(local), wishes, ordered)


def _schedule(config: Config, name: str) -> Schedule:
    found = next((schedule for schedule in config.briefings if schedule.name == name), None)
    if found is None:
        known = ", ".join(schedule.name for schedule in config.briefings) or "none"
        raise typer.BadParameter(
            f"There is no briefing called {name!r}; there are: {known}.", param_hint="--schedule"
        )
    return found


async def _composed(database: str, asked: Asked) -> Briefing:
    from bot.cli.opening import office
    from briefings.model.scope import EVERYONE
    from briefings.scheduling.drafting import brief as compose

    async with office(database) as (newsroom, ledger):
        told: Told | None = None
        skipped: tuple[date, ...] = ()
        if asked.schedule is not None:
            name = asked.schedule.name
            told = await ledger.told(channel_id=asked.schedule.channel_id, schedule=name)
            skipped = await ledger.missed(schedule=name)
        return await compose(
            newsroom,
            # Which server a channel belongs to only Discord knows, so what a server added is left out.
            audience=EVERYONE,
            wishes=asked.wishes,
            local_date=asked.at.date(),
            told=told,
            skipped=skipped,
        )
