"""An evening that is over, with something on a roundtable's sheet to take home."""

from datetime import timedelta
from typing import NamedTuple

from community.clock import now
from community.events.tables import Event
from community.members.tables import Member
from community.outputs.tables import Item
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.tables import Step
from community.roundtables.tables import Roundtable
from tests.cast import mei
from tests.reports.evenings import a_roundtable, an_evening, came, wrote

WORDS = "解約の予兆は、ログインの回数に出る"


class Over(NamedTuple):
    """Mei came and sat at roundtable A, which wrote `item`; B wrote `other`."""

    event: Event
    roundtable: Roundtable
    item: Item
    other: Item
    mei: Member


async def an_evening_that_is_over(published: bool = True, days_ago: int = 1) -> Over:
    """It ended so many days ago; its report is published unless said otherwise."""
    began = now() - timedelta(days=days_ago, hours=3)
    event = await an_evening(starts_at=began, ends_at=began + timedelta(hours=2))
    roundtable, elsewhere = await a_roundtable(event, "A"), await a_roundtable(event, "B")
    item, other = await wrote(roundtable, WORDS), await wrote(elsewhere, "まず一緒に使ってみる")
    person = await mei()
    await came(event, person, roundtable)
    if published:
        await compile_report(event)
        await publish(event, Step)
    return Over(event, roundtable, item, other, person)
