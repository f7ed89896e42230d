"""trafilatura without its one contact with a socket."""

from __future__ import annotations

import socket
import sys
from types import ModuleType


def trafilatura() -> ModuleType:
    """The library, imported when first asked for.

    It imports urllib3 for downloads that are never made here, and that binds a socket to ``::1`` at import, only to see
    whether the system has IPv6. Told beforehand that it has not, it does not try.
    """
    if "trafilatura" not in sys.modules:
        has_ipv6 = socket.has_ipv6
        socket.has_ipv6 = False
        try:
            import trafilatura
        finally:
            socket.has_ipv6 = has_ipv6
    import trafilatura

    return trafilatura
