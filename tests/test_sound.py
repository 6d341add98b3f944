"""Kana and romaji of one name sound the same."""

import pytest

from community.language.sound import sound

SAME = [
    ("しみず ちづる", "Shimizu Chizuru", "simizu tiduru", "ｼﾐｽﾞ ﾁｽﾞﾙ"),
    ("おおの ゆうこ", "Ohno Yuko", "Ōno Yūko", "oono yuuko", "オオノ ユウコ"),
    ("さとう じゅん", "Satoh Jun", "satou zyun", "SATO JUN"),
    ("はっとり", "hattori", "Hatori", "ハットリ"),
    ("しんばし", "shimbashi", "Shinbashi", "sinbasi"),
    ("ふじわら", "Fujiwara", "huziwara"),
    ("ちゃたに きょう", "Chatani Kyō", "tyatani kyou"),
    ("まっちゃ", "matcha", "maccha", "mattya"),
    ("じゅんいちろう", "Jun'ichiro", "junichirou"),
    ("しゅうへい", "Shuhei", "shuuhei", "syuuhei"),
]


@pytest.mark.parametrize("spellings", SAME, ids=[each[0] for each in SAME])
def test_however_it_is_written_it_sounds_the_same(spellings):
    assert {sound(each) for each in spellings} == {sound(spellings[0])}


def test_different_names_sound_different():
    names = ["さとう", "かとう", "きむら", "きむた", "みずの", "みずた", "はやし", "あらし"]

    assert len({sound(each) for each in names}) == len(names)


def test_kanji_stay_and_nothing_odd_breaks_it():
    assert sound("高橋 さくら") == "高橋sakura"
    assert [sound(each) for each in ("", "ゃ", "ー", "é'😀")] == ["", "ya", "", "e'😀"]


@pytest.mark.parametrize(
    ("typed", "written"), [("高橋", "髙橋"), ("渡辺", "渡邉"), ("斉藤", "齋藤")]
)
def test_an_older_form_of_a_kanji_is_the_usual_one(typed, written):
    assert sound(typed) == sound(written)
