"""A newcomer in a browser: the sandbox page in headless Chromium.

`python -m tests.sandbox.browser FOLDER` takes the README's pictures, all from our own samples.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from asyncio.subprocess import PIPE
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.async_api import async_playwright, expect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Locator, Page

CHROMIUM = shutil.which("chromium")
# As wide as a phone, so that the page shows no side bar; high enough for a whole answer.
WIDTH, HEIGHT = 560, 2400
COMPOSER, OPTION, OFFERED = "#channel-composer-input", "input.command-option-input", ".command-suggestion"
# Without these Chromium asks for addresses outside, which nothing here needs.
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@asynccontextmanager
async def sandbox_page() -> AsyncIterator[Page]:
    """The sandbox's page, just opened, in a browser of its own."""
    async with _sandbox() as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIETLY])
        page = await browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        await page.goto(address)
        yield page
        await browser.close()


async def ask(page: Page, command: str, typed: str) -> Locator:
    """Choose a command, type the beginning of its option, take the first name offered, and send.

    Returns:
        The bot's answer.
    """
    before = await messages(page).count()
    await page.fill(COMPOSER, f"/{command}")
    await expect(page.locator(".command-popup")).to_be_visible()
    await page.keyboard.press("Enter")
    await page.locator(OPTION).type(typed)
    await page.locator(OFFERED, has_text=typed).first.click()
    await page.locator(OPTION).press("Enter")
    await expect(messages(page)).to_have_count(before + 1)
    return messages(page).last


def messages(page: Page) -> Locator:
    """The channel's messages, oldest first."""
    return page.locator("#channel-message-list > article")


async def take_pictures(folder: Path) -> None:
    """Save `briefing.png` and `stance.png`."""
    async with sandbox_page() as page:
        await messages(page).first.screenshot(path=folder / "briefing.png")
        answer = await ask(page, "stance", "トラ")
        await answer.screenshot(path=folder / "stance.png")


@asynccontextmanager
async def _sandbox() -> AsyncIterator[str]:
    program = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "sandbox", stdout=PIPE)
    try:
        yield await asyncio.wait_for(_address(program), timeout=60)
    finally:
        program.terminate()
        await program.wait()


async def _address(program: asyncio.subprocess.Process) -> str:
    assert program.stdout is not None
    while line := (await program.stdout.readline()).decode():
        if found := re.search(r"http://127\.0\.0\.1:\S+", line):
            return found[0]
    raise AssertionError("the sandbox ended before it said its address")


if __name__ == "__main__":
    asyncio.run(take_pictures(Path(sys.argv[1])))
