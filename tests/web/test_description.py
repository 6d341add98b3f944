"""Programs may ask anything: every answer is one that the description of the API allows."""

import asyncio
import socket
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec
import uvicorn

from bench.fuzz import Known, Wanted, command, read
from community.database import fetch_value, only
from community.members.tables import Member
from community.settings import settings, use
from community.tokens.create_token import create_token
from community.tokens.make_own_token import make_own_token
from tests.test_rights import an_evening

PHASES = "fuzzing"  # bench/answers goes through all of them, and for longer


async def test_every_answer_of_the_api_is_described(house, tmp_path):
    evening = await an_evening()
    named = {name: [each if name == "number" else str(each)] for name, each in evening.items()}
    token = await create_token("fuzz", "organiser")
    own = await make_own_token(only(await Member.objects().get(Member.name == "haruto")), "fuzz")
    token_id = str(await fetch_value("SELECT id FROM api_token WHERE name = 'fuzz'"))
    known = Known(token, [token_id], {"/": own}, named, fields={}, calls={})

    async with served(house) as address:
        wanted = Wanted(address, known, cases=2, phases=PHASES)
        run = await asyncio.create_subprocess_exec(
            *command(tmp_path, wanted), cwd=tmp_path, stdout=PIPE, stderr=STDOUT
        )
        said, _ = await run.communicate()

    found = read(tmp_path)
    assert found.wrong == [], said.decode()
    assert found.cases > 200


@asynccontextmanager
async def served(house) -> AsyncIterator[str]:
    """The running app on a port of loopback, until the block ends."""
    before = settings()
    use(msgspec.structs.replace(before, allowed_hosts="127.0.0.1"))
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = uvicorn.Server(uvicorn.Config(house, lifespan="off", log_config=None))
        serving = asyncio.create_task(server.serve([door]))
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        server.should_exit = True
        await serving
    use(before)
