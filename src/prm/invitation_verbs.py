"""The verb of invitations, and those of the place of that name, whose keys do nothing elsewhere."""

from prm.verb import Verb


def _verb(name: str, words: str, help: str, key: str, writes: bool = True) -> Verb:
    return Verb(name, words, help, key, "invitations", is_command=False, writes=writes)


INVITATION_VERBS: tuple[Verb, ...] = (
    Verb(
        "invitations",
        "invitations",
        "See who asks to connect and how you stand with them; print your reply, and record what came of it.",
        "4",
        "everywhere",
        in_footer=False,
        examples=(
            "invitations",
            "invitations --all --json",
            'invitations reply "Wei Zhang" | pbcopy',
            'invitations answer "Wei Zhang" asked',
            "invitations answer linkedin:wei-zhang call --on yesterday",
        ),
    ),
    _verb("reply", "reply", "Copy your reply to who asks, and record that you asked for a call first.", "y"),
    _verb("called", "had a call", "Record that you had a call with who asked: it is a talk.", "h"),
    _verb("accepted", "accepted", "Record that you accepted.", "v"),
    _verb("declined", "declined", "Record that you declined.", "x"),
    _verb("ignored", "let it be", "Record that you let the invitation be.", "b"),
    _verb("welcome", "make a person", "Add who asks to People, with their profile.", "p"),
    _verb("settled", "all", "Show what is settled too, and what you sent; or no longer.", "f", writes=False),
)
