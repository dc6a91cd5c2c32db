"""The program: `prm`, or `python -m prm`."""

import io
import os
import sys
from importlib import import_module


def main() -> None:
    """Run the command line on the arguments of the process, and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A character that the terminal cannot show must not end the program.
            stream.reconfigure(errors="replace")
    if "_PRM_COMPLETE" in os.environ:
        # Teaches click the scripts of prm.
        import_module("prm.cli.shells")
    from prm.cli.root import prm

    prm(prog_name="prm")


if __name__ == "__main__":
    main()
