"""What people try and how they rate themselves, as the log calls it."""

from community.language import _

OF_RATINGS = {
    "blocker": lambda: _("against what"),
    "blockers": lambda: _("what stood in the way"),
    "cases": lambda: _("cases"),
    "due_on": lambda: _("due on"),
    "expected_points": lambda: _("points expected"),
    "minutes_per_case": lambda: _("minutes for each case"),
    "owner": lambda: _("looked after by"),
    "rated_at": lambda: _("rated on"),
    "rating": lambda: _("rating"),
    "remedy": lambda: _("what is done about it"),
    "score": lambda: _("score"),
    "score_then": lambda: _("score before"),
    "ten_more": lambda: _("what would make it ten points more"),
}
TABLES_OF_RATINGS = {
    "self_rating": lambda: _("a rating of one’s own work"),
    "remedy": lambda: _("what is done about a blocker"),
    "remedy_rating": lambda: _("a rating that something is done about"),
    "trial": lambda: _("what somebody took home"),
}
