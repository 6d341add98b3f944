"""What people call the rows that the log names by their keys."""

from collections import defaultdict
from collections.abc import Iterable

from community.database import fetch

Names = dict[tuple[str, str], str]


async def names_of(rows: Iterable[tuple[str, str]]) -> Names:
    """The name of each (table, key) that has one today; who is gone has none any more."""
    keys: dict[str, set[str]] = defaultdict(set)
    for table, key in rows:
        if table in CALLED:
            keys[table].add(key)
    return {
        (table, found["key"]): found["name"]
        for table, wanted in keys.items()
        for found in await fetch(CALLED[table], sorted(wanted))
    }


_OF_MEMBER = """
    SELECT t.id::text AS key, m.name FROM {table} t JOIN member m ON m.id = t.member
    WHERE t.id::text = ANY($1::text[])
"""
_BY_COLUMN = (
    "SELECT id::text AS key, {column} AS name FROM {table} WHERE id::text = ANY($1::text[])"
)
_OF_REGISTRATION = """
    SELECT t.id::text AS key, m.name
    FROM {table} t JOIN registration r ON r.id = t.registration JOIN member m ON m.id = r.member
    WHERE t.id::text = ANY($1::text[])
"""

CALLED = {
    "event": _BY_COLUMN.format(table="event", column="'#' || number || ' ' || title"),
    "policy": _BY_COLUMN.format(table="policy", column="version::text"),
    "question": _BY_COLUMN.format(table="question", column="wording"),
    "tier": _BY_COLUMN.format(table="tier", column="name_ja"),
    "roundtable": _BY_COLUMN.format(table="roundtable", column="letter"),
    **{
        table: _BY_COLUMN.format(table=table, column="name")
        for table in ("member", "api_token", "door_link", "appearance", "destination", "place_kind")
    },
    **{
        table: _BY_COLUMN.format(table=table, column="title")
        for table in ("series", "report", "theme", "round", "agenda_part", "reason")
    },
    **{
        table: _OF_MEMBER.format(table=table)
        for table in (
            "registration",
            "held_role",
            "invitee",
            "consent",
            "data_request",
            "passkey",
            "membership",
        )
    },
    **{
        table: _OF_REGISTRATION.format(table=table)
        for table in ("addition", "check_in", "chair", "photo_tag")
    },
}

POINTS_AT = {
    "author": "registration",
    "event": "event",
    "granted_by": "member",
    "guest": "appearance",
    "kind": "place_kind",
    "made_by": "member",
    "member": "member",
    "registration": "registration",
    "report": "report",
    "round": "round",
    "roundtable": "roundtable",
    "series": "series",
    "theme": "theme",
    "tier": "tier",
}
"""Columns that hold the key of another row, and of which table."""
