"""Photos, who is in them, and who asked to have one taken down."""

from enum import StrEnum

from piccolo.columns import UUID, Boolean, ForeignKey, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.files.tables import KeptFile
from community.registrations.tables import Registration


class Photo(Table):
    """One picture of an evening, in two sizes; whether it is shown, its people say each time."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.restrict)
    file = ForeignKey(KeptFile, null=False, on_delete=OnDelete.restrict)
    small = ForeignKey(KeptFile, null=False, on_delete=OnDelete.restrict)
    caption = Varchar(length=200, default="")
    is_group = Boolean(default=False)
    has_nobody = Boolean(default=False, help_text="nobody in it can be recognised")
    by_name = Varchar(length=120, default="")
    uploaded_at = Timestamptz(default=now)
    published_at = Timestamptz(null=True, default=None)
    hidden_at = Timestamptz(null=True, default=None, help_text="somebody asked to take it down")


class PhotoTag(Table):
    """Somebody is in a photo; who is no longer known still is in it, and has not said yes."""

    id = UUID(primary_key=True, default=new_id)
    photo = ForeignKey(Photo, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=True, on_delete=OnDelete.set_null)

    tagged_once = Unique([photo, registration])


class Decision(StrEnum):
    """What became of a wish to have a photo taken down."""

    OPEN = "open"
    STAYS_AWAY = "stays_away"
    SHOWN_AGAIN = "shown_again"


class TakeDown(Table):
    """Somebody asked to have a photo taken down; the address goes when the answer has been sent."""

    id = UUID(primary_key=True, default=new_id)
    photo = ForeignKey(Photo, null=False, index=True, on_delete=OnDelete.cascade)
    wish = Text(default="")
    email = Varchar(length=254, default="")
    language = Varchar(length=2, default="ja")
    asked_at = Timestamptz(default=now)
    decision = Varchar(length=12, choices=Decision, default=Decision.OPEN)
    decided_at = Timestamptz(null=True, default=None)
    reason = Text(default="")


ALL: list[type[Table]] = [Photo, PhotoTag, TakeDown]
