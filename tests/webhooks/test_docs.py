"""What docs/webhooks.md tells the receivers to write works."""

import re

from community.clock import now
from community.paths import CHECKOUT
from community.webhooks.kinds import TEST, kinds
from community.webhooks.sign import signed
from tests.webhooks.receiver import SECRET

PAGE = (CHECKOUT / "docs" / "webhooks.md").read_text()


def test_the_example_knows_our_messages_from_others(monkeypatch):
    written: dict = {}
    exec(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0], written)
    monkeypatch.setattr("time.time", lambda: now().timestamp())
    other, wrong = "whsec_" + "B" * 32, "whsec_" + "C" * 32
    headers = dict(signed("msg_1", now(), b"{}", [other, SECRET]))

    asked = [(headers, b"{}", SECRET), (headers, b"{ }", SECRET), (headers, b"{}", wrong)]
    old = [({**headers, "webhook-timestamp": "1"}, b"{}", SECRET)]

    answers = [written["is_from_community"](*each) for each in asked + old]
    assert answers == [True, False, False, False]


def test_every_kind_stands_on_the_page():
    said = set(re.findall(r"`([a-z_]*\.[a-z_]+)`", PAGE))
    whole = {each for each in said if not each.startswith(".")}
    ends = {each for each in said if each.startswith(".")}

    assert [
        kind
        for kind in [*kinds(), TEST]
        if kind not in whole and "." + kind.split(".")[1] not in ends
    ] == []
