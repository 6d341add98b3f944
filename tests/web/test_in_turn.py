"""What a request needs is asked for one thing after the other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar, get
from litestar.di import NamedDependency, Provide
from litestar.testing import AsyncTestClient

from community.web.in_turn import in_turn

asking: set[str] = set()
at_once: list[int] = []


@asynccontextmanager
async def asked(name: str) -> AsyncIterator[None]:
    asking.add(name)
    at_once.append(len(asking))
    await asyncio.sleep(0.01)
    yield
    asking.remove(name)


async def first() -> str:
    async with asked("first"):
        return "1"


async def second() -> str:
    async with asked("second"):
        return "2"


async def both(second: NamedDependency[str], first: NamedDependency[str]) -> str:
    async with asked("both"):
        return first + second


@get("/", media_type="text/plain")
async def page(both: NamedDependency[str], first: NamedDependency[str]) -> str:
    return f"{both} {first}"


async def answer(app: Litestar) -> tuple[str, int]:
    at_once.clear()
    async with AsyncTestClient(app) as client:
        found = await client.get("/")
    return found.text, max(at_once)


async def test_no_two_things_are_asked_for_at_once():
    given = {each.__name__: Provide(each) for each in (first, second, both)}
    app = Litestar([page], dependencies=given)

    without = await answer(app)
    with_it = await answer(in_turn(app))

    assert without == ("12 1", 2)
    assert with_it == ("12 1", 1)
