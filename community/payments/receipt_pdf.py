"""A receipt, or a return invoice, as a page of PDF, in Japanese or in English."""

import asyncio
import json

from community.language import speaking
from community.paths import TEMPLATES
from community.payments.receipt_words import words_of
from community.payments.tables import Receipt

PAPER = TEMPLATES / "payments" / "receipt.typ"


async def receipt_pdf(receipt: Receipt, tongue: str) -> bytes:
    """The same bytes for the same paper and language, whenever it is asked for."""
    with speaking(tongue):
        words = json.dumps(words_of(receipt), ensure_ascii=False)
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
