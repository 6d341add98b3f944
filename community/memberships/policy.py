"""How the community wants to be together: a text with versions, the newest one counts."""

from datetime import date, datetime, time

from community.clock import instant
from community.database import fetch_value, transaction
from community.language import _
from community.language.line import one_line
from community.members.own_words import Policy
from community.refusal import Refused

LONGEST = 20_000
NOON = time(12)


async def current_policy() -> Policy | None:
    """The newest version, if the community has written one."""
    return await Policy.objects().order_by(Policy.version, ascending=False).first()


async def versions() -> list[Policy]:
    """Every version, the newest first."""
    return await Policy.objects().order_by(Policy.version, ascending=False)


async def write_policy(
    text_ja: str, text_en: str, since: str, first_shown_at: str, by: str
) -> Policy:
    """A new version; the ones before stay readable. Refuses an empty text and no day."""
    written = Policy(text_ja=text_ja.strip(), text_en=text_en.strip(), made_by=by[:120])
    for field in ("text_ja", "text_en"):
        if not 0 < len(getattr(written, field)) <= LONGEST:
            raise Refused(_("Please write the policy in both languages."), field)
    written.since, written.first_shown_at = _day(since), one_line(first_shown_at)[:80]
    async with transaction():
        await fetch_value("SELECT pg_advisory_xact_lock(7033034)")
        written.version = await fetch_value("SELECT coalesce(max(version), 0) + 1 FROM policy")
        await written.save()
    return written


def _day(typed: str) -> datetime:
    """Noon of the day, which is the same day in every zone we know people in."""
    try:
        return instant(datetime.combine(date.fromisoformat(typed.strip()), NOON), "Asia/Tokyo")
    except ValueError:
        raise Refused(_("Please write the day like 2026-11-27."), "since") from None
