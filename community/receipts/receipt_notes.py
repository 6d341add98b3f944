"""The small print at the foot of a receipt."""

from community.language import _
from community.receipts.receipt_content import Content

STAMPED_FROM_YEN = 50_000


def notes(said: Content, is_return: bool, reduced_percent: int) -> list[str]:
    """What has to be explained on this paper, and nothing else."""
    found = [_reduced(said, reduced_percent), _replaces(said), "" if is_return else _stamp(said)]
    return [each for each in found if each]


def _reduced(said: Content, percent: int) -> str:
    words = _("※ is at the reduced rate of {percent}%.").format(percent=percent)
    return words if any(item.percent == percent for item in said.items) else ""


def _replaces(said: Content) -> str:
    if not said.replaces:
        return ""
    numbers = ", ".join(f"No. {number:06}" for number in (said.replaces, *said.replaces_too))
    return _("This receipt replaces {numbers}.").format(numbers=numbers)


def _stamp(said: Content) -> str:
    """On paper a receipt from 50,000 yen bears stamp duty (印紙税法, 課税物件表 no. 17); what is
    handed over as an electronic file bears none, since no document is made."""
    words = _("Issued as an electronic file, so it needs no revenue stamp.")
    return words if said.total_yen >= STAMPED_FROM_YEN else ""
