"""How long it stays what people rated, took home and tried."""

from community.language import _
from community.retention.cut import CUT
from community.retention.rule import Rule

OF_WHAT_FOLLOWED = (
    Rule(
        "self_ratings",
        lambda: _("Ratings of one’s own work"),
        1095,
        "self_rating",
        f"rated_at < {CUT}",
    ),
    Rule(
        "trials",
        lambda: _("What people took home and never told about"),
        730,
        "trial",
        f"answered_at IS NULL AND taken_at < {CUT}",
    ),
)
