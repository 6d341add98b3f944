"""What columns about the stage are called that stand in the log now and then."""

from collections.abc import Callable

from community.language import _

OF_STAGE: dict[str, Callable[[], str]] = {
    "blurs": lambda: _("blurs sheets until they are revealed"),
    "can_take_back": lambda: _("dots can be taken back"),
    "chosen_from": lambda: _("chosen from"),
    "dots": lambda: _("dots for each person"),
    "for_report": lambda: _("stays open in the report"),
    "hidden_at": lambda: _("hidden on"),
    "is_skipped": lambda: _("passed over"),
    "most_each": lambda: _("most dots on one thing"),
    "order_by": lambda: _("how the order came about"),
    "own_roundtable": lambda: _("one’s own roundtable can be chosen"),
    "presenter": lambda: _("who presents"),
    "revealed": lambda: _("revealed round"),
}
