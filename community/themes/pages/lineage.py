"""Rename, merge and split themes, and say that two are not the same."""

from litestar import post
from litestar.di import NamedDependency

from community.language import _
from community.outputs.form import read_id, read_ids
from community.outputs.tables import Theme
from community.themes import find, merge, rename, split, tell_apart
from community.themes.pages.desk import Answer, Evening, Organiser, Sent, desk_of
from community.web.answer import see

Here = NamedDependency[Theme]


@post("/events/{slug:str}/themes/{theme_id:uuid}")
async def give_title(organiser: Organiser, event: Evening, theme: Here, said: Sent) -> Answer:
    title, was = (str(said.get(name) or "") for name in ("title", "was"))
    await rename.rename(event, theme, title, organiser.name, was)
    return see(desk_of(event), _("The theme has a new title."))


@post("/events/{slug:str}/themes/{theme_id:uuid}/merging")
async def make_one(organiser: Organiser, event: Evening, theme: Here, said: Sent) -> Answer:
    into = await find.chosen(event, read_id(said, "into"))
    await merge.merge(event, theme, into, organiser.name)
    return see(desk_of(event), _("Merged into “{theme}”.").format(theme=into.title))


@post("/events/{slug:str}/themes/{theme_id:uuid}/splitting")
async def make_two(organiser: Organiser, event: Evening, theme: Here, said: Sent) -> Answer:
    title, items = str(said.get("title") or ""), read_ids(said, "items")
    new = await split.split(event, theme, title, items, organiser.name)
    return see(desk_of(event), _("Split off as “{theme}”.").format(theme=new.title))


@post("/events/{slug:str}/themes/telling-apart")
async def not_the_same(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    one, other = read_id(said, "one"), read_id(said, "other")
    await tell_apart.tell_apart(event, one, other, organiser.name)
    return see(desk_of(event), _("Noted: these are not the same."))


HANDLERS = [give_title, make_one, make_two, not_the_same]
