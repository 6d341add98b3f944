"""Give back a place that came by itself, for this time or for good."""

from community.cancelling.cancel import cancel
from community.database import only, transaction
from community.events.tables import Series
from community.patterns.follow import following, register_each_time
from community.registrations.tables import Registration


async def give_back(registration: Registration, and_no_more: bool = False) -> None:
    """Cancel; with `and_no_more` the person is only told of the next ones, as before they asked."""
    async with transaction():
        await cancel(registration, by_holder=True)
        series = only(await Series.objects().get(Series.id == registration.event.series))
        if and_no_more and await following(series, registration.member):
            await register_each_time(series, registration.member, wanted=False)
