"""Ten thousand wrong sign-in codes at the same moment, and then the right one."""

import asyncio
import time
from collections import Counter
from typing import NamedTuple
from urllib.parse import urlencode

from bench.installation import Installation
from bench.load import Reply, all_at_once, ask, line
from bench.promise import Measured
from community.cli.machine import ask_value, with_pool
from community.cli.migrate import migrate
from community.members.find import find_or_greet
from community.secret import hashed, new_secret
from community.signing_in.code import code_of, show_code
from community.signing_in.sign_in import make_link

CODES = 10_000
AT_ONCE = 1_000
OTHERS = 5


class Asking(NamedTuple):
    """A browser that waits for a code, and the code that its link shows."""

    cookie: str
    link: str
    code: str


class Seen(NamedTuple):
    """How many wrong codes got which answer, and what the right one got afterwards."""

    wrong: Counter[int]
    right: int
    seconds: float


def none_passes(installation: Installation) -> list[Measured]:
    """No wrong code passes, and the owner's still works."""
    migrate()
    owner, own, *others = with_pool(asked)
    with installation.served():
        theirs = asyncio.run(tried(installation.port, owner, others))
        ours = asyncio.run(tried(installation.port, own, [own]))
        new_code = with_pool(lambda: shown(own.link))
        after = asyncio.run(one(installation.port, typed(own.cookie, new_code))).status
    none = {422: CODES}
    is_kept = (theirs.wrong, theirs.right, ours.wrong, after) == (none, 303, none, 303)
    return [
        Measured(
            "10,000 wrong sign-in codes in parallel, by others who asked for the same address",
            "none passes; the right one still works for its owner",
            f"{told(theirs.wrong)}; the right one: {theirs.right}",
            is_kept and ask_value("SELECT count(*) FROM session") == 2,
            f"{CODES / theirs.seconds:,.0f} tries/s; 10,000 more in the owner's own browser:"
            f" {told(ours.wrong)}, then the right one {ours.right}, a new one {after}",
        )
    ]


async def asked() -> list[Asking]:
    """Two browsers of the owner's, then those of others who typed the same address."""
    member = await find_or_greet("持ち主", "owner@example.org")
    waiting = []
    for _browser in range(2 + OTHERS):
        cookie = new_secret()
        link = await make_link(member, "/me", hashed(cookie))
        waiting.append(Asking(cookie, link, await shown(link)))
    return waiting


async def shown(link: str) -> str:
    """A new code of this link."""
    await show_code(link)
    return await code_of(link)


async def tried(port: int, owner: Asking, guessing: list[Asking]) -> Seen:
    """All wrong codes, from those who guess and from browsers that never asked; then the right."""
    right = {owner.code, *(each.code for each in guessing)}
    codes = [code for n in range(2 * CODES) if (code := f"{n:06}") not in right][:CODES]
    cookies = [each.cookie for each in guessing] + ["never-asked", ""][: len(guessing) - 1]
    requests = [typed(cookies[n % len(cookies)], code) for n, code in enumerate(codes)]
    began, wrong = time.monotonic(), Counter[int]()
    for first in range(0, CODES, AT_ONCE):
        replies = await all_at_once(port, requests[first : first + AT_ONCE])
        wrong.update(reply.status for reply in replies)
    seconds = time.monotonic() - began
    return Seen(wrong, (await one(port, typed(owner.cookie, owner.code))).status, seconds)


async def one(port: int, request: bytes) -> Reply:
    async with line(port) as connection:
        return await ask(connection, request)


def typed(cookie: str, code: str) -> bytes:
    body = urlencode({"code": code}).encode()
    head = (
        "POST /sign-in/code HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n"
        f"Cookie: asked={cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def told(statuses: Counter[int]) -> str:
    return ", ".join(f"{many:,} times {status}" for status, many in sorted(statuses.items()))
