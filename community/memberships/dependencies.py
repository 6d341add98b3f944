"""The person, the question, the reason or the tier that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.members.own_words import Question, Reason
from community.members.tables import Member, Tier
from community.web.or_404 import or_404


async def person(member_id: FromPath[UUID]) -> Member:
    """Somebody the community knows, by their identifier."""
    return or_404(await Member.objects().get(Member.id == member_id))


async def question(question_id: FromPath[UUID]) -> Question:
    """A question to whoever asks to become a member."""
    return or_404(await Question.objects().get(Question.id == question_id))


async def template(reason_id: FromPath[UUID]) -> Reason:
    """Words for an answer that is given often."""
    return or_404(await Reason.objects().get(Reason.id == reason_id))


async def tier(tier_id: FromPath[UUID]) -> Tier:
    """A kind of membership."""
    return or_404(await Tier.objects().get(Tier.id == tier_id))


GIVEN = {
    "person": Provide(person),
    "question": Provide(question),
    "template": Provide(template),
    "tier": Provide(tier),
}
