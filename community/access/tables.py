"""The ways by which people and programs prove who they are."""

from datetime import datetime
from enum import StrEnum

from piccolo.columns import (
    UUID,
    BigInt,
    Boolean,
    Bytea,
    ForeignKey,
    Integer,
    SmallInt,
    Timestamptz,
    Varchar,
)
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
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
    family = UUID(default=new_id, index=True)  # the same through all its secrets
    turns = Boolean(default=False)  # the next answer brings a new secret
    is_turned = Boolean(default=False)  # that answer is on its way

    @property
    def key(self) -> str:
        """What names it in an address: a part of the hash, of which no secret can be made."""
        return str(self.token_hash)[:16]

    @property
    def words(self) -> str:
        """The device, as its owner would call it."""
        return device_words(self.device)


class Passkey(Table):
    """A key that a person's device keeps for us; we have the public half."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    credential_id = Bytea(unique=True)
    public_key = Bytea()
    sign_count = BigInt(default=0)
    name = Varchar(length=60)
    created_at = Timestamptz(default=now)
    used_at = Timestamptz(null=True, default=None)


class PasskeyChallenge(Table):
    """A challenge that a passkey has signed: kept until its end, so that it counts once."""

    challenge_hash = Varchar(length=64, primary_key=True)
    expires_at = Timestamptz(default=now)


class OpenIdAccount(Table):
    """An account at the community's own identity provider that opens this person's door."""

    id = UUID(primary_key=True, default=new_id)
    issuer = Varchar(length=400)
    subject = Varchar(length=255)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    created_at = Timestamptz(default=now)

    one_person_per_account = Unique([issuer, subject])


class ApiToken(Table):
    """A program that may act; only the hash of its secret is kept."""

    id = UUID(primary_key=True, default=new_id)
    name = Varchar(length=120)
    scope = Varchar(length=120, help_text="roles, with spaces between them; reader has none")
    token_hash = Varchar(length=64, unique=True)
    made_by = Varchar(length=120, default="")  # the key of a person, or words
    created_at = Timestamptz(default=now)
    expires_at = Timestamptz(null=True, default=None)
    last_used_at = Timestamptz(null=True, default=None)
    revoked_at = Timestamptz(null=True, default=None)

    @property
    def is_revoked(self) -> bool:
        """Whether somebody has taken it back."""
        return self.revoked_at is not None

    @property
    def is_alive(self) -> bool:
        """Whether it opens anything still."""
        is_over = self.expires_at is not None and self.expires_at <= now()
        return not self.is_revoked and not is_over

    def was_used_since(self, moment: datetime) -> bool:
        """Whether a use was noted after that moment."""
        return self.last_used_at is not None and self.last_used_at > moment


class Name(StrEnum):
    """What somebody may do; the table of rights says where each counts."""

    OWNER = "owner"
    ORGANISER = "organiser"
    HOST = "host"
    DOOR = "door"
    EDITOR = "editor"


class HeldRole(Table):
    """A member does this work: for one event, for a series, or without both for the community."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, index=True, on_delete=OnDelete.cascade)
    role = Varchar(length=12, choices=Name)
    event = Integer(null=True, default=None, index=True)
    series = UUID(null=True, default=None)
    granted_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    granted_at = Timestamptz(default=now)
    until = Timestamptz(null=True, default=None)
    taken_back_at = Timestamptz(null=True, default=None)

    is_for_one_place = Check("event IS NULL OR series IS NULL")
    owner_is_for_all_and_for_good = Check(
        "role <> 'owner' OR (event IS NULL AND series IS NULL AND until IS NULL)"
    )


class DoorLink(Table):
    """Lets somebody without an account work at one event's door, for some hours, by name."""

    id = UUID(primary_key=True, default=new_id)
    event = Integer(index=True)
    name = Varchar(length=80)
    email = Varchar(length=254, default="", help_text="where it was mailed to, if to anywhere")
    until = Timestamptz(default=now)
    made_by = ForeignKey(Member, null=True, default=None, on_delete=OnDelete.set_null)
    made_at = Timestamptz(default=now)
    last_used_at = Timestamptz(null=True, default=None)
    taken_back_at = Timestamptz(null=True, default=None)

    is_called = Check("name <> ''")

    @property
    def is_taken_back(self) -> bool:
        """Whether an organiser has ended it before its time."""
        return self.taken_back_at is not None


ALL: list[type[Table]] = [
    SignInLink,
    Session,
    Passkey,
    PasskeyChallenge,
    OpenIdAccount,
    ApiToken,
    HeldRole,
    DoorLink,
]
