"""Newsletters as organisers write, try out and send them."""

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.consents.find import who_gave
from community.language import _
from community.members.visitor import Visitor
from community.newsletters import write
from community.newsletters.find import archive, drafts
from community.newsletters.in_mail import NEWS, try_out
from community.newsletters.send import send
from community.newsletters.tables import Newsletter
from community.newsletters.wording import Wording
from community.settings import settings
from community.web.answer import page, see
from community.web.sizes import LONG_TEXTS

HERE = "/newsletters"
ONE = f"{HERE}/{{newsletter_id:uuid}}"


class LetterForm(msgspec.Struct):
    """A newsletter's words, in one language or both."""

    subject_ja: str = ""
    text_ja: str = ""
    subject_en: str = ""
    text_en: str = ""

    @property
    def wording(self) -> Wording:
        """As the verbs take them."""
        return Wording(*msgspec.structs.astuple(self))


@get(HERE)
async def newsletters(organiser: NamedDependency[Visitor]) -> Response[str]:
    waiting, gone, agreed = await drafts(), await archive(), await who_gave(NEWS)
    template = "newsletters/list.html"
    return page(template, organiser, drafts=waiting, archive=gone, agreed=agreed)


@post(HERE, request_max_body_size=LONG_TEXTS)
async def begin(organiser: NamedDependency[Visitor], data: URLEncodedBody[LetterForm]) -> Redirect:
    draft = await write.begin(organiser.member, data.wording)
    return see(f"{HERE}/{draft.id}", _("The draft is saved. Nothing has been sent."))


@get(ONE)
async def one(
    organiser: NamedDependency[Visitor], newsletter: NamedDependency[Newsletter]
) -> Response[str]:
    template = "newsletters/sent.html" if newsletter.is_sent else "newsletters/draft.html"
    sender, agreed = settings().responsible, await who_gave(NEWS)
    return page(template, organiser, letter=newsletter, sender=sender, agreed=agreed)


@post(ONE, request_max_body_size=LONG_TEXTS)
async def rewrite(
    organiser: NamedDependency[Visitor],
    newsletter: NamedDependency[Newsletter],
    data: URLEncodedBody[LetterForm],
) -> Redirect:
    await write.rewrite(newsletter, data.wording)
    return see(f"{HERE}/{newsletter.id}", _("The draft is saved. Nothing has been sent."))


@post(f"{ONE}/test")
async def test_mail(
    organiser: NamedDependency[Visitor],
    newsletter: NamedDependency[Newsletter],
) -> Redirect:
    address = await try_out(newsletter, organiser.member)
    told = _("It is on its way to {email}, and to nobody else.").format(email=address)
    return see(f"{HERE}/{newsletter.id}", told)


@post(f"{ONE}/sending")
async def send_now(
    organiser: NamedDependency[Visitor], newsletter: NamedDependency[Newsletter]
) -> Redirect:
    await send(newsletter)
    return see(f"{HERE}/{newsletter.id}", _("It is on its way to everybody who agreed."))


@post(f"{ONE}/removal")
async def throw_away(
    organiser: NamedDependency[Visitor], newsletter: NamedDependency[Newsletter]
) -> Redirect:
    await write.throw_away(newsletter)
    return see(HERE, _("The draft is gone."))


HANDLERS = [newsletters, begin, one, rewrite, test_mail, send_now, throw_away]
