"""Roundtables for any platform's roster: a file in, a file out, without server or database."""
