"""Why somebody in line is not served when a place is free: nobody is skipped silently."""

from uuid import UUID

from community.database import fetch
from community.events.tables import Event
from community.language import _
from community.openings.for_whom import wrongly_in_line
from community.waitlist.promote import passed_over


async def why_passed(event: Event) -> dict[UUID, str]:
    """A sentence for each of those who wait and get no place; they keep their turn."""
    of_kind = set(await wrongly_in_line(event))
    of_groups = {
        row["registration"]: why_waits(row["size"], row["there"], row["waiting"])
        for row in await fetch(_GROUPS, event.id)
    }
    return of_groups | {
        each: _("This kind is not for them: gets no place")
        if each in of_kind
        else _("No longer a member: gets no place")
        for each in await passed_over(event)
    }


def why_waits(size: int, there: int, waiting: int) -> str:
    """What a group waits for, so many of which are there; nothing where one waits alone."""
    if there < size:
        return _("Waits for the rest of the group")
    return _("Needs {count} places at once").format(count=waiting) if waiting > 1 else ""


_GROUPS = """
    SELECT registration, size, there, waiting FROM (
        SELECT c.registration, r.standing, CASE WHEN g.closed_at IS NULL THEN g.size ELSE 0 END
            AS size, count(*) OVER (PARTITION BY g.id) AS there,
            count(*) FILTER (WHERE r.standing IN ('waitlisted', 'applied'))
                OVER (PARTITION BY g.id) AS waiting
        FROM guest_group g JOIN companion c ON c.guest_group = g.id
        JOIN registration r ON r.id = c.registration WHERE g.event = $1
    ) AS groups
    WHERE standing IN ('waitlisted', 'applied') AND (there < size OR waiting > 1)
"""
