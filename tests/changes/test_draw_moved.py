"""The time of a draw is a promise to whoever applied: another one is told."""

from datetime import timedelta

from community.changes.change_kinds import change_kind
from community.changes.change_to import change_to
from community.events.kind_plan import KindPlan, Way
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from tests.cast import NEXT_MONTH, an_event, someone

AT = NEXT_MONTH - timedelta(days=3)
DRAWN = {"name": "抽選", "way": "lottery", "draw_at": AT, "draw_seed": "s"}


async def told():
    mails = Message.objects().where(Message.cause.like("draw_moved:%"))
    return [each.to_address for each in await mails.order_by(Message.to_address)]


def drawn_on(moment):
    return KindPlan("抽選", way=Way.LOTTERY, draw_at=moment, fee_yen=3000)


async def test_who_applied_is_told_when_the_draw_is_at_another_time(house):
    event = await an_event(kinds=({"name": "議論"}, DRAWN))
    talk, drawn = await kinds_of(event)
    for name in ("ren", "mei"):
        await register(event, await someone(name), Wish(kind=drawn))
    await register(event, await someone("sora"), Wish(kind=talk))
    await change_to(await register(event, await someone("yui"), Wish(kind=talk)), drawn)

    await change_kind(drawn, drawn_on(AT))
    same = await told()
    await change_kind(drawn, drawn_on(AT + timedelta(days=1)))

    mail = await Message.objects().get(Message.cause.like("draw_moved:%"))
    assert (same, await told()) == ([], [f"{name}@example.jp" for name in ("mei", "ren", "yui")])
    assert "1月20日(水) 19:00に変わりました" in mail.text
