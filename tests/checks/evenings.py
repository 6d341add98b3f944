"""An evening whose roundtables have written, and whoever sat there came."""

import re

from community.checkins.tables import CheckIn, Method
from community.checks.send import mail_checks, send_to_roundtables
from community.outbox.tables import Message
from community.roundtables.tables import Chair
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

OLD, NEW = "解約率をひと月ごとに見る", "解約率を四半期ごとに見る"


async def came(event, person, roundtable, is_host=False):
    """The person was let in; sits at the roundtable already."""
    chair = Chair.registration.member == person.id
    row = await Chair.objects(Chair.registration).get(chair & (Chair.roundtable == roundtable.id))
    await CheckIn(event=event.id, registration=row.registration.id, method=Method.NAME).save()
    if is_host:
        await Chair.update({Chair.is_host: True}).where(Chair.id == row.id)
    return row.registration


async def two_roundtables():
    """Haruto, who hosts, at A; Mei at B; each wrote a line. The event, and both roundtables."""
    event, people = await an_event(), [await haruto(), await mei()]
    round_ = await a_round(event)
    found = []
    for letter, person in zip("AB", people, strict=True):
        roundtable = await a_roundtable(event, round_, letter, person)
        await wrote(await writer_at(roundtable, person), f"{letter}：{OLD}")
        await came(event, person, roundtable, is_host=letter == "A")
        found.append(roundtable)
    return event, *found


async def sent(event):
    """The path in each person's mail, by address."""
    check = await send_to_roundtables(event)
    await mail_checks(str(check.id))
    mails = await Message.objects().where(Message.cause.like("check:%"))
    newest = sorted(mails, key=lambda mail: mail.queued_at)
    return {mail.to_address: re.search(r"/checks/[\w-]{43}", mail.text)[0] for mail in newest}
