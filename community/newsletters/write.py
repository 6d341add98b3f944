"""Write a newsletter; nothing goes out by it."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.members.tables import Member
from community.newsletters.tables import Newsletter
from community.newsletters.wording import Wording, read_wording
from community.refusal import Conflict


async def begin(by: Member | None, typed: Wording) -> Newsletter:
    """A new draft in one language or both; wording.py says what is refused."""
    words = read_wording(typed)
    draft = Newsletter(**words._asdict(), made_by=by.id if by else None)
    async with transaction():
        await draft.save()
    return draft


async def rewrite(draft: Newsletter, typed: Wording) -> Newsletter:
    """The draft in other words; refuses one that has gone out."""
    words = read_wording(typed)
    async with transaction():
        draft = await lock_draft(draft)
        for column, said in words._asdict().items():
            setattr(draft, column, said)
        draft.changed_at = now()
        await draft.save()
    return draft


async def throw_away(draft: Newsletter) -> None:
    """The draft is gone; what has gone out stays."""
    async with transaction():
        draft = await lock_draft(draft)
        await draft.remove()


async def lock_draft(draft: Newsletter) -> Newsletter:
    """The draft, held until the transaction ends; refuses one that has gone out."""
    draft = await lock(draft)
    if draft.is_sent:
        raise Conflict(_("This newsletter has gone out already."))
    return draft
