"""The ways by which people and programs prove who they are."""

from piccolo.columns import UUID, ForeignKey, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.access.browser import device_words
from community.clock import now
from community.database import new_id
from community.members.tables import Member


class SignInLink(Table):
    """A mailed link: works once, for a quarter of an hour, in the browser that asked for it."""

    token_hash = Varchar(length=64, primary_key=True)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    next_path = Varchar(length=400, default="/")
    browser_hash = Varchar(length=64, null=True, default=None, index=True)
    code_hash = Varchar(length=64, null=True, default=None)
    codes = SmallInt(default=0)  # shown so far
    tries = SmallInt(default=0)  # of the one shown last
    expires_at = Timestamptz(default=now)
    used_at = Timestamptz(null=True, default=None)


class Session(Table):
    """A browser that has signed in; only the hash of its secret is kept."""

    token_hash = Varchar(length=64, primary_key=True)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    device = Varchar(length=200, default="")
    device_hash = Varchar(length=64, default="")
    network = Varchar(length=64, default="")
    created_at = Timestamptz(default=now)
    seen_at = Timestamptz(default=now)
    expires_at = Timestamptz(default=now)

    @property
    def key(self) -> str:
        """What names it in an address: a part of the hash, of which no secret can be made."""
        return str(self.token_hash)[:16]

    @property
    def words(self) -> str:
        """The device, as its owner would call it."""
        return device_words(self.device)


class ApiToken(Table):
    """A program that may act; only the hash of its secret is kept."""

    id = UUID(primary_key=True, default=new_id)
    name = Varchar(length=120)
    scope = Varchar(length=40)
    token_hash = Varchar(length=64, unique=True)
    created_at = Timestamptz(default=now)
    revoked_at = Timestamptz(null=True, default=None)


ALL: list[type[Table]] = [SignInLink, Session, ApiToken]
