"""Write a newsletter; nothing goes out by it."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.language.line import one_line
from community.members.tables import Member
from community.newsletters.tables import Newsletter
from community.refusal import Conflict, Refused

LONGEST = 20_000


async def begin(by: Member | None, subject: str, text: str) -> Newsletter:
    """A new draft; refuses an empty subject or text, and ones that are too long."""
    subject, text = _read(subject, text)
    draft = Newsletter(subject=subject, text=text, made_by=by.id if by else None)
    async with transaction():
        await draft.save()
    return draft


async def rewrite(draft: Newsletter, subject: str, text: str) -> Newsletter:
    """The draft in other words; refuses one that has gone out."""
    subject, text = _read(subject, text)
    async with transaction():
        draft = await lock_draft(draft)
        draft.subject, draft.text, draft.changed_at = subject, text, now()
        await draft.save([Newsletter.subject, Newsletter.text, Newsletter.changed_at])
    return draft


async def throw_away(draft: Newsletter) -> None:
    """The draft is gone; what has gone out stays."""
    async with transaction():
        draft = await lock_draft(draft)
        await draft.remove()


async def lock_draft(draft: Newsletter) -> Newsletter:
    """The draft, held until the transaction ends; refuses one that has gone out."""
    draft = await lock(draft)
    if draft.is_sent:
        raise Conflict(_("This newsletter has gone out already."))
    return draft


def _read(subject: str, text: str) -> tuple[str, str]:
    subject, text = one_line(subject), text.strip()
    if not 0 < len(subject) <= 160:
        raise Refused(_("Please write a subject of 160 characters at most."), "subject")
    if not 0 < len(text) <= LONGEST:
        sentence = _("Please write a text of {count} characters at most.")
        raise Refused(sentence.format(count=f"{LONGEST:,}"), "text")
    return subject, text
