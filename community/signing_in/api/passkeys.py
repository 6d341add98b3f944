"""My passkeys, for my own programs: which there are, renamed, taken back; devices add them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import Meta

from community.members.tables import Member
from community.members.visitor import Visitor
from community.signing_in.passkeys import LONGEST_NAME, passkeys_of, remove_passkey, rename_passkey
from community.tokens.own_scope import May, refuse_unless

ONE = "/api/v1/me/passkeys/{passkey_id:uuid}"


class PasskeyAnswer(msgspec.Struct):
    """A passkey of mine; its halves stay where they are."""

    id: UUID
    name: str
    created_at: datetime
    used_at: datetime | None


class Passkeys(msgspec.Struct):
    """My passkeys, the newest first."""

    passkeys: list[PasskeyAnswer]


class Called(msgspec.Struct):
    """What it shall be called from now on."""

    called: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, examples=["phone"])]


@get("/api/v1/me/passkeys")
async def my_passkeys(me: NamedDependency[Member]) -> Passkeys:
    """My passkeys, the newest first."""
    return await _mine(me)


@post(ONE, status_code=200)
async def rename(
    me: NamedDependency[Member], passkey_id: FromPath[UUID], data: JSONBody[Called]
) -> Passkeys:
    """Call a passkey of mine otherwise."""
    await rename_passkey(me, passkey_id, data.called)
    return await _mine(me)


@post(f"{ONE}/removal", status_code=200)
async def remove(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor], passkey_id: FromPath[UUID]
) -> Passkeys:
    """Take a passkey of mine back; what is left is answered. A program's token must say `keys`."""
    refuse_unless(visitor, May.KEYS)
    await remove_passkey(me, passkey_id)
    return await _mine(me)


async def _mine(me: Member) -> Passkeys:
    shown = ("id", "name", "created_at", "used_at")
    found = await passkeys_of(me)
    return Passkeys([PasskeyAnswer(*(getattr(one, name) for name in shown)) for one in found])


HANDLERS = [my_passkeys, rename, remove]
