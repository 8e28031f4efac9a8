"""Finds quotes again in their documents, and states honestly how."""
