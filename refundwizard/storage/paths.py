"""Where things are: the shipped resources, the person's data, the person's settings."""

from __future__ import annotations

from pathlib import Path

APP = "refundwizard"


def resources() -> Path:
    """Return the folder of the shipped resources: in the package, else beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


def translations() -> Path:
    """Return the folder of the window's compiled translations."""
    shipped = resources() / "translations"
    return shipped if shipped.is_dir() else resources().parent / "translations"


def data_dir(override: str | None = None) -> Path:
    """Return the data folder, absolute; nothing is created.

    Args:
        override: What the person or the environment asked for instead of the usual place.
    """
    if override:
        return Path(override).expanduser().absolute()
    import platformdirs  # noqa: PLC0415  (only the usual place needs it)

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def config_dir() -> Path:
    """Return the folder for settings, which is never inside the data folder."""
    import platformdirs  # noqa: PLC0415  (only the usual place needs it)

    return Path(platformdirs.user_config_dir(APP, appauthor=False))
