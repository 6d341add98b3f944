"""A receipt, or a return invoice, as a page of PDF, in Japanese or in English."""

from community.language import speaking
from community.payments.tables import Receipt
from community.receipts.receipt_words import words_of
from community.typeset import typeset


async def receipt_pdf(receipt: Receipt, tongue: str) -> bytes:
    """The same bytes for the same paper and language, whenever it is asked for."""
    with speaking(tongue):
        words = words_of(receipt)
    return await typeset("receipts/receipt.typ", words, int(receipt.issued_at.timestamp()))
