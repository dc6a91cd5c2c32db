"""What is asked of a person: the label of each fact, and how to write it."""

FIELDS: dict[str, tuple[str, str]] = {
    "name": ("Name", "Jane Doe"),
    "title": ("Title", "CTO"),
    "company": ("Company", "Globex"),
    "location": ("Location", "Lagos, Nigeria"),
    "profile": ("Profile", "an address, github:jane, @jane@host.example"),
    "email": ("E-mail", "jane@example.org"),
    "phone": ("Phone", "+1 201 555 0123"),
    "birthday": ("Birthday", "1990-03-04, or 4 March"),
    "met": ("How you met", "PyCon, at the coffee bar"),
}
"""Fact → (label, an example), in the order of the form."""
