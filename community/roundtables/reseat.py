"""Mend the seating after late arrivals and no-shows, with few moves."""

from dataclasses import dataclass

from community.checkins.here import who_is_here
from community.database import lock, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _, ngettext
from community.live import tell
from community.refusal import Refused
from community.roundtables.circles import circles_of, write_circles
from community.roundtables.crowd import Circles
from community.roundtables.gather import gather
from community.roundtables.repair import Repair, repair
from community.roundtables.seatings import last_seating
from community.roundtables.tables import Seating


@dataclass(frozen=True, slots=True)
class Reseating:
    """The seating that counts now, and what was done to get there."""

    seating: Seating
    seated: int  # people who had no chair in some round
    moved: int  # people who had to be told another roundtable
    left: int  # people whose chair was given back

    @property
    def sentence(self) -> str:
        """What was done, for the organiser."""
        done = [
            (self.seated, ngettext("{n} person seated", "{n} people seated", self.seated)),
            (self.moved, ngettext("{n} person moved", "{n} people moved", self.moved)),
            (self.left, ngettext("{n} chair given back", "{n} chairs given back", self.left)),
        ]
        said = [words.format(n=count) for count, words in done if count]
        if not said:
            return _("Everybody has a chair already. Nothing was changed.")
        return _("Fixed: {done}.").format(done=_(", ").join(said))


async def reseat(event: Event) -> Reseating:
    """Give a chair to everybody who is here and take it from whoever is not.

    Rounds that have begun stay as they are.
    """
    async with transaction():
        event = await lock(event)
        last = await last_seating(event)
        if last is None:
            raise Refused(_("Nobody has been seated yet. Seat everybody first."))
        rounds = sorted(await rounds_of(event), key=lambda each: not each.has_begun)
        mended, left = await mend(event, rounds)
        seating = Seating(
            event=event.id,
            seed=last.seed,
            size=last.size,
            repeats=mended.figures.repeats,
            same_company=mended.figures.together,
            note=f"mended with {len(mended.moves)} moves",
        )
        await seating.save()
        await tell(f"seating:{event.id}")
    latecomers = {move.person for move in mended.moves if move.origin is None}
    movers = {move.person for move in mended.moves if move.origin is not None}
    return Reseating(seating, len(latecomers), len(movers), left)


async def mend(event: Event, rounds: list[Round]) -> tuple[Repair, int]:
    """Write the mended rounds, those that have begun first; also how many people left a chair."""
    before = await circles_of(rounds)
    rounds, before = planned_only(rounds, before)
    here = await who_is_here(event)
    seated = [each for circles in before for circle in circles for each in circle]
    people = await gather(event, here, seated)
    played = sum(each.has_begun for each in rounds)
    chairs = people.in_keys(before)
    mended = repair(people.people, chairs, played)
    for each, circles in list(zip(rounds, mended.rounds, strict=True))[played:]:
        await write_circles(event, each, people.in_registrations(circles))
    here_keys = {each.key for each in people.people}
    left = {key for row in chairs[played:] for circle in row for key in circle} - here_keys
    return mended, len(left)


def planned_only(rounds: list[Round], circles: list[Circles]) -> tuple[list[Round], list[Circles]]:
    """Only the rounds that have roundtables: nobody has to sit in a round not planned yet."""
    kept = [(each, row) for each, row in zip(rounds, circles, strict=True) if row]
    return [each for each, _row in kept], [row for _each, row in kept]
