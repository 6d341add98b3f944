"""The people whom organisers look after."""

from community.members.tables import Member, Standing


async def applicants() -> list[Member]:
    """Who asks to become a member, whoever has waited longest first."""
    asking = Member.standing == Standing.APPLIED
    return await Member.objects().where(asking).order_by(Member.applied_at)


async def all_members() -> list[Member]:
    """Every member by name."""
    return await Member.objects().where(Member.standing == Standing.MEMBER).order_by(Member.name)
