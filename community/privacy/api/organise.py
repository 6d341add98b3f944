"""Requests about data, for programs."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.privacy import requests
from community.privacy.tables import DataRequest


class Request(msgspec.Struct):
    """Somebody's request about their data; `done_at` is empty while they wait."""

    id: UUID
    kind: str
    words: str
    asked_at: datetime
    due_at: datetime
    done_at: datetime | None

    @classmethod
    def of(cls, found: DataRequest) -> "Request":
        """The request as a program reads it."""
        return cls(**{name: getattr(found, name) for name in cls.__struct_fields__})


class Answer(msgspec.Struct):
    """What the person is told by mail."""

    answer: Annotated[str, Meta(examples=["本日、お手元の記録を訂正しました。"])]


@get("/api/v1/data-requests")
async def open_requests(organiser: NamedDependency[Any]) -> list[Request]:
    """Requests about data that wait for an answer, whatever is due first."""
    return [Request.of(each) for each in await requests.open_requests()]


@post("/api/v1/data-requests/{request_id:uuid}/answer", status_code=200)
async def answer_one(
    organiser: NamedDependency[Any],
    data_request: NamedDependency[DataRequest],
    data: JSONBody[Answer],
) -> Request:
    """Answer a request by mail, and close it."""
    return Request.of(await requests.answer(data_request, data.answer))


HANDLERS = [open_requests, answer_one]
