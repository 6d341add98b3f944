"""The lines of one's own roundtables, behind the link in the mail."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.checks.all_right import say_all_right
from community.checks.correct import correct, take_off
from community.checks.lines import own_sheets
from community.checks.link import Checker
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_edits
from community.outputs.later import PUBLISHED
from community.outputs.tables import Item
from community.outputs.words import WORDS
from community.outputs.writer import Writer
from community.web.answer import page, see

Answer = Response[Any]
Mine = NamedDependency[Checker]
At = NamedDependency[Writer]
Line = NamedDependency[Item]
HERE = "/checks/{token:str}"
SHEET = HERE + "/roundtables/{roundtable_id:uuid}"
ITEM = SHEET + "/items/{item_id:uuid}"


@get(HERE)
async def own_lines(visitor: NamedDependency[Visitor], checker: Mine) -> Answer:
    shown: dict[str, Any] = {"sheets": await own_sheets(checker), "shown_later": PUBLISHED}
    return page("checks/sheets.html", visitor, checker=checker, **shown, **WORDS)


@post(ITEM)
async def save(
    token: FromPath[str],
    checker: Mine,
    own_writer: At,
    checked_item: Line,
    said: NamedDependency[Said],
) -> Answer:
    await correct(checker, own_writer, checked_item, read_edits(said))
    return see(f"/checks/{token}#item-{checked_item.id}", _("Saved."))


@post(ITEM + "/removal")
async def remove(token: FromPath[str], checker: Mine, own_writer: At, checked_item: Line) -> Answer:
    await take_off(checker, own_writer, checked_item)
    return see(f"/checks/{token}", _("Taken off the sheet. The organisers can put it back."))


@post(SHEET + "/all-right")
async def all_right(token: FromPath[str], checker: Mine, own_writer: At) -> Answer:
    await say_all_right(checker, own_writer.roundtable)
    return see(f"/checks/{token}", _("Thank you. This roundtable is done."))


HANDLERS = [own_lines, save, remove, all_right]
