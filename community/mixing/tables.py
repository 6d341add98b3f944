"""What an organiser said of one event: of everybody, of two people, of one."""

from piccolo.columns import JSONB, UUID, Boolean, ForeignKey, SmallInt, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.database import new_id
from community.events.tables import Event
from community.registrations.tables import Registration


class Mixing(Table):
    """What holds for everybody at the event."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, unique=True, on_delete=OnDelete.cascade)
    mix = JSONB(default="{}", help_text="as mix.Mix says")


class PairWish(Table):
    """Two people who shall share a roundtable in each round, or never do."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    one = ForeignKey(Registration, null=False, on_delete=OnDelete.cascade)
    other = ForeignKey(Registration, null=False, index=True, on_delete=OnDelete.cascade)
    is_together = Boolean(default=False)

    pair_is_spoken_of_once = Unique([one, other])
    pair_is_two_people = Check("one < other")


class Pin(Table):
    """Somebody who sits at this roundtable in one round, or in all of them (0)."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, index=True, on_delete=OnDelete.cascade)
    registration = ForeignKey(Registration, null=False, on_delete=OnDelete.cascade)
    letter = Varchar(length=3)
    number = SmallInt(default=0, help_text="of the round; 0 for every round")

    pinned_once_a_round = Unique([registration, number])
    pin_is_in_a_round = Check("number BETWEEN 0 AND 99")


ALL: list[type[Table]] = [Mixing, PairWish, Pin]
