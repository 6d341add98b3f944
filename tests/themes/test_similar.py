from community.themes.similar import ALIKE, likeness


def test_the_same_words_in_other_letters_are_the_same():
    assert likeness("ＫＰＩは フェーズで変わる", "kpiはフェーズで変わる") == 1.0


def test_sentences_about_the_same_thing_are_alike():
    assert likeness("最適なKPIはフェーズで変わる", "KPIはフェーズによって変わる") >= ALIKE


def test_sentences_about_something_else_are_not():
    assert likeness("最適なKPIはフェーズで変わる", "まず会いに行く") < ALIKE


def test_nothing_is_like_nothing():
    assert likeness("", "") == 0.0
