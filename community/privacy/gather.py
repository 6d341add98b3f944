"""Everything that is kept about one person, table by table."""

import json
import re
from typing import Any

from community.database import fetch, fetch_value
from community.members.tables import Member
from community.payments.payer import PAYER_OF_EACH
from community.privacy.mails import mails_to
from community.privacy.traces import Trace, traces

Rows = list[dict[str, Any]]

# Keys that open something stay here, and so do the names of others.
LEFT_OUT = re.compile("token|secret|public_key|by_name|(?<!text)_hash")

_PAID = f"(SELECT id FROM ({PAYER_OF_EACH}) AS each WHERE member = $1)"

# A place is passed on with what was paid for it: the rows are of whoever's money it was.
OF_WHO_PAID = {
    "payment": f"id IN {_PAID}",
    "refund": f"payment IN {_PAID}",
    "receipt": "member = $1",
    "checkout": """
        member = $1 OR member IS NULL
        AND registration IN (SELECT id FROM registration WHERE member = $1) AND NOT EXISTS (
            SELECT FROM transfer t WHERE t.registration = checkout.registration
            AND t.state = 'done' AND t.decided_at > checkout.began_at)
    """,
}


async def everything_about(member: Member) -> dict[str, Rows]:
    """Each table's rows about this person; what opens something is left out."""
    found: dict[str, Rows] = {"member": await rows_of("member", "id = $1", member.id)}
    for trace in await traces():
        if _named(trace) not in OF_WHO_PAID:
            found.setdefault(_named(trace), []).extend(
                await rows_of(trace.table, trace.rows, member.id)
            )
    for table, theirs in OF_WHO_PAID.items():
        found[table] = await rows_of(table, theirs, member.id)
    found["message"] = json.loads(json.dumps(await mails_to(member), default=str))
    titles = json.loads(await fetch_value(_EVENTS))
    for row in (row for rows in found.values() for row in rows if row.get("event")):
        row["event"] = titles.get(str(row["event"]), row["event"])
    return {name: rows for name, rows in found.items() if rows}


def _named(trace: Trace) -> str:
    return trace.table.strip('"')


async def rows_of(table: str, condition: str, *values: object) -> Rows:
    """The rows of a table for which the condition holds, without what opens something."""
    rows = await fetch(
        f"SELECT to_jsonb({table}.*) AS row FROM {table} WHERE {condition} ORDER BY 1", *values
    )
    return [_shown(json.loads(row["row"])) for row in rows]


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in row.items()
        if not LEFT_OUT.search(name) and not str(value).startswith("\\x")
    }


_EVENTS = "SELECT coalesce(jsonb_object_agg(id, title), '{}')::text FROM event"
