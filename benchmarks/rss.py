"""Peak memory of this process."""

from __future__ import annotations

from pathlib import Path


def peak_megabytes() -> float:
    """Return the peak resident size in MB; 0 where the system does not tell (Windows).

    Linux keeps the parent's peak in ``ru_maxrss`` across a start, so its own figure is read first.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
