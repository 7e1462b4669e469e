from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.sandbox.browser import CHROMIUM, ask, messages, sandbox_page

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here (apt-get install chromium)")


@needs_chromium
async def test_a_newcomer_reads_the_briefing_and_asks_for_a_stance_in_the_browser() -> None:
    """The page shows the morning's post; a name completes while it is typed, and its answer turns pages."""
    async with sandbox_page() as page:
        await expect(messages(page).first).to_contain_text("【見本】米ロ停戦交渉は前に進むのか?")

        answer = await ask(page, "stance", "トラ")
        await expect(answer).to_contain_text("トランプの立場")
        await answer.get_by_role("button", name="次へ").click()

        await expect(answer).to_contain_text("2/2ページ")
