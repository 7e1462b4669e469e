"""The measured facts and third-party texts that lie beside the checkout, where they are present."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the third-party texts in ../shared are not here; they are never copied"
)
