"""Say yes or no to what one is asked; a no is as easy as a yes, at any time."""

import json
from collections.abc import Mapping

from community.clock import now
from community.consents.find import answers_of
from community.consents.purpose import ADVERTISING, Purpose
from community.consents.tables import Channel, Consent, State
from community.consents.wordings import version, wording
from community.database import execute, lock, new_id, transaction
from community.language import language
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.outbox.stop import stop


async def give(member: Member, purpose: Purpose) -> list[Consent]:
    """Yes to the text of today; returns what has changed."""
    return await decide(member, {purpose: True}, Channel.PAGE)


async def refuse(
    member: Member, purpose: Purpose, channel: Channel = Channel.PAGE
) -> list[Consent]:
    """No to the text of today, or a yes taken back; returns what has changed."""
    return await decide(member, {purpose: False}, channel)


withdraw = refuse


async def decide(member: Member, said: Mapping[Purpose, bool], channel: Channel) -> list[Consent]:
    """Keep every answer that is new, and mail one receipt for all of them.

    What was said before is not said again. After a no, mails of that purpose which still wait are
    not sent any more.
    """
    async with transaction():
        member = await lock(member)
        before = await answers_of(member)
        changed = [
            await _keep(member, purpose, _state(yes, before.get(purpose)), channel)
            for purpose, yes in said.items()
            if (before.get(purpose) == State.GIVEN) != yes or purpose not in before
        ]
        for consent in changed:
            if consent.state != State.GIVEN and consent.purpose in ADVERTISING and member.email:
                await stop(member.email, consent.purpose)
        await _mail_receipt(member, changed)
    return changed


def _state(yes: bool, before: State | None) -> State:
    if yes:
        return State.GIVEN
    return State.WITHDRAWN if before == State.GIVEN else State.REFUSED


async def _keep(member: Member, purpose: Purpose, state: State, channel: Channel) -> Consent:
    consent = Consent(
        id=new_id(),
        member=member.id,
        purpose=purpose,
        version=version(purpose),
        state=state,
        at=now(),
        channel=channel,
        language=language(),
        text_hash=wording(purpose).hash,
    )
    event = {"state": state, "at": consent.at.isoformat(), "channel": channel}
    await execute(
        _KEEP,
        *(consent.id, member.id, consent.purpose, consent.version, consent.state, consent.at),
        *(consent.channel, consent.language, consent.text_hash, json.dumps([event])),
    )
    return consent


async def _mail_receipt(member: Member, changed: list[Consent]) -> None:
    if not changed or not member.email:
        return
    lines = [(each, wording(each.purpose)) for each in changed]
    cause = f"consent:{member.id}:{changed[0].id}"
    to = To(member.email, member.name, member.language)
    await queue(to, cause, "consents/mail_receipt.md", lines=lines)


_KEEP = """
    INSERT INTO consent (id, member, purpose, version, state, at, channel, language, text_hash,
                         events)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (member, purpose, version) DO UPDATE SET
        state = EXCLUDED.state, at = EXCLUDED.at, channel = EXCLUDED.channel,
        language = EXCLUDED.language, text_hash = EXCLUDED.text_hash,
        events = consent.events || EXCLUDED.events
"""
