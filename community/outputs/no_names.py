"""Keep people's names out of a card: a role looks after a KPI, whoever holds it."""

from community.database import fetch_value
from community.language import _
from community.outputs.writer import Writer
from community.refusal import Refused


async def refuse_names(writer: Writer, field: str, value: str) -> None:
    """Refuse an owner that names somebody who was registered, unless they write it themselves."""
    if field != "owner" or not value:
        return
    if await fetch_value(_NAMED, writer.event.id, value, writer.author):
        raise Refused(_("Please name a role, not a person."), "owner")


_NAMED = r"""
    SELECT EXISTS (
        SELECT FROM registration JOIN member ON member.id = registration.member
        WHERE registration.event = $1 AND registration.id IS DISTINCT FROM $3
          AND length(member.name) > 1
          AND position(lower(regexp_replace(member.name, '\s', '', 'g'))
                       IN lower(regexp_replace($2, '\s', '', 'g'))) > 0)
"""
