"""Questions to the database that are put into SQL once.

Django takes ten times as long to word a question as SQLite to answer it. A film's page asks half
a dozen, and each time the same but for the film's id.
"""

from collections.abc import Callable
from copy import copy
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, Model, QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

Asked = TypeVar("Asked", bound=Model)
Row = TypeVar("Row")
_Converters = dict[int, tuple[list[Callable[..., Any]], Expression]]


class Question(Generic[Asked, Row]):
    """A question about so many films: called with their ids, it answers with the rows."""

    def __init__(self, ask: Callable[..., QuerySet[Asked, Row]], films: int = 1) -> None:
        self._ask = ask
        self._marks = tuple(f"\x1f film {at} \x1f" for at in range(films))  # for ids to come

    def __call__(self, *film_ids: str) -> list[Row]:
        """Return the rows; the database is asked each time, by its connection of this thread."""
        asked = copy(self._worded)
        asked.connection = connections[DEFAULT_DB_ALIAS]
        rows = self._rows.all()
        asked.put(dict(zip(self._marks, film_ids, strict=True)))
        rows.query.get_compiler = lambda *_, **__: asked  # type: ignore[method-assign] # worded already
        return list(rows)

    @cached_property
    def _rows(self) -> QuerySet[Asked, Row]:
        return self._ask(*self._marks)

    @cached_property
    def _worded(self) -> "_Worded":
        return _Worded(self._rows.query, connections[DEFAULT_DB_ALIAS], DEFAULT_DB_ALIAS)


class _Worded(SQLCompiler):
    """A compiler that has compiled; what follows from its question is not worked out again."""

    def __init__(self, query: Query, connection: BaseDatabaseWrapper, using: str) -> None:
        super().__init__(query, connection, using)
        self._sql, self._params = super().as_sql()
        self._converters = super().get_converters([each for each, *_ in self.select])

    def put(self, film_ids: dict[str, str]) -> None:
        """Put the films' ids in the places of their marks."""
        self._params = tuple(film_ids.get(str(one), one) for one in self._params)

    def as_sql(self, *_: object, **__: object) -> tuple[str, tuple[str | int, ...]]:
        """Return the question as it was worded."""
        return self._sql, self._params

    def get_converters(self, _: object) -> _Converters:
        """Return what turns the database's values into Python's."""
        return self._converters
