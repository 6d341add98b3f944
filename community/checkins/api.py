"""Check-ins for programs."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.checkins.check_in import Arrival, check_in
from community.checkins.recognise import holder_of
from community.checkins.tables import Method
from community.members.visitor import Visitor


class Ticket(msgspec.Struct):
    """The text of a ticket's QR code."""

    ticket: str


class Answer(msgspec.Struct):
    """Who came in; `already` when they had been checked in before, `at` is when that was."""

    id: UUID
    registration: UUID
    name: str
    company: str
    at: datetime
    already: bool

    @classmethod
    def of(cls, arrival: Arrival) -> "Answer":
        """The arrival as a program reads it."""
        check, registration, member = arrival.check_in, arrival.registration, arrival.member
        return cls(
            check.id, registration.id, member.name, member.company, check.at, not arrival.is_first
        )


@post("/api/v1/checkins")
async def check_in_one(
    organiser: NamedDependency[Visitor], data: JSONBody[Ticket]
) -> Response[Answer]:
    """Check in whoever holds the ticket: 201 the first time, 200 afterwards."""
    held = await holder_of(data.ticket)
    arrival = await check_in(held.event, held, Method.API, organiser.name)
    return Response(Answer.of(arrival), status_code=201 if arrival.is_first else 200)


HANDLERS = [check_in_one]
