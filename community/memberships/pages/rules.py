"""What organisers set up for membership: questions, reasons, tiers."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.own_words import Question, Reason
from community.members.tables import Tier
from community.members.visitor import Visitor
from community.memberships.questions import all_questions, ask, stop_asking
from community.memberships.reasons import all_reasons, drop_reason, keep_reason
from community.memberships.tiers import all_tiers, offer_tier
from community.typed import read_whole_number
from community.web.answer import page, see

RULES = "/members/rules"


class QuestionForm(msgspec.Struct):
    """A question to whoever asks to become a member."""

    wording: str = ""
    help: str = ""
    kind: str = "line"
    choices: str = ""
    is_required: str = ""


class ReasonForm(msgspec.Struct):
    """Words that are sent often."""

    decision: str = ""
    title: str = ""
    text_ja: str = ""
    text_en: str = ""


class TierForm(msgspec.Struct):
    """A kind of membership."""

    name_ja: str = ""
    name_en: str = ""
    benefits_ja: str = ""
    benefits_en: str = ""
    has_member_price: str = ""
    months: str = ""


@get("/members/rules")
async def rules(organiser: NamedDependency[Visitor]) -> Response[str]:
    return page(
        "memberships/rules.html",
        organiser,
        questions=await all_questions(),
        reasons=await all_reasons(),
        tiers=await all_tiers(),
    )


@post("/members/questions")
async def add_question(
    organiser: NamedDependency[Visitor], data: URLEncodedBody[QuestionForm]
) -> Redirect:
    await ask(data.wording, data.help, data.kind, data.choices, bool(data.is_required))
    return see(RULES, _("The question is asked from now on."))


@post("/members/questions/{question_id:uuid}/removal")
async def remove_question(
    organiser: NamedDependency[Visitor], question: NamedDependency[Question]
) -> Redirect:
    await stop_asking(question)
    return see(RULES, _("The question is asked no more. Answers that were given stay."))


@post("/members/reasons")
async def add_reason(
    organiser: NamedDependency[Visitor], data: URLEncodedBody[ReasonForm]
) -> Redirect:
    await keep_reason(data.decision, data.title, data.text_ja, data.text_en)
    return see(RULES, _("Saved."))


@post("/members/reasons/{reason_id:uuid}/removal")
async def remove_reason(
    organiser: NamedDependency[Visitor], template: NamedDependency[Reason]
) -> Redirect:
    await drop_reason(template)
    return see(RULES, _("Removed."))


@post("/members/tiers")
async def add_tier(organiser: NamedDependency[Visitor], data: URLEncodedBody[TierForm]) -> Redirect:
    await offer_tier(_filled(Tier(), data))
    return see(RULES, _("Saved."))


@post("/members/tiers/{tier_id:uuid}")
async def change_tier(
    organiser: NamedDependency[Visitor],
    tier: NamedDependency[Tier],
    data: URLEncodedBody[TierForm],
) -> Redirect:
    await offer_tier(_filled(tier, data))
    return see(RULES, _("Saved."))


def _filled(tier: Tier, data: TierForm) -> Tier:
    for name in ("name_ja", "name_en", "benefits_ja", "benefits_en"):
        setattr(tier, name, getattr(data, name))
    tier.has_member_price = bool(data.has_member_price)
    tier.months = read_whole_number(data.months, "months")
    return tier


HANDLERS = [
    rules, add_question, remove_question, add_reason, remove_reason, add_tier, change_tier,
]  # fmt: skip
