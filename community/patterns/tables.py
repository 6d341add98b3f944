"""Who follows a series, and who is registered for each of its events."""

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Series
from community.members.tables import Member


class Follower(Table):
    """Somebody who is told of the next event of a series: a person we know, or an address.

    The row is the consent: it is made by the person's own tap, signed in or on the link in a mail.
    """

    id = UUID(primary_key=True, default=new_id)
    series = ForeignKey(Series, null=False, on_delete=OnDelete.cascade)
    member = ForeignKey(Member, null=True, default=None, index=True, on_delete=OnDelete.cascade)
    email = Varchar(length=254, null=True, default=None)
    language = Varchar(length=2, default="ja")
    since = Timestamptz(default=now)
    registers_since = Timestamptz(
        null=True, default=None, help_text="asked to be registered for each event"
    )

    follows_once = Unique([series, member])
    address_follows_once = Unique([series, email])
    follower_is_person_or_address = Check("(member IS NULL) <> (email IS NULL)")
    only_people_are_registered = Check("registers_since IS NULL OR member IS NOT NULL")

    @property
    def is_person(self) -> bool:
        """Whether it is somebody we know, rather than an address alone."""
        return not self.email

    @property
    def registers(self) -> bool:
        """Whether this person asked to be registered for each event of the series."""
        return bool(self.registers_since)


ALL: list[type[Table]] = [Follower]
