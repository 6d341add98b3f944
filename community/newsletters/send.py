"""Send a newsletter once: queued at the tap, mailed one by one to whoever agrees at that moment."""

from uuid import UUID

from community.clock import now
from community.consents.advertise import mail_if_agreed
from community.consents.find import who_gave
from community.database import execute, transaction
from community.jobs import enqueue
from community.language import _
from community.newsletters.in_mail import NEWS, TEMPLATE, in_mail
from community.newsletters.tables import Newsletter
from community.newsletters.write import lock_draft
from community.refusal import Conflict
from community.settings import settings

MAIL_NEWSLETTER = "mail_newsletter"  # the job


async def send(draft: Newsletter) -> Newsletter:
    """The newsletter, on its way. Refuses a second tap, and a sender without name and address."""
    if not settings().responsible:
        sentence = _(
            "The sender’s name and address are missing. Please have RESPONSIBLE set first."
        )
        raise Conflict(sentence)
    async with transaction():
        draft = await lock_draft(draft)
        if not await who_gave(NEWS):
            raise Conflict(_("Nobody has agreed to news by mail yet."))
        draft.sent_at = now()
        await draft.save([Newsletter.sent_at])
        await enqueue(MAIL_NEWSLETTER, str(draft.id))
    return draft


async def mail_newsletter(newsletter_id: str) -> None:
    """The job: a mail to each who agrees, in their language if it is written in that.

    Run again, it goes on where it was: nobody gets two.
    """
    newsletter = await Newsletter.objects().get(Newsletter.id == UUID(newsletter_id))
    if newsletter is None or not newsletter.is_sent:
        return
    for member in await who_gave(NEWS):
        cause = f"newsletter:{newsletter.id}:{member.id}"
        said = in_mail(newsletter.wording.said_in(member.language))
        await mail_if_agreed(member, NEWS, cause, TEMPLATE, **said)
    await execute(_COUNT, newsletter.id, f"newsletter:{newsletter.id}:%")


_COUNT = """
    UPDATE newsletter SET readers = (SELECT count(*) FROM message WHERE cause LIKE $2)
    WHERE id = $1
"""
