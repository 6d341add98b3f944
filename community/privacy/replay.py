"""After an older backup came back: whoever was deleted since it was made is deleted again."""

from community.members.tables import Member
from community.privacy.deletions import Deleted, address_hashes, listed, note
from community.privacy.erase import erase
from community.privacy.tables import Deletion


async def replay() -> int:
    """How many people were deleted again; afterwards list and database know the same."""
    known = listed()
    back = [member for member in await _with_anything() if _was_deleted(member, known)]
    for member in back:
        await erase(member, quietly=True)
    note([Deleted(each.id, each.address_hash, each.at) for each in await Deletion.objects()])
    return len(back)


def _was_deleted(member: Member, known: list[Deleted]) -> bool:
    """By the person's id, or by an address that was deleted after this person was first known."""
    hashed = address_hashes(member.email)
    return any(
        each.id == member.id or (each.address_hash in hashed and member.created_at <= each.at)
        for each in known
    )


async def _with_anything() -> list[Member]:
    return await Member.objects().where(Member.erased_at.is_null())
