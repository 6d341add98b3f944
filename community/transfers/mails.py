"""What is mailed about a place that waits to be passed on."""

from community.clock import now
from community.database import fetch, only
from community.events.tables import Event
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.registrations.mail import mail_about
from community.registrations.tables import Registration
from community.transfers.tables import Transfer


async def mail_organisers(transfer: Transfer, event: Event, taker: Member) -> None:
    """Ask everybody who organises this evening for a yes or a no."""
    giver = only(await Member.objects().get(Member.id == transfer.giver))
    for row in await fetch(_ORGANISERS, event.id, event.series, now()):
        to = To(row["email"], row["name"], row["language"])
        cause = f"transfer:{transfer.id}:{row['id']}"
        shown = {"giver": giver.name, "taker": taker.name}
        await queue(to, cause, "transfers/mail_asked.md", event=event, shown=shown)


async def mail_declined(
    transfer: Transfer, event: Event, registration: Registration, taker: Member
) -> None:
    """Tell the holder that the place stays theirs."""
    giver = only(await Member.objects().get(Member.id == registration.member))
    names = {"taker": taker.name}
    cause = str(transfer.id)
    await mail_about(registration, event, giver, "not_passed_on", cause, method="", **names)


_ORGANISERS = """
    SELECT DISTINCT m.id, m.email, m.name, m.language FROM held_role h
    JOIN member m ON m.id = h.member
    WHERE h.role IN ('organiser', 'owner') AND h.taken_back_at IS NULL
      AND (h.until IS NULL OR h.until > $3) AND coalesce(h.event, $1) = $1
      AND coalesce(h.series, $2) = $2 AND m.email IS NOT NULL
"""
