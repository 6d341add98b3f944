"""Which part of a list a program asks for, and where it finds the next one."""

from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from litestar import Response
from litestar.di import Provide
from litestar.params import QueryParameter

from community.database.part import Part
from community.web.scene import scene

AFTER = "The `next` of the part before; without it the list begins."
LIMIT = "How many at most."


async def part(
    after: Annotated[str, QueryParameter(max_length=400, description=AFTER)] = "",
    limit: Annotated[int, QueryParameter(ge=1, le=200, description=LIMIT)] = 50,
) -> Part:
    """The part that was asked for."""
    return Part(after, limit)


async def point_to_next(answer: Response[object]) -> Response[object]:
    """Name the address of the next part in the header Link as well (RFC 8288)."""
    following = getattr(getattr(answer, "content", None), "next", None)
    if following:
        asked = [pair for pair in parse_qsl(scene().query) if pair[0] != "after"]
        address = f"{scene().path}?{urlencode([*asked, ('after', following)])}"
        answer.headers["link"] = f'<{address}>; rel="next"'
    return answer


GIVEN = {"part": Provide(part)}
