"""Everything that published reports say, over all events: sought, filtered, cited, taken along."""
