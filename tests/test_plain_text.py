"""A mail's plain part has the words of its Markdown and none of its marks."""

from hypothesis import given
from hypothesis import strategies as st

from community.markdown import literal
from community.plain_text import to_text

MAIL = """葵さん

**ひとりCSのKPI**
白樺ホール 3階

チケット： <http://a.example/t?a=1&b=2>
- 一般: 3,000円
- 会員: [こちら](http://b.example/)

1. 一
2. 二

> 写真の回答
> いつでも変えられます"""


def test_marks_go_and_words_lists_and_addresses_stay():
    assert (
        to_text(MAIL)
        == """葵さん

ひとりCSのKPI
白樺ホール 3階

チケット： <http://a.example/t?a=1&b=2>

- 一般: 3,000円
- 会員: こちら <http://b.example/>

1. 一
2. 二

> 写真の回答
> いつでも変えられます"""
    )


@given(st.lists(st.text("a*_`[]<>#-+=.1)&;!|~\\葵", min_size=1), min_size=1))
def test_what_people_wrote_stands_as_they_wrote_it(lines):
    assert to_text(literal("\n".join(lines))) == "\n".join(lines).strip()
