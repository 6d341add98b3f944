"""The database: one PostgreSQL keeps everything, and a verb is one transaction."""

from community.database.engine import engine
from community.database.ids import new_id
from community.database.sql import execute, fetch, fetch_one, fetch_value
from community.database.transaction import Gone, lock, only, transaction

__all__ = [
    "Gone",
    "engine",
    "execute",
    "fetch",
    "fetch_one",
    "fetch_value",
    "lock",
    "new_id",
    "only",
    "transaction",
]
