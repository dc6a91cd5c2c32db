"""The networks on which people have profiles: one module each, with the canonical rules of its handles."""
