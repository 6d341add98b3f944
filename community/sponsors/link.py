"""What a sponsor may fetch about an event's people: those who said yes, and nothing else."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Literal, get_args

from community.clock import now
from community.consents.purpose import Purpose
from community.consents.tables import State
from community.consents.wordings import version
from community.database import Gone, fetch, lock, transaction
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.privacy.tables import SponsorDownload, SponsorExport
from community.privacy.take_along import as_csv
from community.refusal import Refused
from community.signed import sign, signed_key

Field = Literal["name", "company", "job_title", "email"]  # what the text of the consent names
FIELDS: tuple[str, ...] = get_args(Field)
LONGEST_DAYS = 30


async def offer(
    event: Event, by: Member | None, recipient: str, purpose: str, fields: Sequence[str], days: int
) -> SponsorExport:
    """A link for one recipient and one purpose, for so many days; nobody is in it as yet."""
    if not recipient.strip():
        raise Refused(_("Please write who receives it."), "recipient")
    if not purpose.strip():
        raise Refused(_("Please write what it is for."), "purpose")
    chosen = [field for field in FIELDS if field in fields]
    if not chosen:
        raise Refused(_("Please choose at least one field."), "email")
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused(_("Please choose 1 to {days} days.").format(days=LONGEST_DAYS), "days")
    export = SponsorExport(
        event=event.id,
        recipient=recipient.strip()[:160],
        purpose=purpose.strip()[:2000],
        fields=",".join(chosen),
        made_by=by.id if by else None,
        expires_at=now() + timedelta(days=days),
    )
    await export.save()
    return export


async def end(export: SponsorExport) -> SponsorExport:
    """Take the link back at once; what was fetched stays in the record."""
    async with transaction():
        export = await lock(export)
        export.expires_at = min(export.expires_at, now())
        await export.save()
    return export


async def fetch_people(export: SponsorExport, network: str) -> bytes:
    """The people of the event who allow it at this moment, as CSV; the record names them."""
    async with transaction():
        export = await lock(export)
        if export.is_over:
            raise Gone
        rows = await fetch(_WHO_ALLOWS, export.event, version(Purpose.SPONSOR_SHARING))
        ids = json.dumps([str(row["id"]) for row in rows])
        download = SponsorDownload(
            export=export.id, at=now(), network=network, people=len(rows), members=ids
        )
        await download.save()
    people = [{field: row[field] for field in export.columns} for row in rows]
    return as_csv(people, export.columns).encode("utf-8-sig")


async def exports_of(event: Event) -> list[tuple[SponsorExport, list[SponsorDownload]]]:
    """Every link of this event, the newest first, each with the times it was used."""
    exports = SponsorExport.objects().where(SponsorExport.event == event.id)
    downloads = SponsorDownload.objects().where(SponsorDownload.export.event == event.id)
    used = await downloads.order_by(SponsorDownload.at)
    return [
        (export, [each for each in used if each.export == export.id])
        for export in await exports.order_by(SponsorExport.made_at, ascending=False)
    ]


def link_of(export: SponsorExport) -> str:
    """The path of the sponsor's link."""
    return f"/exports/{sign('sponsor-export', str(export.id))}"


async def export_behind(token: str) -> SponsorExport | None:
    """What the link leads to, with its event; None when we did not make it."""
    with_event = SponsorExport.objects(SponsorExport.event)
    return await with_event.get(SponsorExport.id == signed_key("sponsor-export", token))


_WHO_ALLOWS = f"""
    SELECT member.id, member.name, member.company, member.job_title, member.email
    FROM registration JOIN member ON member.id = registration.member
    JOIN consent ON consent.member = member.id
    WHERE registration.event = $1 AND registration.standing = 'confirmed'
      AND purpose = '{Purpose.SPONSOR_SHARING}' AND version = $2 AND state = '{State.GIVEN}'
    ORDER BY member.name, member.id
"""
