"""How a scene looks: style, text measure, marks, and the pictures people take home."""
