"""A person's private calendar: evenings, what they cost, and the roundtables once seated."""

from uuid import UUID

from community.database import fetch, fetch_value
from community.language import _, speaking
from community.members.tables import Member
from community.registrations.calendar import registrations_ics
from community.registrations.mine import registrations_of
from community.settings import settings
from community.web.kept_feed import Feed, kept_or_made


async def private_feed(member: Member) -> Feed:
    """Every registration of this person with its evening, in their own language."""
    mark = await fetch_value(_MARK, member.id)

    async def make() -> bytes:
        mine = await registrations_of(member)
        notes = await _roundtables(member)
        return registrations_ics(mine, settings().community_name, notes)

    with speaking(member.language):
        return await kept_or_made(f"registrations of {member.id}", mark, make)


async def _roundtables(member: Member) -> dict[UUID, str]:
    """The letters of this person's roundtables, round by round."""
    return {
        row["registration"]: _("Your roundtables: {letters}").format(letters=row["letters"])
        for row in await fetch(f"{_SEATS} GROUP BY chair.registration", member.id)
    }


_SEATS = """
    SELECT chair.registration, string_agg(roundtable.letter, ' → ' ORDER BY round.number) AS letters
    FROM chair
    JOIN registration ON registration.id = chair.registration AND registration.member = $1
    JOIN roundtable ON roundtable.id = chair.roundtable
    JOIN round ON round.id = chair.round
"""

_MARK = f"""
    WITH seat AS ({_SEATS} GROUP BY chair.registration)
    SELECT coalesce(md5(string_agg(concat_ws(
        ' ', r.id, r.sequence, r.standing, r.fee_yen, r.paid_yen,
        e.changed_at, e.state, seat.letters
    ), ',' ORDER BY r.id)), '')
    FROM registration r JOIN event e ON e.id = r.event LEFT JOIN seat ON seat.registration = r.id
    WHERE r.member = $1
"""
