"""What each person answered to each text (fields after ISO/IEC TS 27560:2023)."""

from enum import StrEnum

from piccolo.columns import JSONB, UUID, ForeignKey, SmallInt, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.members.tables import Member


class State(StrEnum):
    """What the person said last."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Channel(StrEnum):
    """Where they said it."""

    PAGE = "page"
    FORM = "form"
    MAIL = "mail"
    API = "api"
    DESK = "desk"


class Consent(Table):
    """One person's answer to one version of the text of one purpose."""

    id = UUID(primary_key=True, default=new_id)
    member = ForeignKey(Member, null=False, on_delete=OnDelete.cascade)
    purpose = Varchar(length=24)
    version = SmallInt()
    state = Varchar(length=10, choices=State)
    at = Timestamptz(default=now)
    channel = Varchar(length=8, choices=Channel)
    language = Varchar(length=2, help_text="in which the text was read")
    text_hash = Varchar(length=64)
    events = JSONB(default="[]", help_text="[{state, at, channel}], everything ever said to it")

    answered_once_per_text = Unique([member, purpose, version])


ALL: list[type[Table]] = [Consent]
