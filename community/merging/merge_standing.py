"""Who somebody is, when two accounts become one: the better standing, and what both have said."""

from community.jobs import enqueue
from community.live import tell
from community.members.tables import Member, Standing, Turn
from community.memberships.membership import FOLLOW, close_time

KEPT_BY_EACH = {
    "id",
    "name",
    "email",
    "created_at",
    "standing",
    "language",
    "merged_into",
}
OF_MEMBERSHIP = ("tier", "member_until", "pays_member_price", "renewal_asked_at")
OF_REQUEST = ("motive", "answers", "applied_at", "decided_at", "decided_by", "decision_reason")
BEST_FIRST = (Standing.MEMBER, Standing.APPLIED, Standing.LAPSED)


async def join_standing(stays: Member, ends: Member) -> None:
    """The account that stays is a member if either was, for as long as the longer one."""
    if _is_better(ends, stays):
        if stays.is_member:
            await close_time(stays, Turn.MERGED)
        for name in (*OF_MEMBERSHIP, *OF_REQUEST):
            setattr(stays, name, getattr(ends, name))
        stays.standing = ends.standing
    elif ends.standing == Standing.MEMBER:
        await close_time(ends, Turn.MERGED)
    await enqueue(FOLLOW, str(stays.id))
    await tell("members")


async def join_profiles(stays: Member, ends: Member) -> None:
    """What the one left empty is filled by the other, which from now on only points at it."""
    email = ends.email
    for column in Member._meta.columns:
        name = column._meta.name
        if name not in KEPT_BY_EACH:
            _join(stays, ends, name, column.get_default_value())
    ends.email = email if stays.email else None  # a second one leads to who stays
    ends.standing, ends.merged_into = Standing.MERGED, stays.id
    await ends.save()
    stays.email = stays.email or email
    await stays.save()


def _join(stays: Member, ends: Member, name: str, empty: object) -> None:
    said = getattr(ends, name)
    setattr(ends, name, empty)
    belongs_to_standing = name in OF_MEMBERSHIP or name in OF_REQUEST
    if not belongs_to_standing and getattr(stays, name) == empty:
        setattr(stays, name, said)


def _is_better(one: Member, other: Member) -> bool:
    if one.standing == other.standing == Standing.MEMBER:
        return other.has_end and (not one.has_end or one.member_until > other.member_until)
    return _rank(one) < _rank(other)


def _rank(member: Member) -> int:
    return next((i for i, each in enumerate(BEST_FIRST) if member.standing == each), 9)
