"""Documented rules for slash commands and autocomplete, and our own: American English is explicit.

Origin: discord-api-docs, interactions/application-commands.mdx.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# "Application Command Naming".
NAME = regex.compile(r"[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}")
# reference.mdx, "Locales".
LOCALES = {locale.value for locale in discord.Locale}

COMMAND_FIELDS = {"type", "name", "name_localizations", "description", "description_localizations"}
COMMAND_FIELDS |= {"options", "default_member_permissions", "nsfw", "integration_types", "contexts"}
COMMAND_FIELDS |= {"dm_permission", "handler", "id"}
OPTION_FIELDS = {"type", "name", "name_localizations", "description", "description_localizations"}
OPTION_FIELDS |= {"required", "choices", "options", "channel_types", "min_value", "max_value"}
OPTION_FIELDS |= {"min_length", "max_length", "autocomplete"}
CHOICE_FIELDS = {"name", "name_localizations", "value"}

CHAT_INPUT = 1
COMMAND_CHARS = 8000


def command_faults(commands: list[dict[str, Any]]) -> list[str]:
    """What is wrong with a registration of all commands."""
    slash = [command for command in commands if command.get("type", CHAT_INPUT) == CHAT_INPUT]
    faults = [] if len(slash) <= 100 else [f"{len(slash)} slash commands, 100 are allowed"]
    faults += _doubles("command", slash)
    for command in slash:
        faults += _one_command(command)
    return faults


def autocomplete_faults(data: dict[str, Any]) -> list[str]:
    """What is wrong with the names offered while somebody types."""
    choices = data.get("choices")
    faults = [f"autocomplete: unknown field {key}" for key in data.keys() - {"choices"}]
    return faults + _choices_faults(choices if isinstance(choices, list) else [])


def _one_command(command: dict[str, Any]) -> list[str]:
    where = f"/{command.get('name')}"
    faults = _named_faults(where, command, COMMAND_FIELDS)
    options = command.get("options") or []
    faults += _doubles(f"{where} option", options)
    if len(options) > 25:
        faults.append(f"{where} has {len(options)} options, 25 are allowed")
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        faults.append(f"{where} asks for a required option after an optional one")
    for option in options:
        faults += _option_faults(f"{where} {option.get('name')}", option)
    longest = sum(_longest_texts(command))
    if longest > COMMAND_CHARS:
        faults.append(f"{where} has {longest} characters, {COMMAND_CHARS} are allowed")
    return faults


def _option_faults(where: str, option: dict[str, Any]) -> list[str]:
    faults = _named_faults(where, option, OPTION_FIELDS)
    if option.get("autocomplete") and option.get("choices"):
        faults.append(f"{where} has both choices and autocomplete")
    return faults + [f"{where}: {fault}" for fault in _choices_faults(option.get("choices") or [])]


def _choices_faults(choices: list[dict[str, Any]]) -> list[str]:
    faults = [] if len(choices) <= 25 else [f"{len(choices)} choices, 25 are allowed"]
    for choice in choices:
        faults += [f"choice: unknown field {key}" for key in choice.keys() - CHOICE_FIELDS]
        for field in ("name", "value"):
            text = choice.get(field)
            if isinstance(text, str) and not 1 <= len(text) <= 100:
                faults.append(f"choice {field} of {len(text)} characters, 1 to 100 are allowed")
    return faults


def _named_faults(where: str, named: dict[str, Any], known: set[str]) -> list[str]:
    faults = [f"{where}: unknown field {key}" for key in sorted(named.keys() - known)]
    for name in (named.get("name") or "", *(named.get("name_localizations") or {}).values()):
        if not NAME.fullmatch(name):
            faults.append(f"{where}: {name!r} is no name for a command or option")
        elif name != name.lower():
            faults.append(f"{where}: {name!r} is not in lower case")
    texts = (named.get("description") or "", *(named.get("description_localizations") or {}).values())
    faults += [
        f"{where}: description of {len(text)} characters, 1 to 100 are allowed"
        for text in texts
        if not 1 <= len(text) <= 100
    ]
    for field in ("name_localizations", "description_localizations"):
        locales = (named.get(field) or {}).keys()
        faults += [f"{where}: {locale!r} is no locale of Discord" for locale in sorted(locales - LOCALES)]
        if locales and "en-US" not in locales:
            faults.append(f"{where}: {field} without en-US, so others would fall back to a neighbour")
    return faults


def _doubles(what: str, named: list[dict[str, Any]]) -> list[str]:
    faults = []
    for locale in ("", *sorted(LOCALES)):
        names = [(each.get("name_localizations") or {}).get(locale) or each.get("name") for each in named]
        if len(set(names)) < len(names):
            faults.append(f"two of the {what} names are the same in {locale or 'the default language'}")
    return faults


def _longest_texts(named: dict[str, Any]) -> Iterator[int]:
    """The longest localisation counts ("Slash Commands": 8000 characters)."""
    for field in ("name", "description"):
        texts = (named.get(field) or "", *(named.get(f"{field}_localizations") or {}).values())
        yield max(len(text) for text in texts)
    for choice in named.get("choices") or []:
        texts = (choice.get("name") or "", *(choice.get("name_localizations") or {}).values())
        yield max(len(text) for text in texts) + len(str(choice.get("value")))
    for option in named.get("options") or []:
        yield from _longest_texts(option)
