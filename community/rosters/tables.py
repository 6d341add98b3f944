"""A roster that was uploaded and waits for the organiser's yes."""

from piccolo.columns import UUID, Bytea, ForeignKey, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from community.clock import now
from community.database import new_id
from community.events.tables import Event


class RosterFile(Table):
    """The file as it was uploaded, one for each event; it goes when its people are brought in."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    name = Varchar(length=200, default="")
    content = Bytea()
    uploaded_at = Timestamptz(default=now)


ALL: list[type[Table]] = [RosterFile]
