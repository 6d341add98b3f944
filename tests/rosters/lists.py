"""Rosters as an organiser brings them in."""

from community.events.tables import Event
from community.rosters.bring_in import bring_in
from community.rosters.keep import keep
from community.rosters.look import preview
from community.rosters.preview import Preview


async def seen(event: Event, content: bytes) -> Preview:
    """What it would change."""
    return await preview(event, await keep(event, "a.csv", content))


async def brought(event: Event, content: bytes) -> Preview:
    """What it changed."""
    return await bring_in(event, await keep(event, "a.csv", content))


def luma(*people: tuple[str, str, str, str]) -> bytes:
    """A Luma list of number, name, address and state."""
    lines = [f"{number},{name},{email},{state}" for number, name, email, state in people]
    return "\n".join(["api_id,name,email,approval_status", *lines]).encode()


def connpass(*people: tuple[str, str, str, str]) -> bytes:
    """A connpass list of number, user, name and status."""
    lines = [f"{user},{name},{status},{number}" for number, user, name, status in people]
    return "\n".join(["ユーザー名,表示名,参加ステータス,受付番号", *lines]).encode()
