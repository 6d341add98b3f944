"""The program that docs/api.md shows does what the page says, against the running app."""

import asyncio
import json
import re
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from typing import Any

from community.access.rights import rights
from community.outbox.tables import Message
from community.paths import CHECKOUT
from community.publishing.publish import publish
from community.registrations.tables import Registration
from community.tokens.create_token import SCOPES, create_token
from community.tokens.own_scope import May
from tests.cast import an_event
from tests.letters import letters_are_written
from tests.readers.test_pages import a_report
from tests.web.test_description import served

PAGE = (CHECKOUT / "docs" / "api.md").read_text()
PROGRAM = CHECKOUT / "docs" / "example_client.py"


class LosesAnswers:
    """A proxy that passes every write on, and then answers 502 to the first of them."""

    def __init__(self, house: Callable[..., Any]) -> None:
        self.house = house
        self.writes = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.writes += scope["method"] == "POST"
        if scope["method"] != "POST" or self.writes > 1:
            await self.house(scope, receive, send)
            return

        async def lost(_message: Any) -> None:
            pass

        await self.house(scope, receive, lost)
        await send({"type": "http.response.start", "status": 502, "headers": []})
        await send({"type": "http.response.body", "body": b"Bad Gateway"})


async def run(address: str, *words: str, token: str) -> tuple[int, list[Any], str]:
    """How the program ends, what it prints line by line, and what it complains of."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, str(PROGRAM), address, *words),
        env={"COMMUNITY_TOKEN": token, "PYTHONUTF8": "1"},
        stdout=PIPE,
        stderr=PIPE,
    )
    said, complaint = await program.communicate()
    return program.returncode or 0, [*map(json.loads, said.splitlines())], complaint.decode()


async def test_it_registers_once_though_the_answer_was_lost_and_reads_every_report(house):
    held = [f"hitori-cs-{number}" for number in (1, 2, 3)]
    for slug in held:
        await publish(await a_report(slug))
    await an_event()
    token, proxy = await create_token("sync", "organiser"), LosesAnswers(house)

    async with served(proxy) as address:
        wish = ["hitori-cs-33", "鈴木 明", "suzuki@example.jp"]
        ended, [made, *reports], complaint = await run(address, *wish, token=token)

    assert (ended, complaint, proxy.writes) == (0, "", 2)
    [registration] = await Registration.objects()
    assert (made["id"], made["standing"]) == (str(registration.id), "confirmed")
    await letters_are_written()
    assert await Message.count() == 1
    assert [each["slug"] for each in reports] == held[::-1]


async def test_a_refusal_is_said_in_a_sentence_and_not_tried_again(house):
    await an_event()
    token = await create_token("sync", "organiser")

    async with served(house) as address:
        odd = await run(address, "hitori-cs-33", "鈴木 明", "nowhere", token=token)
        unknown = await run(address, "hitori-cs-33", "鈴木 明", "s@example.jp", token="community_0")

    assert (odd[:2], odd[2].split()[:2]) == ((1, []), ["422:", "email"])
    assert unknown == (1, [], "401: Please sign in first.\n")
    assert await Registration.count() == 0


def test_the_page_names_every_role_and_no_address_that_is_not_there():
    named = set(re.findall(r"`([A-Z]+ /api/v1/\S+)`", PAGE))
    told = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)

    assert named - set(rights()) == set()
    assert len(named) == 6
    assert sorted(told) == sorted([*SCOPES, *May])
