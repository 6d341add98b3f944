"""What a place costs, line by line, each with its reason."""

import msgspec

from community.language import _


class Line(msgspec.Struct, frozen=True):
    """One line of a price; label and why are kept in English and translated when they are read."""

    label: str
    amount_yen: int
    why: str = ""


class Price(msgspec.Struct, frozen=True):
    """The lines add up to the fee."""

    lines: tuple[Line, ...]

    @property
    def fee_yen(self) -> int:
        """What is to be paid, in whole yen, never below zero."""
        return sum(line.amount_yen for line in self.lines)


MEMBER_PRICE = "Member price"
MEMBERSHIP_ENDED = "Because your membership has ended."


def price(
    fee_yen: int, member_fee_yen: int, is_member: bool, code: str = "", code_yen: int = 0,
    why: str = "",
) -> Price:  # fmt: skip
    """The price for a member or a guest; a discount code takes off `code_yen`, down to nothing.

    `why` says why it is the regular price, where that is news.
    """
    lines = [Line("Regular price", fee_yen, "" if is_member else why)]
    if is_member and member_fee_yen < fee_yen:
        lines.append(Line(MEMBER_PRICE, member_fee_yen - fee_yen, "Because you are a member."))
    if code:
        so_far = sum(line.amount_yen for line in lines)
        lines.append(Line("Discount code", -min(code_yen, so_far), code))
    return Price(tuple(lines))


def to_json(price: Price) -> str:
    """The lines as they are kept with a registration."""
    return msgspec.json.encode(price.lines).decode()


def lines_in_english(kept: str) -> list[Line]:
    """The lines as they are kept."""
    return msgspec.json.decode(kept, type=list[Line])


def lines_of(kept: str) -> list[Line]:
    """The lines as they were promised, in the language that is being spoken."""
    return [in_words(line) for line in lines_in_english(kept)]


def in_words(line: Line) -> Line:
    """The line in the language that is being spoken."""
    words = {
        "Regular price": _("Regular price"),
        MEMBER_PRICE: _("Member price"),
        "Because you are a member.": _("Because you are a member."),
        "Discount code": _("Discount code"),
        MEMBERSHIP_ENDED: _("Because your membership has ended."),
    }
    return Line(words.get(line.label, line.label), line.amount_yen, words.get(line.why, line.why))
