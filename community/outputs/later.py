"""The later fields of a KPI card, in the order in which a host or an editor is asked for them."""

from enum import StrEnum


class Direction(StrEnum):
    """Where a KPI should go."""

    UP = "up"
    DOWN = "down"
    KEEP = "keep"


class Nature(StrEnum):
    """Whether a KPI moves before what counts, with it, or after it."""

    LEADING = "leading"
    CURRENT = "current"
    LAGGING = "lagging"


LATER = (
    "definition",
    "inclusions",
    "exclusions",
    "unit",
    "direction",
    "nature",
    "customer_value",
    "observable_value",
    "goal_reason",
    "source",
    "cadence",
    "owner",
    "influence",
    "baseline",
    "target",
    "counter_metric",
    "red_action",
    "last_values",
)
KEPT_BACK = ("last_values",)
"""They serve the check of a card alone and are not published."""

PUBLISHED = tuple(field for field in LATER if field not in KEPT_BACK)

SHORT = frozenset({"unit", "cadence", "owner", "baseline", "target"})
CHOICES = {"direction": {"", *Direction}, "nature": {"", *Nature}}
