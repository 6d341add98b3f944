"""The evenings that our tests report on, made row by row."""

from typing import Any

from community.checkins.tables import CheckIn, Method
from community.commentary.tables import GuestAnswer, Verdict
from community.events.tables import Appearance, Event, Prompt, Role, Round
from community.members.tables import Member
from community.outputs.tables import Commentary, Item, ItemTheme, Kind, Theme
from community.places.kinds import first_kind
from community.registrations.tables import Registration, Standing
from community.roundtables.tables import Chair, Roundtable
from tests.cast import an_event

CARD = {
    "kind": Kind.KPI,
    "text": "初回価値到達日数",
    "formula": "契約日から最初の共有までの日数",
    "measure": "quantitative",
    "phase": "導入期",
    "goal": "更新率",
    "noise": "休日で2日ゆれる",
}


async def an_evening(**known: Any) -> Event:
    """An event with one guest and an opened first round with one prompt."""
    event = await an_event(**known)
    await Appearance(
        event=event, role=Role.GUEST, name="藤崎 伊織", title="編集長", company="みずうみ出版"
    ).save()
    await a_round(event, 1)
    return event


async def a_round(event: Event, number: int) -> Round:
    """A round with one prompt."""
    made = Round(event=event, number=number, title=f"問い{number}を話す")
    await made.save()
    await Prompt(round=made, position=0, text="やめられる指標は何ですか。").save()
    return made


async def a_roundtable(event: Event, letter: str, number: int = 1) -> Roundtable:
    """A roundtable in a round of the event."""
    its_round = await Round.objects().get((Round.event == event.id) & (Round.number == number))
    made = Roundtable(event=event, round=its_round, letter=letter)
    await made.save()
    return made


async def wrote(roundtable: Roundtable, text: str = "", **known: Any) -> Item:
    """The roundtable wrote something."""
    count = await Item.count()
    item = Item(**{"roundtable": roundtable, "text": text, "op_id": f"op-{count}", **known})
    await item.save()
    return item


async def coded(event: Event, title: str, *items: Item) -> Theme:
    """Items are coded to a theme."""
    theme = Theme(event=event, title=title)
    await theme.save()
    for item in items:
        await ItemTheme(item=item, theme=theme).save()
    return theme


async def said(event: Event, text: str) -> Commentary:
    """The event's guest comments, and approves it."""
    guest = await Appearance.objects().get(Appearance.event == event.id)
    words = Commentary(event=event, guest=guest, text=text)
    await words.save()
    await GuestAnswer(commentary=words.id, verdict=Verdict.APPROVED, words=text).save()
    return words


async def came(event: Event, member: Member, roundtable: Roundtable) -> Registration:
    """A member came and sat at the roundtable."""
    serial = await Registration.count() + 1
    kind = await first_kind(event)
    place = Registration(
        event=event, member=member, kind=kind, standing=Standing.CONFIRMED, ticket_serial=serial
    )
    await place.save()
    await CheckIn(event=event, registration=place, method=Method.NAME).save()
    await Chair(round=roundtable.round, roundtable=roundtable, registration=place).save()
    return place
