"""A draft that its roundtables look over, who may, and who said that it is all right."""

from piccolo.columns import UUID, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event
from community.registrations.tables import Registration
from community.roundtables.tables import Roundtable


class RoundtableCheck(Table):
    """The roundtables of an evening are asked to look over their lines, until a moment."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    asked_at = Timestamptz(default=now)
    until = Timestamptz(default=now)

    checked_for_a_while = Check("until > asked_at")

    @property
    def is_over(self) -> bool:
        """Whether nothing can be corrected by a link any more."""
        return bool(self.until <= now())


class CheckLink(Table):
    """A link by which somebody who came corrects the lines of their own roundtables."""

    token_hash = Varchar(length=64, primary_key=True)
    roundtable_check = ForeignKey(RoundtableCheck, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    made_at = Timestamptz(default=now)

    one_link_at_a_time = Unique([roundtable_check, registration])


class AllRight(Table):
    """Somebody of the roundtable says that its lines are right as they stand."""

    roundtable = ForeignKey(Roundtable, primary_key=True, null=False, on_delete=OnDelete.cascade)
    registration = ForeignKey(
        Registration, null=True, default=None, index=True, on_delete=OnDelete.set_null
    )
    said_at = Timestamptz(default=now)


ALL: list[type[Table]] = [RoundtableCheck, CheckLink, AllRight]
