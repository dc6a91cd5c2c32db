"""The terminal interface: places, the widgets in them, and the questions over them."""
