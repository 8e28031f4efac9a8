"""The evidence packet: a story with all that its sources say, in one file to be handed on."""
