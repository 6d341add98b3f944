"""What organisers do about a post: let it through, or take it away with a reason."""

from community.clock import now
from community.database import execute, lock, only, transaction
from community.language import _
from community.links.tables import Concern, Post, State
from community.live import tell
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused


async def release(post: Post) -> Post:
    """Show it to all members. Refuses one that does not wait."""
    async with transaction():
        post = await lock(post)
        if post.state != State.WAITING:
            raise Conflict(_("This link does not wait any more."))
        post.state, post.published_at = State.PUBLISHED, now()
        await post.save()
        await tell("links")
    return post


async def decline(post: Post, reason: str) -> Post:
    """Take it away, waiting or published, and mail its author why."""
    if not reason.strip():
        raise Refused(_("Please write the reason; it is sent to the person."), "reason")
    async with transaction():
        post = await lock(post)
        if post.state not in {State.WAITING, State.PUBLISHED}:
            raise Conflict(_("This link is not there any more."))
        post.state, post.reason = State.DECLINED, reason.strip()[:1000]
        await post.save()
        await execute(_SETTLE, post.id, now())
        await _mail(post)
        await tell("links")
    return post


async def leave(post: Post) -> Post:
    """The post stays as it is: what was said against it is settled."""
    async with transaction():
        post = await lock(post)
        await execute(_SETTLE, post.id, now())
        await tell("links")
    return post


async def raise_concern(post: Post, member: Member, reason: str, field: str = "concern") -> None:
    """Ask the organisers to look at a published post; saying it twice is saying it once."""
    if not reason.strip():
        raise Refused(_("Please write what is wrong with it."), field)
    async with transaction():
        post = await lock(post)
        if not post.is_published:
            raise Conflict(_("This link is not there any more."))
        if not await Concern.exists().where(
            (Concern.post == post.id) & (Concern.member == member.id)
        ):
            await Concern(post=post.id, member=member.id, reason=reason.strip()[:1000]).save()
        await tell("links")


async def take_back(post: Post) -> Post:
    """Its author takes it away; a second time changes nothing."""
    async with transaction():
        post = await lock(post)
        if post.state in {State.WAITING, State.PUBLISHED}:
            post.state = State.REMOVED
            await post.save()
            await execute(_SETTLE, post.id, now())
            await tell("links")
    return post


async def _mail(post: Post) -> None:
    author = only(await Member.objects().get(Member.id == post.member))
    if author.email:
        to = To(author.email, author.name, author.language)
        await queue(to, f"link:{post.id}:{now().isoformat()}", "links/mail_declined.md", post=post)


_SETTLE = "UPDATE concern SET settled_at = $2 WHERE post = $1 AND settled_at IS NULL"
