"""What somebody was mailed."""

import re

from community.outbox.tables import Message
from tests.letters import letters_are_written


async def mails_to(address: str) -> list[Message]:
    """All mails to this address, the first one first."""
    await letters_are_written()
    theirs = Message.objects().where(Message.to_address == address)
    return await theirs.order_by(Message.queued_at)


def path_in(mail: Message, begin: str) -> str:
    """The first address of ours in the mail that begins so."""
    found = re.search(rf"http://community\.test({re.escape(begin)}[^\s>]+)", mail.text)
    assert found, mail.text
    return found[1]
