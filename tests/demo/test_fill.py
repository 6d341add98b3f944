"""The demo community has the shape of a real evening."""

from community.database import fetch_one
from community.demo.fill import fill
from community.desk.needs import what_needs_me
from community.events.tables import Event
from community.language import speaking


async def test_the_demo_has_an_evening_of_the_shape_of_a_real_one_and_what_surrounds_it(house):
    await fill()

    assert dict(await fetch_one(_SHAPE, "hitori-cs-33")) == {
        "taken": 40,
        "waiting": 5,
        "cancelled": 6,
        "promoted": 4,
        "came": 29,
        "walked_in": 2,
        "roundtables": 6,
        "rounds": 2,
        "guests": 2,
        "members_pay": 2000,
    }
    evenings = await Event.select(Event.number, Event.has_report).order_by(Event.number)

    assert [(each["number"], each["has_report"]) for each in evenings] == [
        (31, True),
        (32, True),
        (33, False),
        (34, False),
    ]
    with speaking("en"):
        needs = [need.sentence for need in await what_needs_me()]

    assert needs == [
        "“ひとりCSのKPI、どう決める？” is today.",
        "2 people ask to become members.",
    ]


_SHAPE = """
    SELECT taken, waiting,
      (SELECT count(*) FROM registration r WHERE r.event = e.id AND standing = 'cancelled')
        AS cancelled,
      (SELECT count(*) FROM registration r WHERE r.event = e.id AND was_promoted) AS promoted,
      (SELECT count(*) FROM check_in c JOIN registration r ON r.id = c.registration
       WHERE c.event = e.id AND r.source = 'web') AS came,
      (SELECT count(*) FROM check_in c JOIN registration r ON r.id = c.registration
       WHERE c.event = e.id AND r.source = 'walk_in') AS walked_in,
      (SELECT count(DISTINCT letter) FROM roundtable t WHERE t.event = e.id) AS roundtables,
      (SELECT count(*) FROM round WHERE round.event = e.id) AS rounds,
      (SELECT count(*) FROM appearance a WHERE a.event = e.id AND role = 'guest') AS guests,
      (SELECT max(r.fee_yen) FROM registration r JOIN member m ON m.id = r.member
       WHERE r.event = e.id AND m.standing = 'member') AS members_pay
    FROM event e WHERE slug = $1
"""
