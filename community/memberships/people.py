"""The people whom organisers look after."""

from community.database.part import Part, Some, some_of
from community.members.tables import Member, Standing


async def applicants() -> list[Member]:
    """Who asks to become a member, whoever has waited longest first."""
    asking = Member.standing == Standing.APPLIED
    return await Member.objects().where(asking).order_by(Member.applied_at)


async def all_members() -> list[Member]:
    """Every member, by the reading of their name."""
    members = Member.objects(Member.tier).where(Member.standing == Standing.MEMBER)
    return sorted(await members, key=lambda each: each.reading or each.name)


async def asking_to_renew() -> list[Member]:
    """Whose term ends, or has ended, and who would like to stay."""
    asking = Member.renewal_asked_at.is_not_null()
    return await Member.objects(Member.tier).where(asking).order_by(Member.renewal_asked_at)


async def some_people(part: Part, standing: Standing | None = None) -> Some[Member]:
    """Some people by name, all who are not erased or those who stand so."""
    known = Member.objects().where(Member.erased_at.is_null())
    known = known.where(Member.standing == standing) if standing else known
    return await some_of(known, Member.name, part)
