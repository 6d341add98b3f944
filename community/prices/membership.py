"""How somebody stands as far as prices are concerned."""

from datetime import datetime

import msgspec

from community.members.tables import Member


class Membership(msgspec.Struct, frozen=True):
    """Whether somebody pays as a member, until when, and whether they did before."""

    pays_less: bool = False
    until: datetime | None = None
    has_ended: bool = False


GUEST = Membership()


def membership_of(member: Member | None, has_ended: bool = False) -> Membership:
    """How this person stands today."""
    if member is None or not member.has_member_price:
        return Membership(has_ended=has_ended)
    return Membership(pays_less=True, until=member.member_until)
