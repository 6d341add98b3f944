"""The number of a business that may issue qualified invoices (適格請求書発行事業者登録番号)."""

import re
from unicodedata import normalize


def plain_invoice_number(typed: str) -> str:
    """The number in its one spelling: T and 13 digits, half-width, without hyphens or gaps."""
    return re.sub(r"[\s-]", "", normalize("NFKC", typed)).upper()


def is_invoice_number(number: str) -> bool:
    """Whether it is T and 13 digits, the first of which is the check digit of the other twelve.

    9 - (sum of P(n) * Q(n)) mod 9, P(n) the n-th of the twelve digits from the right, Q(n) 1 where
    n is odd and 2 where it is even: Corporate Number Regulations (法人番号の指定等に関する省令,
    2014, Ministry of Finance no. 70), article 2. A company's number is T and its corporate number;
    that the numbers of people and other bodies have the same check digit is our reading.
    """
    if not re.fullmatch(r"T\d{13}", number, re.ASCII):
        return False
    check, *digits = [int(digit) for digit in number[1:]]
    weighed = sum(
        digit * (1 if place % 2 else 2) for place, digit in enumerate(reversed(digits), 1)
    )
    return check == 9 - weighed % 9
