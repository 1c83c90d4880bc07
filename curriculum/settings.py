"""What the surroundings ask for: `CURRICULUM_ROOT`, `CURRICULUM_BUILT` and `CURRICULUM_AS_BUILT`, read in one place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_ROOT, _BUILT, _AS_BUILT = "CURRICULUM_ROOT", "CURRICULUM_BUILT", "CURRICULUM_AS_BUILT"


@dataclass(frozen=True)
class Settings:
    """What a process was told: the folder of the curriculum, the folder of what is built, None where nothing was said.

    `as_built`: show what was built last as it stands, whatever has changed in the content since.
    """

    root: Path | None = None
    built: Path | None = None
    as_built: bool = False

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return what the environment says; an empty variable says nothing."""
        root, built = environment.get(_ROOT), environment.get(_BUILT)
        return cls(Path(root) if root else None, Path(built) if built else None, environment.get(_AS_BUILT) == "1")

    def environment(self) -> dict[str, str]:
        """Return the variables that tell another process the same."""
        told = {_ROOT: self.root, _BUILT: self.built, _AS_BUILT: "1" if self.as_built else None}
        return {name: str(value) for name, value in told.items() if value}
