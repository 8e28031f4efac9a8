"""Tests of Herline, which begins with telling an old Python that it is too old for all the rest."""

import herline  # noqa: F401
