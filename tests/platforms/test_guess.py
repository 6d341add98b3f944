"""What a question asks about, guessed from its words."""

import pytest

from community.platforms.guess import topic


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("お名前（漢字）", "name"),
        ("Full name", "name"),
        ("お名前（フリガナ）", "reading"),
        ("ふりがな", "reading"),
        ("ご紹介者のお名前", ""),
        ("会社名（フリガナ）", "company"),
        ("会社名", "company"),
        ("お勤め先を教えてください", "workplace"),
        ("ご所属", "workplace"),
        ("What is your company?", "company"),
        ("What organisation are you affiliated with?", "workplace"),
        ("勤務先の業種", "industry"),
        ("お仕事のフェーズ", "phase"),
        ("役職", "role"),
        ("What is your job title?", "role"),
        ("連絡先メールアドレス", "email"),
        ("Ｅ－ｍａｉｌ", "email"),
        ("きっかけは？", ""),
        ("How did you hear of us?", ""),
    ],
)
def test_a_question_has_the_first_topic_whose_words_stand_in_it(question: str, about: str) -> None:
    assert topic(question) == about
