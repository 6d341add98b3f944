"""What a guest's words are about, and the guest's word on whether they may be published."""

from enum import StrEnum

from piccolo.columns import UUID, ForeignKey, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Appearance, Event
from community.outputs.tables import Commentary, Item, Theme


class CommentAbout(Table):
    """A line of a sheet or a theme that a guest's words are about; as many as there were."""

    id = UUID(primary_key=True, default=new_id)
    commentary = ForeignKey(Commentary, null=False, on_delete=OnDelete.cascade)
    item = ForeignKey(Item, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    theme = ForeignKey(Theme, null=True, default=None, index=True, on_delete=OnDelete.cascade)

    about_item_once = Unique([commentary, item])
    about_theme_once = Unique([commentary, theme])
    about_item_or_theme = Check("(item IS NULL) <> (theme IS NULL)")


class GuestAsking(Table):
    """A guest is asked whether their words may be published; what is not answered is not.

    `summary` is the organisers' own: published in silence, where the guest agreed to that before.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    guest = ForeignKey(Appearance, null=False, unique=True, on_delete=OnDelete.cascade)
    email = Varchar(length=254, default="")
    language = Varchar(length=2, default="ja")
    summary = Text(default="")
    asked_at = Timestamptz(default=now)
    until = Timestamptz(default=now)

    asked_for_a_while = Check("until > asked_at")

    @property
    def is_over(self) -> bool:
        """Whether nothing can be agreed to any more."""
        return bool(self.until <= now())


class GuestLink(Table):
    """A link that answers for a guest: in a mail, in the reminder, or passed on by hand."""

    token_hash = Varchar(length=64, primary_key=True)
    asking = ForeignKey(GuestAsking, null=False, index=True, on_delete=OnDelete.cascade)
    made_at = Timestamptz(default=now)


class Verdict(StrEnum):
    """What a guest says of their words."""

    APPROVED = "approved"
    REFUSED = "refused"


class GuestAnswer(Table):
    """A guest's verdict on their words, exactly as they stood then."""

    commentary = ForeignKey(Commentary, primary_key=True, null=False, on_delete=OnDelete.cascade)
    verdict = Varchar(length=8, choices=Verdict)
    words = Text(help_text="what was approved; other words are not")
    answered_at = Timestamptz(default=now)


ALL: list[type[Table]] = [CommentAbout, GuestAsking, GuestLink, GuestAnswer]
