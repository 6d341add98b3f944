"""What a team does about a blocker: written down, and looked back at after ninety days."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from community.clock import now
from community.database import fetch, lock, new_id, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.ratings.tables import Blocker, Remedy, RemedyRating
from community.ratings.team import Rated, shared
from community.refusal import Refused
from community.typed import read_id, read_whole_number


class Planned(NamedTuple):
    """A remedy as it was typed."""

    title: str = ""
    blocker: str = ""
    owner: str = ""
    due_on: str = ""
    expected_points: str = ""


async def begin(planned: Planned) -> Remedy:
    """The remedy, answering to every rating the team sees that names this blocker."""
    title = one_line(planned.title)
    if not 0 < len(title) <= 160:
        raise Refused(_("Please write what you will do, in up to 160 characters."), "title")
    if planned.blocker not in set(Blocker):
        raise Refused(_("Please choose from the list."), "blocker")
    points = read_whole_number(planned.expected_points, "expected_points")
    if not 1 <= points <= 100:
        raise Refused(_("Please give a whole number from 1 to 100."), "expected_points")
    remedy = Remedy(id=new_id(), title=title, blocker=planned.blocker, expected_points=points)
    remedy.due_on, remedy.owner = _day(planned.due_on), await _owner(planned.owner)
    named = [each for each in await shared() if planned.blocker in each.blockers]
    async with transaction():
        await remedy.save()
        await _link(remedy, named)
    return remedy


async def end(remedy: Remedy) -> None:
    """It is gone; the ratings stay."""
    async with transaction():
        await (await lock(remedy)).remove()


async def who_may_own() -> Sequence[Member]:
    """Everybody who holds a role, by name."""
    rows = await fetch(_OWNERS, now())
    found = Member.id.is_in([row["member"] for row in rows])
    return await Member.objects().where(found).order_by(Member.name) if rows else []


async def _link(remedy: Remedy, named: Sequence[Rated]) -> None:
    links = [
        RemedyRating(id=new_id(), remedy=remedy.id, rating=each.id, score_then=each.score)
        for each in named
    ]
    if links:
        await RemedyRating.insert(*links)


async def _owner(typed: str) -> Member:
    key = read_id(typed)
    chosen = next((each for each in await who_may_own() if each.id == key), None)
    if chosen is None:
        raise Refused(_("Please choose who looks after it."), "owner")
    return chosen


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Refused(_("Please give a day."), "due_on") from None


_OWNERS = """
    SELECT DISTINCT h.member FROM held_role h
    WHERE h.taken_back_at IS NULL AND (h.until IS NULL OR h.until > $1)
"""
