import pytest

from community.outputs.suggest import suggested_kind


@pytest.mark.parametrize(
    "text",
    ["解約率", "問い合わせ件数", "ログイン回数", "利用者数", "継続率％", "Churn rate", "NPS"],
)
def test_words_that_count_are_suggested_as_kpi(text):
    assert suggested_kind(text) == "kpi"


@pytest.mark.parametrize("text", ["まず会いに行く", "数々の失敗", "We operate alone", ""])
def test_other_words_are_left_to_the_writer(text):
    assert suggested_kind(text) is None
