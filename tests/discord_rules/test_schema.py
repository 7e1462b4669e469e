"""Discord's own description is asked where it is here."""

from __future__ import annotations

import pytest

from tests.discord_rules.requests import _CALLBACK_SCHEMAS, RULES
from tests.discord_rules.schema import LIST, schema_faults
from tests.shared import needs_shared


@needs_shared
def test_a_body_that_the_description_refuses_is_a_fault() -> None:
    faults = schema_faults("MessageCreateRequest", {"embeds": [{"title": "a", "color": -1}]})

    assert len(faults) == 1
    assert "-1 is less than the minimum of 0" in faults[0]


@needs_shared
def test_each_command_of_a_registration_is_asked_about() -> None:
    faults = schema_faults("ApplicationCommandUpdateRequest[]", [{"name": "a"}, {"name": ""}, {}])

    assert len(faults) == 2


@needs_shared
@pytest.mark.parametrize(
    "name",
    sorted(
        {rules.schema.removesuffix(LIST) for rules in RULES.values() if isinstance(rules.schema, str)}
        | set(_CALLBACK_SCHEMAS.values())
    ),
)
def test_every_schema_that_the_rules_name_is_described(name: str) -> None:
    assert schema_faults(name, None) != []
