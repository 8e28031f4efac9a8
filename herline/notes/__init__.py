"""The reader's own notes on a story: which claim they follow where sources differ, and why."""
