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

_OF_EVENT = """
    SELECT t.{key}::text AS key, '#' || e.number || ' ' || e.title AS name
    FROM {table} t JOIN event e ON e.id = t.event WHERE t.{key}::text = ANY($1::text[])
"""
_OF_SERIES = """
    SELECT t.id::text AS key, s.title AS name FROM {table} t JOIN series s ON s.id = t.series
    WHERE t.id::text = ANY($1::text[])
"""

CALLED = {
    "event": _BY_COLUMN.format(table="event", column="'#' || number || ' ' || title"),
    "discount_code": _BY_COLUMN.format(table="discount_code", column="code"),
    "newsletter": _BY_COLUMN.format(
        table="newsletter", column="coalesce(nullif(subject_ja, ''), subject_en)"
    ),
    "policy": _BY_COLUMN.format(table="policy", column="version::text"),
    "prompt": _BY_COLUMN.format(table="prompt", column="text"),
    "question": _BY_COLUMN.format(table="question", column="wording"),
    "tier": _BY_COLUMN.format(table="tier", column="name_ja"),
    "roundtable": _BY_COLUMN.format(table="roundtable", column="letter"),
    **{
        table: _BY_COLUMN.format(table=table, column="name")
        for table in (
            "member",
            "api_token",
            "door_link",
            "appearance",
            "destination",
            "spot",
            "pattern",
            "place_kind",
        )
    },
    **{
        table: _BY_COLUMN.format(table=table, column="title")
        for table in (
            "series",
            "report",
            "theme",
            "round",
            "agenda_part",
            "reason",
            "listing_elsewhere",
        )
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
            "account_elsewhere",
            "follower",
            "theme_follower",
            "open_id_account",
            "own_token",
        )
    },
    **{
        table: _OF_REGISTRATION.format(table=table)
        for table in (
            "addition",
            "check_in",
            "chair",
            "checkout",
            "payment",
            "photo_tag",
            "place_elsewhere",
            "receipt",
            "refund",
            "transfer",
        )
    },
    **{
        table: _OF_EVENT.format(table=table, key="event" if table == "stage" else "id")
        for table in ("experiment", "roster_export", "seating", "stage", "terms")
    },
    **{table: _OF_SERIES.format(table=table) for table in ("question_use", "series_span")},
}

POINTS_AT = {
    "author": "registration",
    "checkout": "checkout",
    "code": "discount_code",
    "event": "event",
    "giver": "member",
    "granted_by": "member",
    "guest": "appearance",
    "kind": "place_kind",
    "made_by": "member",
    "made_from": "event",
    "member": "member",
    "merged_into": "member",
    "pattern": "pattern",
    "payment": "payment",
    "prompt": "prompt",
    "registration": "registration",
    "presenter": "registration",
    "revealed": "round",
    "report": "report",
    "reverses": "payment",
    "round": "round",
    "roundtable": "roundtable",
    "series": "series",
    "taker": "member",
    "theme": "theme",
    "tier": "tier",
    "wanted_kind": "place_kind",
}
"""Columns that hold the key of another row, and of which table."""
