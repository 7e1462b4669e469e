"""`kawaraban check-config`: every fault of a configuration at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.cli.options import ConfigPath, Debug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefings.config import Config
    from briefings.model.schedule import Schedule


def check_config(config: ConfigPath = None, debug: Debug = False) -> None:
    """Name all faults of a configuration at once. Exit code 2 if there are any."""
    from bot.cli import opening
    from bot.cli.clock import now
    from bot.cli.logs import log_to_stderr
    from bot.cli.printing import console

    log_to_stderr(debug=debug)
    place = config or opening.CONFIG
    found = place.exists()
    loaded = opening.read_config(place, required=config is not None)
    screen = console()
    screen.print(f"{place} has no faults." if found else f"There is no {place}; the defaults hold.")
    for line in schedules(loaded, now=now()):
        screen.print(f"  {line}")


def schedules(config: Config, *, now: datetime) -> Iterator[str]:
    """What is ordered, a line for each briefing: where it goes and when it comes next."""
    if not config.briefings:
        yield "No briefings are scheduled."
    for schedule in config.briefings:
        yield f"{schedule.name}: channel {schedule.channel_id}, {_next(schedule, now=now)}"


def _next(schedule: Schedule, *, now: datetime) -> str:
    from briefings.scheduling.timetable import next_run

    run = next_run(schedule, now)
    if run is None:
        return "never"
    local = run.due_at.astimezone(ZoneInfo(schedule.timezone))
    return f"next at {local.isoformat(timespec='minutes')} ({schedule.timezone})"
