"""Does it work? The community's own score, for everybody."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.visible_to import Viewer
from community.members.visitor import Visitor
from community.tries.rate import FEW, FEWEST
from community.tries.score import scores
from community.tries.told import told_lately
from community.tries.words import WORDS
from community.web.answer import page


@get("/tries")
async def does_it_work(
    visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    shown: dict[str, Any] = {"accounts": await told_lately(viewer), "fewest": FEWEST, "few": FEW}
    return page("tries/score.html", visitor, scores=await scores(), **shown, **WORDS)


HANDLERS = [does_it_work]
