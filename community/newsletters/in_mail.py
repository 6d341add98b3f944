"""A newsletter as its readers get it; and to oneself, to see it there before anybody else does."""

from typing import Any

from markupsafe import Markup

from community.consents.purpose import Purpose
from community.consents.unsubscribe import unsubscribe_path
from community.database import new_id, transaction
from community.language import _
from community.members.tables import Member
from community.newsletters.tables import Newsletter
from community.newsletters.wording import Said
from community.outbox.queue import To, queue
from community.refusal import Conflict

NEWS = Purpose.NEWSLETTER
TEMPLATE = "newsletters/mail.md"


def in_mail(said: Said) -> dict[str, Any]:
    """What the template is given: an organiser's Markdown is meant, other people's is not."""
    return {"subject": said.subject, "words": Markup(said.text)}


async def try_out(newsletter: Newsletter, me: Member | None) -> str:
    """The own address, to which it is mailed just as readers would get it, as often as one likes;
    in both languages, when it is written in both.

    Refuses a program that nobody with an address has made.
    """
    if me is None or not me.email:
        raise Conflict(_("Please sign in, so that it can be mailed to you."))
    way_out = unsubscribe_path(me, NEWS)
    async with transaction():
        for said in newsletter.wording.written:
            to = To(me.email, me.name, said.language, NEWS, way_out)
            cause = f"newsletter-test:{newsletter.id}:{new_id()}"
            await queue(to, cause, TEMPLATE, **in_mail(said))
    return str(me.email)
