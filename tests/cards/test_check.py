import pytest

from community.cards.check import check
from community.cards.noise import noise_percent, numbers_in


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("92 91 93", [92, 91, 93]),
        ("９２、９１．５", [92, 91.5]),
        ("1,200 / 1,350円", [1200, 1350]),
        ("10%,12%,11%", [10, 12, 11]),
        ("1 2 3 4 5 6 7 8", [3, 4, 5, 6, 7, 8]),
        ("", []),
    ],
)
def test_the_last_six_numbers_are_read_however_they_are_written(typed, numbers):
    assert numbers_in(typed) == numbers


def test_noise_is_the_standard_deviation_over_the_mean():
    assert noise_percent([92, 91, 93, 90, 92, 94]) == 2  # stdev 1.41, mean 92
    assert noise_percent([10, 20, 30]) == 50
    assert (noise_percent([1, 2]), noise_percent([-1, 0, 1])) == (None, None)


def test_a_full_card_passes_and_an_empty_one_says_what_is_missing():
    card = {
        "measure": "quantitative",
        "formula": "残った人 ÷ 始めた人",
        "source": "利用ログ",
        "cadence": "毎月",
        "influence": "サポート",
        "direction": "up",
        "last_values": "92 91 93 90 92 94",
    }

    assert [each.is_fine for each in check(card)] == [True] * 6
    assert check(card)[-1].words == "何もしなくても±2%動きます（直近6回）。"
    assert [each.is_fine for each in check({})] == [False] * 6
    assert all(each.words for each in check({}))


def test_a_number_that_moves_much_by_itself_is_pointed_out():
    assert check({"last_values": "10 20 30"})[-1].is_fine is False
