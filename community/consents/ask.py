"""Ask along with something else, without anything depending on the answer."""

from collections.abc import Collection, Mapping
from uuid import UUID

from community.consents.decide import decide
from community.consents.find import unanswered
from community.consents.form import read_answers
from community.consents.purpose import Purpose
from community.consents.tables import Channel, Consent
from community.consents.wording import Wording
from community.consents.wordings import wording
from community.database import only
from community.members.tables import Member

Asked = list[tuple[Purpose, Wording]]


async def ask(member: Member | None, *purposes: Purpose) -> Asked:
    """What to put before this person, with its text: only what was not answered yet."""
    return [(each, wording(each)) for each in await unanswered(member, purposes)]


async def hear(
    who: UUID, typed: Mapping[str, object], purposes: Collection[Purpose]
) -> list[Consent]:
    """Keep the first answers to these purposes that a form brought.

    Earlier answers stay: whoever types a person's address does not speak for that person.
    """
    said = read_answers(typed)
    if not said.keys() & set(purposes):
        return []
    member = only(await Member.objects().get(Member.id == who))
    new = await unanswered(member, [each for each in purposes if each in said])
    return await decide(member, {each: said[each] for each in new}, Channel.FORM)
