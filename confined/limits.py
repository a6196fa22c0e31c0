"""How much a confined process may use, and why one did not come to its end."""

import resource
import signal
from dataclasses import dataclass
from enum import StrEnum

_MEGABYTE = 1024**2


class Reason(StrEnum):
    """Why a confined process did not come to its end."""

    MEMORY = "memory"
    TIME = "time"
    SIZE = "size"
    ERROR = "error"  # a defect of ours or of a library: the detail names it


class NotFinished(Exception):
    """The process asked for more than it may have, or broke."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        """Keep the reason for the sentence that people read; the detail is for the log."""
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason, self.detail = reason, detail


@dataclass(frozen=True)
class Limits:
    """The most that a process may use.

    Attributes:
        memory_bytes: Address space.
        cpu_seconds: Time of the processor.
        seconds: Time on the clock; waiting counts.
        file_bytes: Of each file that it writes, its answer included.
        may_start_threads: Whether a library may compute in several threads; to the system they are processes.

    """

    memory_bytes: int = 2048 * _MEGABYTE
    cpu_seconds: int = 120
    seconds: int = 300
    file_bytes: int = 512 * _MEGABYTE
    may_start_threads: bool = False

    def impose(self) -> None:
        """Set the limits for this very process; none can be lifted again."""
        for what, most in (
            (resource.RLIMIT_AS, self.memory_bytes),
            (resource.RLIMIT_FSIZE, self.file_bytes),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(what, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (self.cpu_seconds, self.cpu_seconds + 1))  # at the second it is killed
        if not self.may_start_threads:
            resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
        signal.alarm(self.seconds)  # ends it even if whoever waits for it is gone
