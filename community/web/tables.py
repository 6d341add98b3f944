"""What the doors remember of their own."""

from piccolo.columns import Timestamptz, Varchar
from piccolo.table import Table

from community.clock import now


class Allowance(Table):
    """How much of something somebody has used up; the key tells nobody who that is."""

    key = Varchar(length=64, primary_key=True)
    whole_at = Timestamptz(default=now, index=True)


ALL: list[type[Table]] = [Allowance]
