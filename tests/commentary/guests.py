"""An evening's guests and what they say, for the stories of this room."""

from typing import Any

from community.commentary.comment import comment
from community.events.tables import Appearance, Event, Role
from community.outputs.tables import Commentary


async def a_guest(event: Event, name: str = "野原 灯", **known: Any) -> Appearance:
    """Somebody named on the event's page, head of customer success."""
    given = {"title": "顧客成功責任者", "role": Role.GUEST, **known}
    guest = Appearance(event=event.id, name=name, **given)
    await guest.save()
    return guest


async def said(
    event: Event, guest: Appearance, text: str = "指標は会話のきっかけです。"
) -> Commentary:
    """The guest's words, taken down."""
    return await comment(event, str(guest.id), text)
