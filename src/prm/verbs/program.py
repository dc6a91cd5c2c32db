"""Verbs about the program itself."""

from prm.verbs.declaration import Verb

PROGRAM: tuple[Verb, ...] = (
    Verb(
        "completion",
        "completion",
        "Print the script that lets your shell complete verbs, options, names and tags.",
        examples=(
            "completion bash >> ~/.bashrc",
            "completion zsh >> ~/.zshrc",
            "completion fish > ~/.config/fish/completions/prm.fish",
        ),
    ),
    Verb(
        "demo", "demo", "Open prm on a throwaway ledger of invented people.", examples=("demo", "demo | cat")
    ),
    Verb(
        "keys",
        "keys",
        "Show every key and what it does.",
        "question_mark",
        "everywhere",
        is_command=False,
        in_footer=False,
    ),
    Verb("quit", "quit", "Leave prm.", "q", "everywhere", is_command=False, in_footer=False),
)
