"""The least that Litestar can do with a write: read JSON and send it back."""

from litestar import Litestar, get, post


@get("/", media_type="text/plain")
async def hello() -> str:
    return "hello"


@post("/", status_code=200)
async def echo(data: dict[str, str]) -> dict[str, str]:
    return data


app = Litestar([hello, echo], openapi_config=None, logging_config=None)
