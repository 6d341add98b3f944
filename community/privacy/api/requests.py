"""What I asked about my data, for my own programs."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.tables import Member
from community.privacy.requests import ask, requests_of
from community.privacy.tables import DataRequest


class MyRequest(msgspec.Struct):
    """A request of mine; `answer` is empty while I wait for one, at most until `due_at`."""

    id: UUID
    kind: str
    words: str
    asked_at: datetime
    due_at: datetime
    done_at: datetime | None
    answer: str

    @classmethod
    def of(cls, found: DataRequest) -> "MyRequest":
        """The request as its person's program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class MyRequests(msgspec.Struct):
    """What I have asked, the latest first."""

    requests: list[MyRequest]


class RequestWish(msgspec.Struct):
    """What I cannot do alone."""

    kind: Literal["correction", "halt", "question"]
    words: Annotated[str, Meta(min_length=1, examples=["会社名を訂正してください。"])]


@get("/api/v1/me/data-requests")
async def my_requests(me: NamedDependency[Member]) -> MyRequests:
    """What I have asked about my data, the latest first."""
    return MyRequests([MyRequest.of(each) for each in await requests_of(me)])


@post("/api/v1/me/data-requests")
async def request(me: NamedDependency[Member], data: JSONBody[RequestWish]) -> MyRequest:
    """Ask about my data; the organisers answer within 30 days."""
    return MyRequest.of(await ask(me, data.kind, data.words))


HANDLERS = [my_requests, request]
