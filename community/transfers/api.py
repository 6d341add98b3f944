"""Transfers for programs."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.transfers.decide import agree, decline
from community.transfers.find import transfers_of
from community.transfers.limit import limit_transfers
from community.transfers.pass_on import pass_on
from community.transfers.tables import Transfer


class Taker(msgspec.Struct):
    """Who comes instead."""

    name: Annotated[str, Meta(examples=["森 さくら"])] = ""
    email: Annotated[str, Meta(examples=["sakura@example.jp"])] = ""


class TransferAnswer(msgspec.Struct):
    """A place that was passed on (done), or is to be (asked)."""

    id: UUID
    registration: UUID
    state: str
    asked_at: datetime
    decided_at: datetime | None

    @classmethod
    def of(cls, transfer: Transfer) -> "TransferAnswer":
        """The transfer as a program reads it; whose place it was stays with us."""
        key = transfer.registration
        own = (transfer.id, getattr(key, "id", key), transfer.state)
        return cls(*own, transfer.asked_at, transfer.decided_at)


class AllTransfers(msgspec.Struct):
    """Every transfer of an event, the newest first."""

    transfers: list[TransferAnswer]


@post("/api/v1/registrations/{registration_id:uuid}/transfer", status_code=200)
async def pass_one_on(
    registration: NamedDependency[Registration], data: JSONBody[Taker]
) -> TransferAnswer:
    """Pass the place on. It is done at once, or asked where the place is limited and the person
    is not of those. Refuses who is registered already."""
    await limit_transfers(registration)
    return TransferAnswer.of(await pass_on(registration, data.name, data.email))


@get("/api/v1/events/{slug:str}/transfers")
async def all_transfers(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> AllTransfers:
    """Places that were passed on, and those that wait for a word."""
    return AllTransfers([TransferAnswer.of(each) for each in await transfers_of(event)])


@post("/api/v1/transfers/{transfer_id:uuid}/agreement", status_code=200)
async def agree_to_one(
    organiser: NamedDependency[Visitor], transfer: NamedDependency[Transfer]
) -> TransferAnswer:
    """Say yes: the place is the other person's."""
    return TransferAnswer.of(await agree(transfer))


@post("/api/v1/transfers/{transfer_id:uuid}/declining", status_code=200)
async def decline_one(
    organiser: NamedDependency[Visitor], transfer: NamedDependency[Transfer]
) -> TransferAnswer:
    """Say no: the place stays where it is."""
    return TransferAnswer.of(await decline(transfer))


HANDLERS = [pass_one_on, all_transfers, agree_to_one, decline_one]
