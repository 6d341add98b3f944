"""Delete a person: what is theirs goes, what the roundtables made stays without the name."""

from collections.abc import Sequence
from uuid import UUID

from community.cancelling.cancel import cancel
from community.clock import now
from community.database import Gone, execute, only, transaction
from community.members.tables import Member, Standing, Turn
from community.memberships.membership import end
from community.outbox.queue import To, queue
from community.privacy.deletions import Deleted, address_hash, note
from community.privacy.mails import erase_from_folder, erase_mails
from community.privacy.tables import Deletion
from community.privacy.traces import traces
from community.privacy.unlink import forget_rosters, unlink_registrations
from community.privacy.words import forget_words
from community.receipts.addressees import forget_addressees
from community.registrations.mine import registrations_of
from community.registrations.tables import Registration
from community.roles.grant import refuse_last_owner

NAMELESS = "—"


async def erase(member: Member, quietly: bool = False) -> Deleted:
    """The note that is left. Places still to come go back first; the last mail says it is done.

    Refuses the only organiser, and somebody who is deleted already. `quietly` tells and refuses
    nobody: for those who were deleted before, or of whom nothing was heard for years.
    """
    for account in await Member.objects().where(Member.merged_into == member.id):
        await erase(account, quietly=True)
    while True:
        for registration in await _coming(member):
            await cancel(registration)
        done = await _erase_unless_coming(member, quietly)
        if done:
            break
    deleted, mails = done
    note([deleted])
    erase_from_folder(mails)
    return deleted


async def _coming(member: Member) -> list[Registration]:
    mine = await registrations_of(member)
    return [each for each in mine if not each.event.has_begun and not each.is_cancelled]


async def _erase_unless_coming(
    member: Member, quietly: bool
) -> tuple[Deleted, Sequence[UUID]] | None:
    async with transaction():
        member = await _still_there(member)
        if await _coming(member):
            return None
        if not quietly:
            await refuse_last_owner(member.id)
        deleted = Deleted(member.id, address_hash(member.email), now())
        mails = await erase_mails(member)
        await forget_rosters(member)
        await forget_words(member)
        await _end_membership(member)
        await forget_addressees(member)
        await unlink_registrations(member, NAMELESS)
        await _cut_traces(member)
        last = To(member.email or "", member.name, member.language)
        await _empty(member)
        await Deletion(id=deleted.id, address_hash=deleted.address_hash, at=deleted.at).save()
        if last.address and not quietly:
            await queue(last, f"deletion:{member.id}", "privacy/mail_deleted.md")
    return deleted, mails


async def _still_there(member: Member) -> Member:
    """Locked; refuses somebody who is deleted already."""
    found = Member.objects().where(Member.id == member.id).lock_rows("UPDATE")
    member = only(await found.first())
    if member.is_erased:
        raise Gone
    return member


async def _end_membership(member: Member) -> None:
    """The time of the membership stays, for the count of members on any day, and names nobody."""
    if member.standing == Standing.MEMBER:
        await end(member, Standing.LEFT, Turn.ERASED)


async def _cut_traces(member: Member) -> None:
    """Rows that are only about this person go; where somebody else's row names them, it stays."""
    for trace in await traces():
        if trace.is_of_registration or trace.table == "registration":
            continue
        if trace.may_be_empty:
            blank = f"UPDATE {trace.table} SET {trace.column} = NULL WHERE {trace.rows}"
            await execute(blank, member.id)
        else:
            await execute(f"DELETE FROM {trace.table} WHERE {trace.rows}", member.id)


async def _empty(member: Member) -> None:
    """Every column back to what it is for somebody of whom nothing is known."""
    kept = {"id", "created_at"}
    for column in Member._meta.columns:
        if column._meta.name not in kept:
            setattr(member, column._meta.name, column.get_default_value())
    member.name, member.standing, member.erased_at = NAMELESS, Standing.LEFT, now()
    await member.save()
