"""What prm says to someone whose ledger is still empty."""

from textual.content import Content

from prm.tui.presentation.signs import sign
from prm.tui.presentation.styles import ADDRESS, HEADING, MUTED

_EXPORT_PAGE = "linkedin.com/mypreferences/d/download-my-data"

_STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ask LinkedIn for your data", ("Settings, Data privacy, Get a copy of your data:", _EXPORT_PAGE)),
    ("Wait for the e-mail", ("Connections take minutes, the whole archive a day.",)),
    ("Download the zip and import it", ("Press {import}. You see what it brings before it is kept.",)),
)


def welcome_words() -> Content:
    """Return the greeting and the three steps to an export."""
    lines = [
        Content("A ledger of the people you know: who they are, how they"),
        Content("change, and when you last really talked. It is yours alone:"),
        Content("all of it stays on this machine."),
        Content(""),
        Content.styled("Bring your connections in three steps", "bold"),
    ]
    for number, (title, explanation) in enumerate(_STEPS, 1):
        lines += [Content(""), Content.assemble((f" {number}  ", HEADING), (title, "bold"))]
        styled = [
            (line.replace("{import}", sign("import")), ADDRESS if line == _EXPORT_PAGE else MUTED)
            for line in explanation
        ]
        lines += [Content.styled(f"    {line}", style) for line, style in styled]
    demo = ("prm demo", "bold")
    lines += [Content(""), Content.assemble("Only looking? ", demo, " opens a throwaway ledger.")]
    return Content("\n").join(lines)
