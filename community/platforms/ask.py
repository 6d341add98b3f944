"""Ask a platform's program for something: one small GET, answered in JSON, or a clear no.

Only the addresses of the settings are asked, never one that somebody typed.
"""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from community.language import _
from community.refusal import Refused
from community.web.allowance import TooOften, spend

WAITS_SECONDS = 10
MOST_BYTES = 2_000_000
PATIENCE = 5  # times that somebody waits for their turn
APART = timedelta(seconds=2)  # the allowance lets one come half as early, and connpass wants 1 s


class NotThere(Refused):
    """The platform knows no such event."""

    def __init__(self, platform: str) -> None:
        sentence = _("{platform} knows no event at this address.")
        super().__init__(sentence.format(platform=platform), "url")


async def ask(platform: str, url: str, asked: Mapping[str, str], headers: Mapping[str, str]) -> Any:
    """The answer. Refuses, with what to do, when there is none that can be read.

    All processes together ask one platform at most once a second.
    """
    import httpx  # two megabytes that most processes never need

    await _turn(platform)
    try:
        async with httpx.AsyncClient(timeout=WAITS_SECONDS) as client:
            answer = await client.get(url, params=asked, headers={**headers})
        _refuse_status(platform, answer.status_code)
        if len(answer.content) > MOST_BYTES:
            raise ValueError("too long")
        return answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as why:
        sentence = _("{platform} has not answered as it should. Please try again later.")
        raise Refused(sentence.format(platform=platform), "url") from why


async def _turn(platform: str) -> None:
    for attempt in range(PATIENCE):
        try:
            return await spend(f"asks {platform}", 1, APART)
        except TooOften as busy:
            if attempt == PATIENCE - 1:
                raise
            await asyncio.sleep(busy.wait_seconds)
    return None


def _refuse_status(platform: str, status: int) -> None:
    if status == 404:
        raise NotThere(platform)
    if status in (401, 403):
        sentence = _("{platform} does not accept our key. Whoever runs this site can set another.")
        raise Refused(sentence.format(platform=platform), "url")
    if status == 429:
        sentence = _("{platform} asks us to wait. Please try again in a minute.")
        raise Refused(sentence.format(platform=platform), "url")
    if status != 200:
        raise ValueError(status)
