"""How answers reach a browser or a program: pages, refusals, headers, caching, live hints."""
