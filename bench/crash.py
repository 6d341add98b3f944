"""Server and database are killed while people register."""

import asyncio
import itertools
import subprocess
from collections.abc import Iterator

from bench.evening import evening
from bench.installation import Installation
from bench.load import ask, line, post
from bench.promise import Measured
from community.cli.machine import ask_value

LINES = 50
SECONDS = 3
KEPT = """
    SELECT count(*) FROM registration JOIN member ON member.id = registration.member
    WHERE member.email = ANY($1)
"""


def nothing_answered_is_lost(installation: Installation) -> list[Measured]:
    """What was answered is kept, even if everything is killed."""
    slug, token = evening("crash")
    process = installation.start()
    answered = asyncio.run(register_until_killed(installation, process, slug, token))
    with installation.served():
        kept = int(ask_value(KEPT, answered))
    return [
        Measured(
            "kill -9 of server and database under load loses no answered registration",
            "every answered 201 is there",
            f"{kept:,} of {len(answered):,} are there",
            len(answered) == kept > 0,
        )
    ]


async def register_until_killed(
    installation: Installation, process: "subprocess.Popen[bytes]", slug: str, token: str
) -> list[str]:
    """The addresses of those who were answered 201 before the end."""
    numbers, answered = itertools.count(), list[str]()
    path = f"/api/v1/events/{slug}/registrations"
    work = [
        one_after_another(installation.port, path, token, numbers, answered) for _ in range(LINES)
    ]
    running = asyncio.gather(*work)
    await asyncio.sleep(SECONDS)
    installation.kill_everything(process)
    await running
    return answered


async def one_after_another(
    port: int, path: str, token: str, numbers: Iterator[int], answered: list[str]
) -> None:
    async with line(port) as connection:
        while True:
            email = f"crash-{next(numbers)}@example.org"
            reply = await ask(connection, post(path, token, {"name": "crash", "email": email}))
            if reply.status != 201:
                return
            answered.append(email)
