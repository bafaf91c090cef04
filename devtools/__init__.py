"""What `dev.py` is made of.

The modules that run before the virtual environment exists (`places`, `system_packages`,
`environment`, `commands`, `translations`) use the standard library only.
"""

from __future__ import annotations
