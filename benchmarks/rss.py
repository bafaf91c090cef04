"""Peak memory of this process."""

from __future__ import annotations


def peak_megabytes() -> float:
    """Return the peak resident size in MB; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
