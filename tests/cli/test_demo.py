"""`kawaraban demo` and `kawaraban sandbox`, as processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import PROGRAM, kawaraban, process

if TYPE_CHECKING:
    from pathlib import Path

WITHOUT_SIMCORD = """\
import sys
sys.modules["simcord"] = None
sys.argv = ["kawaraban", {command!r}]
from bot.__main__ import main
main()
"""

WITHOUT_NETWORK = """\
import socket, sys
def refuse(self, address):
    if self.family != socket.AF_UNIX:
        sys.exit(f"somebody called {address}")
socket.socket.connect = socket.socket.connect_ex = refuse
sys.argv = ["kawaraban", "demo"]
from bot.__main__ import main
main()
"""


def test_the_demonstration_shows_a_morning_in_time(tmp_path: Path) -> None:
    begun = time.monotonic()

    result = process("demo", cwd=tmp_path)

    assert result.exit_code == 0, result.stderr
    assert time.monotonic() - begun < 15
    assert result.stderr == ""
    for shown in (
        "07:00 JST",
        "#news",
        "/話題",
        "/出典",
        "/立場",
        "/briefing",
        "/help",
        "【見本】",
        "▌",
        "💡",
    ):
        assert shown in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_the_demonstration_names_who_asked_what_and_who_sees_the_answer() -> None:
    result = kawaraban("demo")

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert "花子  /話題 名前: 米ロ停戦交渉" in lines
    assert "Ken  /help  (only they see the answer)" in lines


def test_the_demonstration_calls_nobody(tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT_NETWORK], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )

    assert ended.returncode == 0, ended.stderr.decode()


@pytest.mark.parametrize("command", ["demo", "sandbox"])
def test_without_the_extra_it_says_what_to_install(command: str, tmp_path: Path) -> None:
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT_SIMCORD.format(command=command)],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == 2
    assert ended.stdout == b""
    assert ended.stderr.decode() == (
        "kawaraban: This command needs the extra 'sandbox': pip install 'kawaraban[sandbox]'\n"
    )


@pytest.mark.enable_socket
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_sandbox_serves_its_page_until_it_is_asked_to_stop(
    number: signal.Signals, tmp_path: Path
) -> None:
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "sandbox"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stdout is not None
        assert serving.stderr is not None
        address = next(line.strip() for line in serving.stdout if "http://" in line)
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own page
            status = answer.status
        serving.send_signal(number)
        code = serving.wait(timeout=20)
        said = serving.stderr.read()

    assert address.startswith("http://127.0.0.1:")
    assert status == 200
    assert code == 0
    assert said == ""
