"""What columns of reports are called that stand in the log now and then."""

from collections.abc import Callable

from community.language import _

OF_REPORTS: dict[str, Callable[[], str]] = {
    "says_now": lambda: _("afterwards"),
    "said_before": lambda: _("before that"),
    "corrected_at": lambda: _("corrected on"),
    "hides": lambda: _("what is hidden"),
    "is_hidden": lambda: _("hidden from readers"),
    "is_left_out": lambda: _("left out of the report"),
    "letters": lambda: _("as it is compared"),
    "not_waited_for": lambda: _("steps that were not waited for"),
    "place": lambda: _("place in the report"),
    "publish_at": lambda: _("to be published on"),
    "report": lambda: _("report"),
    "typed_lead": lambda: _("opening as it was typed"),
    "typed_title": lambda: _("title as it was typed"),
}
