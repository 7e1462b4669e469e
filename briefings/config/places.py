"""Where the files lie that a configuration names: beside the configuration itself. Pure."""

from __future__ import annotations

from pathlib import PurePath

SQLITE = "sqlite:///"


def database_beside(url: str, folder: PurePath) -> str:
    """The address of a database with its file's path made absolute.

    Args:
        url: As configured. Anything but a relative `sqlite:///FILE` comes back as it is.
        folder: The configuration's folder, absolute.
    """
    path, mark, query = url.removeprefix(SQLITE).partition("?")
    if not url.startswith(SQLITE) or path in {"", ":memory:"} or path.startswith("file:"):
        return url
    return f"{SQLITE}{file_beside(PurePath(path), folder).as_posix()}{mark}{query}"


def file_beside(file: PurePath, folder: PurePath) -> PurePath:
    """The path of a configured file; an absolute one stays as it is.

    Args:
        file: As configured.
        folder: The configuration's folder, absolute.
    """
    return folder / file
