"""The one way in which prm says no."""


class Refused(Exception):
    """A request that cannot be done: says what, where and what to do, in one line."""

    def __init__(self, what: str, where: str = "", todo: str = "") -> None:
        """Take *what* is wrong, *where* (a file, a line, a word) and what to do about it."""
        super().__init__(what, where, todo)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        """Return the line that a person reads: `where: what; todo`."""
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.todo}" if self.todo else line


class NobodyThere(Refused):
    """There is nobody of that id, or nobody any more."""


class WrongValue(Refused):
    """A value that cannot be taken; *where* is what it was given for, such as `email` or `as_of`."""


class NothingNew(Refused):
    """Something that is so already: nothing was written, and nothing is wrong."""
