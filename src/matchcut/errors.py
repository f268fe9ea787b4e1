"""One root error, and below it one child per "who can mend it"."""


class MatchcutError(Exception):
    """something went wrong"""

    def __init__(self, message: str = "", *, hint: str = "") -> None:
        super().__init__(message or (self.__doc__ or "").strip())
        self.hint = hint


class InputError(MatchcutError):
    """what was asked for cannot be done as it was asked"""


class SourceError(MatchcutError):
    """the text or dump cannot be read"""


class CatalogueError(MatchcutError):
    """the catalogue is missing, damaged or of another version"""


class EngineError(MatchcutError):
    """the machine could not do the work"""
