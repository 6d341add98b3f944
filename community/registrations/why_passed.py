"""Why somebody in line is not served when a place is free: nobody is skipped silently."""

from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.registrations.for_whom import wrongly_in_line
from community.registrations.promote import passed_over


async def why_passed(event: Event) -> dict[UUID, str]:
    """A sentence for each of those who wait and get no place; they keep their turn."""
    of_kind = set(await wrongly_in_line(event))
    return {
        each: _("This kind is not for them: gets no place")
        if each in of_kind
        else _("No longer a member: gets no place")
        for each in await passed_over(event)
    }
