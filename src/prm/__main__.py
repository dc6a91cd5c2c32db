"""The program: `prm`, or `python -m prm`."""

import io
import os
import sys


def main() -> None:
    """Run the command line on the arguments of the process, and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A character that the terminal cannot show must not end the program.
            stream.reconfigure(errors="replace")
    try:
        from prm.cli.without_verb import is_interactive, open_usual

        if len(sys.argv) == 1 and "_PRM_COMPLETE" not in os.environ and is_interactive():
            open_usual()
            return
        from prm.cli.root import prm

        if "_PRM_COMPLETE" in os.environ:
            from prm.cli.shells import teach_click

            teach_click()
        prm(prog_name="prm")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
