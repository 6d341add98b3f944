"""Letters that are one in a name: older forms, large and small kana; and what is unseen in it."""

from community.language.marked import HIRAGANA

_FORMS = """
    高髙 崎﨑碕嵜 辺邊邉 斎斉齋齊 沢澤 浜濱濵 徳德 瀬瀨 吉𠮷 広廣 真眞 恵惠 桜櫻 島嶋嶌 橋槗
    国國 黒黑 富冨 柳栁 竜龍 曽曾 峰峯 館舘 万萬 円圓 実實 栄榮 学學 関關 条條 岳嶽 静靜 彦彥
    礼禮 鉄鐵 児兒 亜亞 寿壽 桑桒 桧檜 渕淵 薮藪 篭籠 与與 会會 芦蘆 滝瀧 塩鹽 横橫 郎郞 弥彌
    あぁ いぃ うぅ えぇ おぉ つっ やゃ ゆゅ よょ わゎ
"""
"""A form that everybody can type, then those that stand for it in names (large and small kana)."""

SAME = HIRAGANA | {ord(form): ord(one[0]) for one in _FORMS.split() for form in one[1:]}
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
