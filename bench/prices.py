"""The price of one registration while every rule holds."""

import time
from datetime import UTC, datetime

from bench.installation import Installation
from bench.promise import Measured
from community.prices.membership import Membership
from community.prices.price import to_json
from community.prices.rules import Benefit, Combine, Contributor, Early, Group, Off, Rules
from community.prices.terms import CodeTerms, Terms, terms_to_json
from community.prices.work_out import work_out

TIMES = 20_000
MOST_MS = 0.2
SOON = datetime(2027, 1, 31, tzinfo=UTC)


def worked_out_at_once(_installation: Installation) -> list[Measured]:
    """Prices with all rules, worked out and written down."""
    started = time.perf_counter()
    for number in range(TIMES):
        price = work_out(_everything(number), Membership(pays_less=True, until=SOON))
        to_json(price), terms_to_json(price.terms)
    each_ms = (time.perf_counter() - started) * 1000 / TIMES
    promise = "The price of one registration with all rules"
    return [Measured(promise, f"≤ {MOST_MS} ms", f"{each_ms:.3f} ms", each_ms <= MOST_MS)]


def _everything(number: int) -> Terms:
    """Another fee each time; a member who is early, has contributed, is in a group, has a code."""
    return Terms(
        fee_yen=3000 + number,
        member_fee_yen=2000,
        rules=Rules(
            member=Off(percent=20),
            early=Early(yen=300, until=SOON, first=20),
            contributor=Contributor(percent=15, last_events=3),
            group=Group(percent=5, from_people=3),
            combine=Combine.IN_ORDER,
            order=tuple(reversed(Benefit)),
        ),
        is_early=True,
        contributed_at="ひとりCSの夜 #32",
        group_size=3,
        code=CodeTerms(500, code="FRIENDS"),
    )
