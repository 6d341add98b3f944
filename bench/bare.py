"""The least that Litestar can do: the yardstick for our pages."""

from litestar import Litestar, get


@get("/", media_type="text/plain")
async def hello() -> str:
    return "hello"


app = Litestar([hello], openapi_config=None, logging_config=None)
