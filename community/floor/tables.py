"""What stands where in the room of one event."""

from piccolo.columns import UUID, Boolean, ForeignKey, SmallInt, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.database import new_id
from community.events.tables import Event


class Spot(Table):
    """A roundtable by its letter, or a landmark such as the entrance, by its name.

    `x` and `y` are hundredths of the room's width and depth, from the upper left.
    """

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    name = Varchar(length=40)
    words = Varchar(length=80, default="", help_text="where it is, such as: by the window")
    x = SmallInt(default=0)
    y = SmallInt(default=0)
    is_landmark = Boolean(default=False)

    spot_per_event = Unique([event, name])
    spot_has_a_name = Check("name <> ''")
    spot_is_in_the_room = Check("x BETWEEN 0 AND 100 AND y BETWEEN 0 AND 100")


ALL: list[type[Table]] = [Spot]
