"""Post a link; the first ones of a newcomer wait for an organiser."""

from datetime import timedelta

from community.clock import now
from community.database import fetch_value, lock, transaction
from community.language import _
from community.language.line import one_line
from community.links.address import key_of, read_url
from community.links.tables import Post, State
from community.live import tell
from community.members.tables import Member
from community.refusal import Conflict, Refused
from community.web.allowance import spend

SEEN_FIRST = 3  # so many posts of a newcomer an organiser reads before all others do
MOST_A_DAY = 10
LONGEST = 200


async def post(member: Member, url: str, line: str, is_organiser: bool = False) -> Post:
    """The post: on the page at once, or waiting when it is one of the member's first three.

    Refuses what is no web page, a line that is empty or too long, the same link twice by the same
    member, and more than ten a day.
    """
    url, line = read_url(url), one_line(line)
    if not 1 <= len(line) <= LONGEST:
        raise Refused(_("Please write one line about it, up to 200 letters."), "line")
    await spend(f"links {member.id}", MOST_A_DAY, timedelta(days=1))
    async with transaction():
        member = await lock(member)
        made = await _new_or_again(member, url)
        made.url, made.line, made.posted_at = url, line, now()
        made.state, made.published_at = State.WAITING, None
        if is_organiser or await published_by(member) >= SEEN_FIRST:
            made.state, made.published_at = State.PUBLISHED, now()
        await made.save()
        await tell("links")
    return made


async def published_by(member: Member) -> int:
    """How many posts of this member an organiser or trust has let through."""
    statement = "SELECT count(*) FROM post WHERE member = $1 AND state = 'published'"
    return int(await fetch_value(statement, member.id))


async def others_with(made: Post) -> int:
    """How many other members have the same link on the page."""
    statement = "SELECT count(*) FROM post WHERE key = $1 AND id <> $2 AND state = 'published'"
    return int(await fetch_value(statement, made.key, made.id))


async def _new_or_again(member: Member, url: str) -> Post:
    """What the member took away once may be posted again; what was declined may not."""
    key = key_of(url)
    known = await Post.objects().get((Post.member == member.id) & (Post.key == key))
    if known is None or known.state == State.REMOVED:
        return known or Post(member=member.id, key=key)
    sentences = {
        State.WAITING: _("You have posted this link; it waits for an organiser."),
        State.PUBLISHED: _("You have posted this link already."),
        State.DECLINED: _("An organiser has declined this link: {reason}"),
    }
    raise Conflict(sentences[State(known.state)].format(reason=known.reason), "url")
