"""The kinds of membership that organisers offer."""

from community.database import fetch_value, transaction
from community.jobs import enqueue
from community.language import _
from community.language.line import one_line
from community.members.tables import Member, Standing, Tier
from community.memberships.membership import FOLLOW
from community.refusal import Refused


async def all_tiers() -> list[Tier]:
    """Every tier in its order."""
    return await Tier.objects().order_by(Tier.position)


async def tier_named(tier_id: str) -> Tier | None:
    """The tier that was chosen; none when the membership has no tier."""
    chosen = [each for each in await all_tiers() if str(each.id) == tier_id]
    if tier_id and not chosen:
        raise Refused(_("Please choose one of these."), "tier")
    return chosen[0] if chosen else None


async def offer_tier(tier: Tier) -> Tier:
    """Keep the tier, new or changed; members of it pay by it from now on. Refuses no name."""
    tier.name_ja, tier.name_en = one_line(tier.name_ja), one_line(tier.name_en)
    _check(tier)
    async with transaction():
        if not tier.position:
            tier.position = await fetch_value("SELECT coalesce(max(position), 0) + 1 FROM tier")
        await tier.save()
        theirs = (Member.tier == tier.id) & (Member.standing == Standing.MEMBER)
        differs = Member.pays_member_price != tier.has_member_price
        changed = await Member.select(Member.id).where(theirs & differs)
        await Member.update({Member.pays_member_price: tier.has_member_price}).where(theirs)
        for row in changed:
            await enqueue(FOLLOW, str(row["id"]))
    return tier


def _check(tier: Tier) -> None:
    for field in ("name_ja", "name_en"):
        if not 0 < len(getattr(tier, field)) <= 80:
            raise Refused(_("Please write a name of up to 80 characters in each language."), field)
    for field in ("benefits_ja", "benefits_en"):
        if len(getattr(tier, field)) > 2000:
            raise Refused(_("Please keep it under {count} characters.").format(count=2000), field)
    if not 0 <= tier.months <= 120:
        raise Refused(_("A membership lasts 1 to 120 months, or has no end."), "months")
