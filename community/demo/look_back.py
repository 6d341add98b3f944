"""After an evening: themes, the guests' words, and the report."""

from collections import defaultdict
from datetime import timedelta
from itertools import cycle
from uuid import UUID

from community.approvals.answer import Reply, answer
from community.approvals.ask import Question, ask
from community.approvals.asked import guests_asked
from community.clock import moved_to
from community.commentary.comment import comment
from community.commentary.find import words_of_guest
from community.commentary.tables import Verdict
from community.database import only
from community.demo.script import words
from community.events.tables import Appearance, Event
from community.outputs.gather import outputs_of
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.tables import Step
from community.themes.code import code
from community.themes.heard import themes_of


async def look_back(event: Event) -> None:
    """Code what was written, take down what the guests said, publish the report next morning."""
    with moved_to(event.starts_at + timedelta(minutes=110)):
        await code_everything(event)
        await take_down(event)
        await let_guests_approve(event)
    with moved_to(event.starts_at + timedelta(hours=15)):
        await compile_report(event, lead=event.concept)
        await publish(event, [Step.CHECK])


async def code_everything(event: Event) -> None:
    """Every item gets a theme; the first themes get the most."""
    titles = words().themes
    order = cycle([*titles[:3], titles[0], *titles[1:], titles[0]])
    gathered: dict[str, list[UUID]] = defaultdict(list)
    for each in await outputs_of(event):
        for sheet in each.sheets:
            for item in sheet.items:
                gathered[next(order)].append(item.id)
    for title, items in gathered.items():
        await code(event, title, items)


async def take_down(event: Event) -> None:
    """The guests' words, one theme each."""
    guests = await Appearance.objects().where(Appearance.event == event.id)
    in_order = sorted(guests, key=lambda guest: int(guest.position))
    themes = {each.title: each.id for each in await themes_of(event)}
    for (who, text), title in zip(words().commentary, words().themes, strict=False):
        about = [themes[title]] if title in themes else []
        await comment(event, str(in_order[who].id), text, about)


async def let_guests_approve(event: Event) -> None:
    """Each guest says yes to what was taken down, by the link that was passed on to them."""
    for guest in await guests_asked(event):
        person = only(await Appearance.objects().get(Appearance.id == guest.guest))
        asking = await ask(event, person, Question())
        words = await words_of_guest(event, guest.guest)
        yes = [Reply(each.id, Verdict.APPROVED, each.text, each.seen) for each in words]
        await answer(event, asking, yes)
