"""Words are found however they are written, and nothing is left of what is hidden."""

import random

import pytest

from community.masks.fold import folded, letters_of, spans_of
from community.masks.instead import Instead
from community.masks.masked import masked

HARD = "沢渡澤灯里さん　ABCabcＡＢＣｱｲｶﾞガか゛ゃ \n\u200b㈱é①-・*山\U000e0100田"
SPELLINGS = [
    ("沢渡 灯里", "沢渡灯里さんの話", "〔x〕さんの話"),
    ("沢渡灯里", "沢渡　灯里の話", "〔x〕の話"),
    ("ガリレオ", "ｶﾞﾘﾚｵ社と", "〔x〕社と"),
    ("acme", "ＡＣＭＥとAcme", "〔x〕と〔x〕"),
    ("沢渡", "沢\u200b渡さん", "〔x〕さん"),
    ("ken", "token, Ken.", "token, 〔x〕."),
    ("ABC", "ABCD と ABC商事", "ABCD と 〔x〕商事"),
    ("㈱空", "(株)空です", "〔x〕です"),
    ("ジョン スミス", "ｼﾞｮﾝ･ｽﾐｽさん、ジョン＝スミス", "〔x〕さん、〔x〕"),
    ("葛城", "葛\U000e0100城さん", "〔x〕さん"),
    ("辻", "辻\ufe00さん", "〔x〕さん"),
    ("髙橋", "高橋さんと髙橋さん", "〔x〕さんと〔x〕さん"),
    ("斎藤", "齋藤、斉藤、斎藤", "〔x〕、〔x〕、〔x〕"),
    ("吉野家", "𠮷野家", "〔x〕"),
    ("ガリレオ", "カ゛リレオ", "〔x〕"),
    ("キヤノン", "キャノンとｷｬﾉﾝ", "〔x〕と〔x〕"),
    ("José García", "Jose Garcia said", "〔x〕 said"),
    ("O'Brien", "O’Brien, OBrien", "〔x〕, 〔x〕"),
    ("Tide Works", "tide-works.jp と tide_works", "〔x〕.jp と 〔x〕"),
    ("沢渡", "沢\u034f渡、沢\u3164渡", "〔x〕、〔x〕"),
    ("沢渡", "沢**渡**", "〔x〕**"),
    ("沢渡", "沢&#28193;、&#x6CA2;渡、沢&渡;", "〔x〕、〔x〕、沢&渡;"),
    ("José", "Jos&eacute; said &lt;", "〔x〕 said &lt;"),
    ("ハバ", "ババとパハ", "ババとパハ"),
]


X = Instead("〔x〕", "〔x〕")


@pytest.mark.parametrize(("words", "said", "left"), SPELLINGS)
def test_a_word_is_hidden_however_it_is_written(words, said, left):
    assert masked(said, {letters_of(words): X}) == left


def test_where_two_words_overlap_both_go():
    assert masked("青空北風商店の", {"青空北風": X, "北風商店": Instead("〔b〕", "")}) == "〔x〕の"


def test_whatever_is_hidden_in_whatever_text_is_not_found_in_it_any_more():
    luck = random.Random(7)
    for _turn in range(2000):
        text = "".join(luck.choices(HARD, k=luck.randint(0, 40)))
        words = ["".join(luck.choices(HARD, k=luck.randint(1, 4))) for _each in range(3)]
        masks = {letters: X for each in words if (letters := letters_of(each))}

        left = folded(masked(text, masks))

        assert [each for each in masks if list(spans_of(left, each))] == []
