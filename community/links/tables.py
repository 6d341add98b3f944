"""What members post, what was reported about it, and how each of them reads it."""

from enum import StrEnum

from piccolo.columns import UUID, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member


class State(StrEnum):
    """Who sees a post: only its author and the organisers, all members, or nobody any more."""

    WAITING = "waiting"
    PUBLISHED = "published"
    DECLINED = "declined"
    REMOVED = "removed"


class Often(StrEnum):
    """How often a member is mailed what is new."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


class Post(Table):
    """A link and one line about it; a member posts a link once, however it is spelt."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    url = Varchar(length=1000)
    key = Varchar(length=64, index=True, help_text="the same for all spellings of one address")
    line = Varchar(length=200)
    state = Varchar(length=10, choices=State, default=State.WAITING, index=True)
    reason = Text(default="", help_text="why it was declined")
    posted_at = Timestamptz(default=now)
    published_at = Timestamptz(null=True, default=None, index=True)

    a_link_once_per_member = Unique([member, key])

    @property
    def is_published(self) -> bool:
        """Whether all members see it."""
        return self.state == State.PUBLISHED


class Concern(Table):
    """A member thinks that a post should not stand there."""

    id = UUID(primary_key=True, default=new_id)
    post = ForeignKey(Post, null=False, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    reason = Text()
    raised_at = Timestamptz(default=now)
    settled_at = Timestamptz(null=True, default=None)

    a_concern_once_per_member = Unique([post, member])


class Reader(Table):
    """How a member follows the links beside the page; without a row, not at all."""

    member = ForeignKey(Member, primary_key=True, null=False, on_delete=OnDelete.cascade)
    often = Varchar(length=6, choices=Often, default=Often.NEVER)
    told_until = Timestamptz(default=now, help_text="what was published since then is new")
    feed = Integer(default=0, help_text="0 without a feed; another number is another address")


ALL: list[type[Table]] = [Post, Concern, Reader]
