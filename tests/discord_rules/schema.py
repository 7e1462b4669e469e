"""Discord's own OpenAPI description, where it lies beside the checkout."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs

from tests.shared import SHARED

OPENAPI = SHARED / "discord" / "openapi.json"
LIST = "[]"


def is_here() -> bool:
    """Whether Discord's description can be asked."""
    return OPENAPI.is_file()


def schema_faults(name: str, body: object) -> list[str]:
    """Where a body disagrees with a schema; nothing where the description is not here.

    Args:
        name: Of a schema, with `[]` behind it for a list of such.
        body: The JSON that is sent.
    """
    if not is_here():
        return []
    bodies = body if name.endswith(LIST) and isinstance(body, list) else [body]
    validator = _validator(name.removesuffix(LIST))
    return [
        f"schema {name}: {error.instance_path}: {error.message}"
        for each in bodies
        for error in validator.iter_errors(each)
    ]


@cache
def _validator(name: str) -> jsonschema_rs.Validator:
    schemas = _components()["schemas"]
    if name not in schemas:
        raise KeyError(f"Discord describes no {name}")
    return jsonschema_rs.validator_for(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": f"#/components/schemas/{name}",
            "components": _components(),
        }
    )


@cache
def _components() -> dict[str, Any]:
    components: dict[str, Any] = json.loads(OPENAPI.read_text(encoding="utf-8"))["components"]
    return components
