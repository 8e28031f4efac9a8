"""The window: canvas, panels, synopsis and dialogs."""
