"""Every word on a receipt or a return invoice, in the language that is being spoken."""

import re
from datetime import date

from community.clock import in_zone
from community.language import _, language
from community.money import yen
from community.payments.means import Means
from community.payments.tables import Paper, Receipt
from community.prices.price import Line, in_words
from community.receipts.papers import content
from community.receipts.receipt_content import Content
from community.receipts.receipt_items import CANCELLATION, FEE, Item
from community.receipts.receipt_notes import notes
from community.receipts.tax import Rate
from community.settings import settings

REDUCED_PERCENT = 8
_COMPANY = re.compile(
    r"(株式|有限|合同|合資|合名|相互)会社|法人|組合|協会|学会|大学|[(（][株有同][)）]|㈱|㈲"
    r"|\b(Inc|Ltd|LLC|K\.K|Corp|GmbH)\b"
)
"""What only the name of a company, or of another body, has in it; a person's name has none."""


def words_of(receipt: Receipt) -> dict[str, object]:
    """What receipt.typ sets."""
    said = content(receipt)
    is_return = receipt.paper == Paper.RETURN
    return {
        "language": language(),
        "title": _("Return invoice") if is_return else _("Receipt"),
        "again": _("Issued again") if receipt.is_again else "",
        "kind": _kind(said, is_return),
        "number": receipt.called,
        "issued": _("Issued on {day}").format(
            day=_day(in_zone(receipt.issued_at, settings().timezone).date())
        ),
        "addressee": _addressee(receipt.addressee),
        "total": yen(said.total_yen),
        "for_what": _for_what(said, is_return),
        "received": _moved(said, is_return),
        "lines": [[_label(item), yen(item.amount_yen)] for item in said.items],
        "rates": [_rate(rate) for rate in said.rates if said.is_qualified],
        "issuer": [said.issuer_name, said.issuer_address],
        "invoice_number": _number(said),
        "notes": [*_about(said), *notes(said, is_return, REDUCED_PERCENT)],
    }


def _kind(said: Content, is_return: bool) -> str:
    if is_return:
        return _("Qualified return invoice")
    return _("Simplified qualified invoice") if said.is_qualified else ""


def _addressee(name: str) -> str:
    """A person is 様, a company 御中; whoever wrote an honorific keeps theirs."""
    if language() == "en" or not name or name.endswith(("様", "御中", "先生", "殿")):
        return name
    return f"{name} {'御中' if _COMPANY.search(name) else '様'}"


def _for_what(said: Content, is_return: bool) -> str:
    if is_return:
        words = _("Returned for “{title}”, held on {day}.")
    else:
        words = _("For “{title}”, held on {day}.")
    return words.format(title=said.event_title, day=_day(said.held_on))


def _moved(said: Content, is_return: bool) -> str:
    means = ("・" if language() == "ja" else ", ").join(Means(each).words for each in said.means)
    words = _("Given back on {day} ({means}).") if is_return else _("Received on {day} ({means}).")
    return words.format(day=_day(said.paid_on), means=means)


def _about(said: Content) -> list[str]:
    if said.about_on is None:
        return []
    words = _("Returned from receipt No. {number:06} of {day}.")
    return [words.format(number=said.about, day=_day(said.about_on))]


def _label(item: Item) -> str:
    ours = {CANCELLATION: _("Cancellation fee"), FEE: _("Participation fee")}
    label = ours.get(item.label) or in_words(Line(item.label, 0)).label
    return f"{label} ※" if item.percent == REDUCED_PERCENT else label


def _rate(rate: Rate) -> list[str]:
    if not rate.percent:
        return [_("Not taxed"), yen(rate.total_yen), ""]
    tax = _("incl. tax {amount}").format(amount=yen(rate.tax_yen) if rate.tax_yen else "0")
    return [_("At {percent}%").format(percent=rate.percent), yen(rate.total_yen), tax]


def _number(said: Content) -> str:
    words = _("Registration number: {number}")
    return words.format(number=said.invoice_number) if said.invoice_number else ""


def _day(on: date) -> str:
    if language() == "ja":
        return f"{on.year}年{on.month}月{on.day}日"
    return f"{on.day} {on:%B} {on.year}"
