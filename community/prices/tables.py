"""Discount codes."""

from piccolo.columns import UUID, ForeignKey, Integer, Varchar
from piccolo.columns.base import OnDelete
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from community.database import new_id
from community.events.tables import Event


class DiscountCode(Table):
    """A word that lowers the fee of one event, so many times."""

    id = UUID(primary_key=True, default=new_id)
    event = ForeignKey(Event, null=False, on_delete=OnDelete.cascade)
    code = Varchar(length=40)
    amount_yen = Integer(default=0)
    uses = Integer(default=0)
    uses_allowed = Integer(default=1)

    code_once_per_event = Unique([event, code])
    never_overused = Check("uses >= 0 AND uses <= uses_allowed")


ALL: list[type[Table]] = [DiscountCode]
