"""Herline: a story on a zoomable timeline, and what every source says of it."""

__version__ = "0.2.0"
