"""How a story is narrowed: facets with their counts, the search, chips that say what is asked."""
