"""What a story is: dates, sources, people, events, claims and quotes, and how claims agree."""
