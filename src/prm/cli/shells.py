"""How each shell asks for completions.

Click's own are made for words without spaces, colons or commas; names and filters have all three.
"""

import os
from typing import Any, ClassVar

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

BASH_SCRIPT = """\
%(complete_func)s() {
    local type value
    COMPREPLY=()
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames; return ;;
            file) compopt -o default; return ;;
            plain) ;;
            *) continue ;;
        esac
        if [[ ${COMP_WORDS[COMP_CWORD]} != [\\"\\']* ]]; then
            printf -v value '%%q' "$value"
        fi
        [[ $value == *[:=] ]] && compopt -o nospace
        COMPREPLY+=("$value")
    done < <(
        COMP_WORDS="${COMP_LINE:0:COMP_POINT}" COMP_LAST="$2" \\
            %(complete_var)s=bash_complete "$1" 2>/dev/null
    )
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class SpacedBash(BashComplete):
    """Bash, with names of several words quoted, and words that hold a colon completed from behind it."""

    source_template: ClassVar[str] = BASH_SCRIPT
    _cut = 0

    @staticmethod
    def _check_version() -> None:
        # The script is read by the shell that asks for it, which need not be the first bash on the PATH.
        return

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor and the one it is in, from the line itself."""
        # A letter more makes the last word one even where it is empty, or ends in an escaped space.
        words = split_arg_string(os.environ["COMP_WORDS"] + "x")[1:]
        word = words.pop()[:-1] if words else ""
        # Outside quotes bash splits at each colon, and replaces only what it holds to be the word.
        last = os.environ.get("COMP_LAST", "")
        self._cut = len(word) - len(last) if word.endswith(last) else 0
        return words, word

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return `type,value`, the value without what bash holds to be words of their own."""
        return f"{item.type},{item.value[self._cut :]}"


class CommaFish(FishComplete):
    """Fish, with values that hold a comma kept whole."""

    source_template: ClassVar[str] = FishComplete.source_template.replace(
        'string split "," $completion', 'string split -m 1 "," $completion'
    )


SHELLS: dict[str, type[ShellComplete]] = {"bash": SpacedBash, "zsh": ZshComplete, "fish": CommaFish}
"""Name of each shell to how it is spoken to."""


def teach_click() -> None:
    """Make click use these classes when a shell asks for completions."""
    for shell in SHELLS.values():
        add_completion_class(shell)
