"""What stands in the plan of an evening."""

from piccolo.columns import UUID, ForeignKey, SmallInt, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Unique
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event, Round


class AgendaPart(Table):
    """One line of the evening's plan; a discussion round points at its round."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    position = SmallInt()
    starts_at = Timestamptz(default=now)
    title = Varchar(length=160)
    note = Text(default="")
    round = ForeignKey(Round, null=True, default=None, on_delete=OnDelete.set_null)

    agenda_part_position = Unique([event, position])
