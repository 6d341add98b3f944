"""What tonight removes, and what was removed before, for organisers."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.find import all_series
from community.members.visitor import Visitor
from community.privacy.take_along import as_csv
from community.retention.retain import due_rows, removed, what_is_due
from community.retention.rule import Rule
from community.retention.rules import RULES
from community.retention.series_spans import spans_by_rule
from community.web.answer import page


@get("/desk/retention")
async def retention(organiser: NamedDependency[Visitor]) -> Response[str]:
    due, log = await what_is_due(), await removed()
    titles = {rule.key: rule.title() for rule in RULES}
    shown: dict[str, Any] = {
        "due": due,
        "log": log,
        "titles": titles,
        "spans": await spans_by_rule(),
    }
    return page("retention/retention.html", organiser, known=await all_series(), **shown)


@get("/desk/retention/{rule_key:str}/rows.csv")
async def what_goes(
    organiser: NamedDependency[Visitor], rule: NamedDependency[Rule]
) -> Response[bytes]:
    content = as_csv(await due_rows(rule)).encode("utf-8-sig")
    headers = {"content-disposition": f'attachment; filename="{rule.key}.csv"'}
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)


HANDLERS = [retention, what_goes]
