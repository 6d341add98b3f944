"""Which rule an address names."""

from litestar.di import Provide
from litestar.params import FromPath

from community.retention.rule import Rule
from community.retention.rules import RULES
from community.web.or_404 import or_404


async def rule(rule_key: FromPath[str]) -> Rule:
    """The rule of this address."""
    return or_404(next((each for each in RULES if each.key == rule_key), None))


GIVEN = {"rule": Provide(rule)}
