"""A connection learns from the others what PostgreSQL's own types are; asyncpg alone asks anew."""

from uuid import uuid4

import asyncpg

from community.database.address import address
from community.database.known_types import Link

OF_ARRAYS = "SELECT $1::uuid[], $2::timestamptz[]"
OF_THIS_DATABASE = "SELECT NULL::member"


async def asked_for(statement, *values, by=Link, **settings):
    """The answer on a new connection, and how often the server was asked about types for it."""
    link = await asyncpg.connect(address(), connection_class=by, **settings)
    heard = []
    link.add_query_logger(lambda query: heard.append(query.query))
    try:
        answer = await link.fetchrow(statement, *values)
    finally:
        await link.close()
    return answer, sum("typeinfo_tree" in each for each in heard)


async def test_the_second_connection_knows_what_the_first_has_asked(house):
    some = [uuid4(), uuid4()]

    _answer, alone = await asked_for(OF_ARRAYS, some, [], by=asyncpg.Connection)
    await asked_for(OF_ARRAYS, [], [])
    answer, questions = await asked_for(OF_ARRAYS, some, [])

    assert alone > 0
    assert (list(answer), questions) == ([some, []], 0)


async def test_a_type_of_one_database_is_asked_for_by_each_connection(house):
    questions = [(await asked_for(OF_THIS_DATABASE))[1] for _n in range(2)]

    assert questions == [1, 1]


async def test_a_statement_without_a_name_is_asked_all_the_same(house):
    await asked_for(OF_ARRAYS, [], [])

    answer, questions = await asked_for(OF_ARRAYS, [], [], statement_cache_size=0)

    assert (list(answer), questions) == ([[], []], 0)
