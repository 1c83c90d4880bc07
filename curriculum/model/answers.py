"""What an answer is made of: ids that the record of the activity names, within sizes that no honest answer passes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

# An id that the activity no longer has is still an answer: docs/scoring.md says that it is not counted.
ChosenId = Annotated[str, Field(max_length=60)]
ChosenIds = Annotated[list[ChosenId], Field(max_length=100)]
ChosenById = Annotated[dict[ChosenId, ChosenId], Field(max_length=100)]
