"""Reasons that are given often, in both languages, kept by the organisers."""

from community.database import transaction
from community.language import _
from community.language.line import one_line
from community.members.own_words import Decision, Reason
from community.refusal import Refused

MOST_REASONS = 30


async def all_reasons() -> list[Reason]:
    """Every reason by its title."""
    return await Reason.objects().order_by(Reason.title)


async def keep_reason(decision: str, title: str, text_ja: str, text_en: str) -> Reason:
    """A new reason. Refuses what is empty: whoever is told reads either language."""
    kept = Reason(title=one_line(title), text_ja=text_ja.strip(), text_en=text_en.strip())
    kept.decision = decision
    if decision not in set(Decision):
        raise Refused(_("Please choose what the reason is for."), "decision")
    for field, longest in (("title", 120), ("text_ja", 2000), ("text_en", 2000)):
        if not 0 < len(getattr(kept, field)) <= longest:
            words = _("Please write 1 to {count} characters.").format(count=longest)
            raise Refused(words, field)
    async with transaction():
        if await Reason.count() >= MOST_REASONS:
            raise Refused(_("There can be {most} reasons at most.").format(most=MOST_REASONS))
        await kept.save()
    return kept


async def drop_reason(reason: Reason) -> None:
    """Offer it no more; mails that were sent stay as they are."""
    await Reason.delete().where(Reason.id == reason.id)
