"""Letters that are one in a name: older forms, large and small kana; and what is unseen in it."""

from community.language.marked import HIRAGANA
from community.language.older_kanji import USUAL

_SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", strict=True))

SAME = HIRAGANA | {ord(form): ord(usual) for form, usual in (USUAL | _SMALL).items()}
"""For `str.translate`, after HIRAGANA: katakana is given the large hiragana at once."""
SAME |= {at: SAME.get(kana, kana) for at, kana in HIRAGANA.items()}

MARKS = {ord("゛"): "\u3099", ord("゜"): "\u309a"}
"""Voicing marks that were typed behind their kana are a part of it."""

CHOOSES_A_FORM = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Behind a kanji they choose how it is drawn, and are no letter."""

JOINS = frozenset("・·‧•⋅-‐‒–_=゠'’‘ʼ`*~\\")
"""What joins the parts of a name, or marks them in Markdown."""

BLANK = frozenset("\u034f\u115f\u1160\u3164\u2800\u17b4\u17b5")
"""Letters and marks without a picture that are no spaces to Unicode."""
