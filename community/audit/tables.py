"""The log of changes. Its rows are written by triggers; see triggers.sql."""

from piccolo.columns import JSONB, BigSerial, Timestamptz, Varchar
from piccolo.columns.defaults.timestamptz import TimestamptzNow
from piccolo.table import Table


class AuditEntry(Table):
    """One row that somebody made, changed or removed; people are named by their key alone.

    `before` and `after` hold what is different, with personal words masked.
    """

    id = BigSerial(primary_key=True)
    at = Timestamptz(default=TimestamptzNow(), index=True)
    actor_kind = Varchar(length=12)
    actor = Varchar(length=64, default="", index=True)
    verb = Varchar(length=8)
    tablename = Varchar(length=63, index=True)
    key = Varchar(length=64, default="")
    before = JSONB(default="{}")
    after = JSONB(default="{}")


ALL: list[type[Table]] = [AuditEntry]
