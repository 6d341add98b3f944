"""Forms of one kanji that stand for it in names: written one way, typed another."""

_FORMS = """
    高髙 崎﨑碕嵜 辺邊邉 斎斉齋齊 沢澤 浜濱濵 徳德 瀬瀨 吉𠮷 広廣 真眞 恵惠 桜櫻 島嶋嶌 橋槗
    国國 黒黑 富冨 柳栁 竜龍 曽曾 峰峯 館舘 万萬 円圓 実實 栄榮 学學 関關 条條 岳嶽 静靜 彦彥
    礼禮 鉄鐵 児兒 亜亞 寿壽 桑桒 桧檜 渕淵 薮藪 篭籠 与與 会會 芦蘆 滝瀧 塩鹽 横橫 郎郞 弥彌
"""

USUAL = {form: one[0] for one in _FORMS.split() for form in one[1:]}
"""The form that everybody can type, by those that stand for it."""
