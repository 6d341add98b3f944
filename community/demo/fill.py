"""Fill an empty community: two evenings with reports, one that is running, one to come."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from community.clock import moved_to, now
from community.database import only
from community.demo.announce import announce_evening
from community.demo.arrive import arrive, walk_in
from community.demo.complete_cards import complete_cards
from community.demo.discuss import first_round, second_round, sit_down
from community.demo.introduce import applicants, introduce_everybody
from community.demo.keep_series import keep_series
from community.demo.look_back import look_back
from community.demo.progress import Progress
from community.demo.rate_work import begin_something, rate_work
from community.demo.register import register_everybody, some_cancel
from community.demo.rules import agree_on_rules
from community.demo.script import EveningWords, evenings, people
from community.demo.try_out import try_out
from community.members.tables import Member
from community.registrations.host import let_host
from community.registrations.tables import Registration

STEPS = 18


async def fill() -> None:
    """Everything is done by the verbs that visitors use, each on its own day."""
    bar = Progress(STEPS)
    bar.step("people")
    first, second, tonight, next_one = evenings().evening
    with moved_to(begins(first) - timedelta(days=60)):
        await agree_on_rules()
        known = await introduce_everybody()
    await past_evening(first, known[:30], bar)
    await past_evening(second, known[8:40], bar)
    await begin_something()
    await running_evening(tonight, known, bar)
    bar.step(next_one.title)
    await register_everybody(await announce_evening(next_one, begins(next_one)), known[5:19])
    await keep_series(known[5:10])
    with moved_to(now() - timedelta(hours=20)):
        await applicants(known)
    while bar.done < STEPS:
        bar.step("ready")


async def past_evening(words: EveningWords, known: Sequence[Member], bar: Progress) -> None:
    """From the announcement to the published report."""
    bar.step(words.title)
    event = await announce_evening(words, begins(words))
    come = (await register_everybody(event, known))[: words.come]
    await hosts(come, every=5)
    bar.step("door")
    await arrive(event, come)
    await sit_down(event, seed=words.number)
    bar.step("rounds")
    await first_round(event, offset=words.number * 5)
    await second_round(event, offset=words.number * 6, is_running=False)
    bar.step("report")
    await complete_cards(event)
    await look_back(event)
    await try_out(event, [each.id for each in come])
    await rate_work(event)


async def running_evening(words: EveningWords, known: Sequence[Member], bar: Progress) -> None:
    """Full, with people waiting; the second round is being written now."""
    bar.step(words.title)
    event = await announce_evening(words, begins(words))
    registered = await register_everybody(event, known)
    bar.step("waitlist")
    await some_cancel(event, [*registered[34:38], *registered[45:47]])
    come = [await read(each) for each in (*registered[:28], registered[40])]
    await hosts(come, every=6)
    bar.step("door")
    await arrive(event, come)
    await walk_in(event, people().walked_in)
    await sit_down(event, seed=words.number)
    bar.step("rounds")
    await first_round(event, offset=0)
    await second_round(event, offset=3, is_running=True)


async def hosts(come: Sequence[Registration], every: int) -> None:
    """One in so many hosts a roundtable."""
    for registration in come[::every]:
        await let_host(registration, True)


async def read(registration: Registration) -> Registration:
    """The registration as it stands now."""
    return only(await Registration.objects().get(Registration.id == registration.id))


def begins(words: EveningWords) -> datetime:
    """The running evening began an hour ago; the others begin at seven in Tokyo."""
    if words.days_from_now == 0:
        began = now() - timedelta(minutes=60)
        return began.replace(minute=began.minute // 5 * 5, second=0, microsecond=0)
    day = now() + timedelta(days=words.days_from_now)
    return day.replace(hour=10, minute=0, second=0, microsecond=0)
