"""Sudden death of a process, at a numbered await."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlmodel.ext.asyncio.session import AsyncSession

    from briefings.storing.database import Database


class Killed(BaseException):
    """The process is dead. Nobody catches this."""


class Death:
    """Counts the steps of a life and ends it at one of them. After that every step is the end."""

    def __init__(self, at: int | None = None) -> None:
        self.at = at
        self.steps = 0

    def step(self) -> None:
        """Live on, or die."""
        self.steps += 1
        if self.at is not None and self.steps >= self.at:
            raise Killed


class MortalDatabase:
    """A database whose process may die before, inside (all is rolled back) and after a transaction."""

    def __init__(self, database: Database, death: Death) -> None:
        self._database = database
        self._death = death
        self.url = database.url

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        self._death.step()
        async with self._database.reading() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        self._death.step()
        async with self._database.writing() as session:
            yield session
            self._death.step()
        self._death.step()
