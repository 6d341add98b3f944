"""The database: one PostgreSQL keeps everything, and a verb is one transaction."""

from community.database.engine import engine
from community.database.ids import new_id
from community.database.sql import execute, fetch, fetch_one, fetch_value
from community.database.transaction import Gone, is_in_transaction, lock, only, transaction

__all__ = [
    "Gone",
    "engine",
    "execute",
    "fetch",
    "fetch_one",
    "fetch_value",
    "is_in_transaction",
    "lock",
    "new_id",
    "only",
    "transaction",
]
