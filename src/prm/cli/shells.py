"""How each shell asks for completions. Importing this module teaches click the scripts of prm.

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
        esac
        if [[ ${COMP_WORDS[COMP_CWORD]} != [\\"\\']* ]]; then
            printf -v value '%%q' "$value"
        fi
        [[ $value == *[:=] ]] && compopt -o nospace
        COMPREPLY+=("$value")
    done < <(COMP_WORDS="${COMP_LINE:0:COMP_POINT}" %(complete_var)s=bash_complete "$1" 2>/dev/null)
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""


class SpacedBash(BashComplete):
    """Bash, with names of several words quoted, and words that hold a colon completed from behind it."""

    source_template: ClassVar[str] = BASH_SCRIPT
    _typed = ""
    _cut = 0

    @staticmethod
    def _check_version() -> None:
        # The script is read by the shell that asks for it, which need not be the first bash on the PATH.
        return

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the whole words before the cursor and the one it is in, from the line itself."""
        line = os.environ["COMP_WORDS"]
        words = split_arg_string(line)[1:]
        word = "" if line[-1:].isspace() and not _is_open(line) else (words.pop() if words else "")
        # Bash splits at each colon and replaces only the last part.
        self._cut = word.rfind(":") + 1
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

add_completion_class(SpacedBash)
add_completion_class(CommaFish)


def _is_open(line: str) -> bool:
    return line.count('"') % 2 == 1 or line.count("'") % 2 == 1
