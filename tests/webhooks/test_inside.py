"""No address inside a network, in whatever spelling, passes for one outside."""

import pytest

from community.refusal import Refused
from community.webhooks.inside import is_inside
from community.webhooks.no_answer import NoAnswer
from community.webhooks.place import read_place
from community.webhooks.resolve import addresses_of, look_up
from community.webhooks.tables import Failure
from tests.webhooks.receiver import changed

INSIDE = """
    127.0.0.1 127.255.255.254 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254
    100.64.0.1 100.100.100.200 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1
    239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16
    :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808
    64:ff9b:1::a00:1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 2002:7f00:1::
    3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1
    localhost 2130706433 127.1
"""
SPELLINGS = """
    127.0.0.1 localhost localhost. 2130706433 0x7f000001 0177.0.0.1 0x7f.1 127.1 0 [::1] [::]
    [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1] 169.254.169.254 0xa9fea9fe
"""
OUTSIDE = (
    "8.8.8.8 1.1.1.1 172.32.0.1 172.15.0.1 100.128.0.1 223.255.255.255 2606:4700::1111 2a00::1"
)


@pytest.mark.parametrize("address", INSIDE.split())
def test_an_address_inside_is_known(address):
    assert is_inside(address) is True


@pytest.mark.parametrize("address", OUTSIDE.split())
def test_an_address_outside_is_let_through(address):
    assert is_inside(address) is False


@pytest.mark.parametrize("host", SPELLINGS.split())
async def test_every_spelling_of_an_address_inside_is_refused(host):
    place = read_place(f"https://{host}/hooks")

    with pytest.raises(NoAnswer) as none:
        await addresses_of(place, look_up)

    assert none.value.failure in {Failure.INSIDE, Failure.NOT_FOUND}


async def test_one_address_inside_among_others_is_enough_to_refuse():
    async def ask(_host: str, _port: int) -> list[str]:
        return ["8.8.8.8", "10.0.0.1"]

    with pytest.raises(NoAnswer) as none:
        await addresses_of(read_place("https://example.com/"), ask)

    assert none.value.failure == Failure.INSIDE


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/x",
        "https://aoi@example.com/",
        "https://aoi:s3cret@example.com/",
        "https://example.com@127.0.0.1/",
        "https://example.com\\@127.0.0.1/",
        "https://example.com/#there",
        "https://example.com:0x50/",
        "https://example.com:99999/",
        "https:///hooks",
        "https://[::1/",
        "https://example.com/a b",
        "https://example.com/\r\nx-forged: yes",
        "https://例え.jp/",
        "//example.com/",
        "",
        "https://example.com/" + "a" * 500,
    ],
)
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(Refused) as refused:
        read_place(url)

    assert refused.value.field == "url"


def test_the_setting_opens_one_host_inside_and_no_other():
    with changed(webhooks_inside="crm.lan, 10.0.0.7:8080"):
        places = [
            read_place(f"https://{host}/hooks").may_be_inside
            for host in ("CRM.lan", "crm.lan:444", "10.0.0.7:8080", "10.0.0.7", "xcrm.lan", "lan")
        ]

    assert places == [True, True, True, False, False, False]


def test_http_is_only_for_hosts_inside_and_for_development():
    with changed(webhooks_inside="crm.lan"):
        assert read_place("http://crm.lan/hooks").port == 80
    with changed(development=True):
        assert read_place("http://example.com:8080/hooks").port == 8080
    with pytest.raises(Refused):
        read_place("http://crm.lan/hooks")
