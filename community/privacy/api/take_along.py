"""My copy of everything, and the first step of my deletion, for my own programs."""

from datetime import datetime
from typing import Any

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.openapi import ResponseSpec

from community.members.tables import Member
from community.privacy.deletion_link import ask_to_erase
from community.privacy.take_along import take_along

WHOLE = ResponseSpec(dict[str, Any], description="Each part by its name, with its rows.")
TABLES = ResponseSpec(bytes, description="A CSV file for each part.", media_type="application/zip")


class DeletionAsked(msgspec.Struct):
    """A link was mailed to me; it deletes everything when I confirm it there until this moment."""

    mailed_until: datetime


@post("/api/v1/me/privacy/copies", status_code=200, responses={200: WHOLE})
async def copy(copier: NamedDependency[Member]) -> Response[bytes]:
    """A copy of everything that is kept about me. A program's token must say `copy`; a browser
    must have signed in within the last quarter of an hour."""
    return Response(await take_along(copier, as_tables=False), media_type="application/json")


@post(
    "/api/v1/me/privacy/copies/tables",
    status_code=200,
    media_type="application/zip",
    responses={200: TABLES},
)
async def copy_as_tables(copier: NamedDependency[Member]) -> Response[bytes]:
    """The same copy as CSV tables for a spreadsheet, in a zip."""
    return Response(await take_along(copier, as_tables=True), media_type="application/zip")


@post("/api/v1/me/privacy/deletion", status_code=202)
async def ask_deletion(me: NamedDependency[Member]) -> DeletionAsked:
    """Ask for everything about me to be deleted: I am mailed a link, and only when I confirm it
    there is anything deleted."""
    return DeletionAsked(await ask_to_erase(me))


HANDLERS = [copy, copy_as_tables, ask_deletion]
