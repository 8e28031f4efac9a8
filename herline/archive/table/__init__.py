"""Brings a table of events (CSV) into a story file, and says in sentences what of it is lost."""
