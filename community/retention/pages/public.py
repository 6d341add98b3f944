"""What everybody may know: what is kept, for what, how long, and who gets it."""

from email.utils import parseaddr

from litestar import Response, get
from litestar.di import NamedDependency

from community.consents.wordings import WORDINGS
from community.members.age import asked
from community.members.visitor import Visitor
from community.retention.rules import RULES
from community.retention.series_spans import spans_by_rule
from community.settings import settings
from community.web.answer import page


@get("/privacy")
async def privacy(visitor: NamedDependency[Visitor]) -> Response[str]:
    here = settings()
    return page(
        "retention/public.html",
        visitor,
        wordings=WORDINGS,
        rules=RULES,
        receivers_abroad=here.receivers_abroad,
        spans=await spans_by_rule(),
        age=asked(),
        responsible=here.responsible,
        pays_online=bool(here.stripe_secret_key),
        contact=parseaddr(here.mail_from)[1],
    )


HANDLERS = [privacy]
