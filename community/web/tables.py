"""What the doors remember of their own."""

from piccolo.columns import UUID, Bytea, Integer, SmallInt, Text, Timestamptz, Varchar
from piccolo.table import Table

from community.clock import now
from community.database import new_id


class Allowance(Table):
    """How much of something somebody has used up; the key tells nobody who that is."""

    key = Varchar(length=64, primary_key=True)
    whole_at = Timestamptz(default=now, index=True)
    granted = Integer(default=0, help_text="of those who asked for it together, the last time")


class KeptAnswer(Table):
    """The answer to a program's write, for when the same write is sent again.

    Without a status the write is still on its way, and `expires_at` is when that is given up.
    `done_at` is set within the write's own transaction: from then on it is never done again.
    """

    key_hash = Varchar(length=64, primary_key=True)
    request_hash = Varchar(length=64)
    claim = UUID(default=new_id)
    expires_at = Timestamptz(default=now, index=True)
    done_at = Timestamptz(null=True, default=None)
    status = SmallInt(null=True, default=None)
    headers = Text(default="")
    body = Bytea(default=b"")


ALL: list[type[Table]] = [Allowance, KeptAnswer]
