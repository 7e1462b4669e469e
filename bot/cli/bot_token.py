"""Where the bot's token comes from. It never appears in a message."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.errors import TokenMissing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VARIABLE = "KAWARABAN_TOKEN"
HOW_TO_GET_ONE = "Discord's developer portal shows it once: your application, Bot, Reset Token."


def read_token(environment: Mapping[str, str], file: Path | None, *, warn: Callable[[str], None]) -> str:
    """The bot's token, from the environment, else from the file that the configuration names.

    Args:
        environment: The process's environment.
        file: The token file, absolute, or None.
        warn: Told when others on this machine may read the file.

    Raises:
        TokenMissing: If there is none, or what is there cannot be one.
    """
    token = environment.get(VARIABLE, "").strip()
    if token:
        return _checked(token, f"the environment variable {VARIABLE}")
    if file is None:
        raise TokenMissing(
            f"There is no token. Put it into the environment variable {VARIABLE}, or into a file that "
            f"discord.token_file in the configuration names. {HOW_TO_GET_ONE}"
        )
    return _checked(_of_file(file, warn=warn), str(file))


def _of_file(file: Path, *, warn: Callable[[str], None]) -> str:
    try:
        token = file.read_text(encoding="utf-8-sig").strip()
        mode = file.stat().st_mode
    except (OSError, UnicodeDecodeError) as exc:
        reason = exc.strerror if isinstance(exc, OSError) else "it is not text"
        raise TokenMissing(f"The token file {file} cannot be read: {reason}.") from None
    if not token:
        raise TokenMissing(f"The token file {file} is empty. {HOW_TO_GET_ONE}")
    if mode & (stat.S_IRGRP | stat.S_IROTH):
        warn(f"Others on this machine may read the token in {file}. Run: chmod 600 {file}")
    return token


def _checked(token: str, place: str) -> str:
    # It goes into a header as it is, so anything else would fail there, with the token in the message.
    if not token.isascii() or not token.isprintable() or " " in token:
        raise TokenMissing(f"What stands in {place} is no token: it holds spaces or strange characters.")
    return token
