"""Every night what has had its time goes; the log says how much it was, and never what."""

from typing import NamedTuple

from community.clock import now
from community.database import fetch, fetch_value, transaction
from community.members.tables import Member
from community.privacy.erase import erase
from community.privacy.gather import Rows, rows_of
from community.privacy.mails import erase_from_folder
from community.privacy.tables import Shredding
from community.retention.rule import Rule
from community.retention.rules import PEOPLE, RULES


class Due(NamedTuple):
    """How many rows of a rule would go now."""

    rule: Rule
    pieces: int


async def what_is_due() -> list[Due]:
    """What tonight would remove, rule by rule; nothing is touched."""
    return [Due(rule, await _count(rule)) for rule in RULES]


async def due_rows(rule: Rule) -> Rows:
    """The rows that would go, for whoever wants to keep a copy outside; keys are left out."""
    return await rows_of(rule.table, rule.condition, now(), rule.keeps_days)


async def retain() -> None:
    """Remove what has had its time. A second run finds nothing left to do."""
    for rule in RULES:
        count = await (_erase_people(rule) if rule is PEOPLE else _shred(rule))
        if count:
            await Shredding(rule=rule.key, pieces=count).save()


async def removed() -> list[Shredding]:
    """The last entries of the log, the newest first."""
    return await Shredding.objects().order_by(Shredding.at, ascending=False).limit(60)


async def _count(rule: Rule) -> int:
    counted = f"SELECT count(*) FROM {rule.table} WHERE {rule.condition}"
    return int(await fetch_value(counted, now(), rule.keeps_days))


async def _erase_people(rule: Rule) -> int:
    found = await fetch(
        f"SELECT id FROM {rule.table} WHERE {rule.condition}", now(), rule.keeps_days
    )
    for row in found:
        member = await Member.objects().get(Member.id == row["id"])
        if member is not None and not member.is_erased:
            await erase(member, quietly=True)
    return len(found)


async def _shred(rule: Rule) -> int:
    begins = (
        f"UPDATE {rule.table} SET {rule.emptied}" if rule.emptied else f"DELETE FROM {rule.table}"
    )
    async with transaction():
        gone = await fetch(f"{begins} WHERE {rule.condition} RETURNING *", now(), rule.keeps_days)
    if rule.table == "message":
        erase_from_folder([row["id"] for row in gone])
    return len(gone)
