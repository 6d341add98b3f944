"""A receipt as a page of PDF, in Japanese or in English."""

import asyncio
import json
from datetime import date

import msgspec

from community.clock import in_zone
from community.language import _, language, speaking
from community.money import yen
from community.paths import TEMPLATES
from community.payments.means import Means
from community.payments.receipt_content import CANCELLATION, FEE, Content
from community.payments.tables import Receipt
from community.prices.price import Line, in_words
from community.settings import settings

PAPER = TEMPLATES / "payments" / "receipt.typ"


async def receipt_pdf(receipt: Receipt, tongue: str) -> bytes:
    """The same bytes for the same receipt and language, whenever it is asked for."""
    with speaking(tongue):
        words = json.dumps(_words(receipt), ensure_ascii=False)
    issued = int(receipt.issued_at.timestamp())
    return await asyncio.to_thread(_set, words, issued)


def _set(words: str, issued: int) -> bytes:
    import typst  # a typesetter and fonts of eighty megabytes, for who wants a receipt
    from pylopdf_fonts_cjk import sans_path

    made: bytes = typst.compile(
        str(PAPER),
        sys_inputs={"words": words},
        font_paths=[str(sans_path().parent)],
        ignore_system_fonts=True,
        timestamp=issued,
    )
    return made


def _words(receipt: Receipt) -> dict[str, object]:
    content = msgspec.json.decode(receipt.content, type=Content)
    has_tax = bool(content.invoice_number)
    return {
        "language": language(),
        "title": _("Receipt"),
        "again": _("Issued again") if receipt.is_again else "",
        "kind": _("Simplified qualified invoice") if has_tax else "",
        "number": receipt.called,
        "issued": _("Issued on {day}").format(
            day=_day(in_zone(receipt.issued_at, settings().timezone).date())
        ),
        "addressee": _addressee(receipt.addressee),
        "total": yen(content.total_yen),
        "for_what": _for_what(content),
        "received": _("Received on {day}, by {means}.").format(
            day=_day(content.paid_on), means=_means(content)
        ),
        "lines": [[_label(item.label), yen(item.amount_yen)] for item in content.items],
        "rates": [_rate(*msgspec.structs.astuple(rate)) for rate in content.rates if has_tax],
        "issuer": [content.issuer_name, content.issuer_address],
        "invoice_number": _number(content),
        "notes": list(filter(None, [_replaces(content), _stamp()])),
    }


def _addressee(name: str) -> str:
    if language() == "en" or name.endswith(("様", "御中", "先生", "殿")):
        return name
    return f"{name} 様" if name else ""


def _for_what(content: Content) -> str:
    words = _("For “{title}”, held on {day}.")
    return words.format(title=content.event_title, day=_day(content.held_on))


def _label(label: str) -> str:
    ours = {CANCELLATION: _("Cancellation fee"), FEE: _("Participation fee")}
    return ours.get(label) or in_words(Line(label, 0)).label


def _rate(percent: int, total_yen: int, tax_yen: int) -> list[str]:
    if not percent:
        return [_("Not taxed"), yen(total_yen), ""]
    tax = _("tax {amount}").format(amount=yen(tax_yen) if tax_yen else "0")
    return [_("At {percent}%").format(percent=percent), yen(total_yen), tax]


def _number(content: Content) -> str:
    words = _("Registration number: {number}")
    return words.format(number=content.invoice_number) if content.invoice_number else ""


def _means(content: Content) -> str:
    return "・".join(Means(each).words for each in content.means)


def _replaces(content: Content) -> str:
    words = _("This receipt replaces No. {number:06}.")
    return words.format(number=content.replaces) if content.replaces else ""


def _stamp() -> str:
    return _("Issued as an electronic file, so it needs no revenue stamp.")


def _day(on: date) -> str:
    if language() == "ja":
        return f"{on.year}年{on.month}月{on.day}日"
    return f"{on.day} {on:%B} {on.year}"
