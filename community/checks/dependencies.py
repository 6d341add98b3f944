"""Who checks by a link, at which of their roundtables."""

from uuid import UUID

from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from community.checks.link import Checker, checker_of
from community.outputs.tables import Item
from community.outputs.writer import Writer, roundtable_with_round
from community.roundtables.tables import Chair
from community.web.or_404 import or_404


async def checker(token: FromPath[str]) -> Checker:
    """Whose link it is."""
    return or_404(await checker_of(token))


async def own_writer(checker: NamedDependency[Checker], roundtable_id: FromPath[UUID]) -> Writer:
    """The person at one of their own roundtables; they write although the round has closed."""
    mine = (Chair.roundtable == roundtable_id) & (Chair.registration == checker.registration.id)
    or_404(await Chair.objects().get(mine))
    roundtable = or_404(await roundtable_with_round(roundtable_id))
    return Writer(roundtable, checker.registration, is_organiser=True)


async def checked_item(own_writer: NamedDependency[Writer], item_id: FromPath[UUID]) -> Item:
    """A line of that roundtable."""
    on_it = (Item.id == item_id) & (Item.roundtable == own_writer.roundtable.id)
    return or_404(await Item.objects().get(on_it))


GIVEN = {
    "checker": Provide(checker),
    "own_writer": Provide(own_writer),
    "checked_item": Provide(checked_item),
}
