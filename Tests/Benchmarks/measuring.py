"""Runs programs, says what they took, and holds it against bounds; what the benchmarks beside this file share."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds on the wall, seconds of processor, and the most memory held at once, in bytes.

    The system counts the memory from before the program was loaded as well: no figure is below that of the Python
    that runs the benchmark, some 15 MB.
    """
    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Command:
    """A program with its arguments, the exit statuses that are right for it, and where it runs."""
    arguments: list
    statuses: tuple = (0,)
    directory: str | None = None


def run(command):
    """Runs a command, whose output goes nowhere; ends the benchmark where it fails."""
    with open(os.devnull, "w") as nowhere:
        start = time.perf_counter()
        process = subprocess.Popen(command.arguments, cwd=command.directory, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.statuses:
        fail(f"{' '.join(command.arguments[:3])} ended with {process.returncode}")
    # Kilobytes on Linux, bytes on macOS (getrusage(2)).
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, memory)


def medians(commands, turns):
    """The cost of each of the named commands: medians of the times, and the most memory of any run.

    The commands take turns, so that whatever else the machine does slows all of them alike.
    """
    runs = {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            runs[name].append(run(command))
    return {
        name: Cost(
            statistics.median(cost.seconds for cost in costs),
            statistics.median(cost.processor for cost in costs),
            max(cost.memory for cost in costs))
        for name, costs in runs.items()
    }


def show(costs, against):
    """Prints a row for each of the costs, with what its seconds are of those named `against`."""
    width = max(map(len, costs))
    for name, cost in costs.items():
        ratio = cost.seconds / costs[against].seconds
        print(
            f"  {name:<{width}}  {duration(cost.seconds)}  {cost.memory / 1e6:7.1f} MB"
            f"  {ratio:6.2f} of {against}", flush=True)


def duration(seconds):
    """Seconds as a column of nine characters: milliseconds below one second."""
    return f"{seconds * 1000:6.1f} ms" if seconds < 1 else f"{seconds:7.2f} s"


class Bounds:
    """What a benchmark promises; prints each as it is checked, and remembers whether one was missed."""

    def __init__(self):
        self.missed = False

    def check(self, what, value, limit, unit=""):
        """Prints whether a value is at most its limit."""
        kept = value <= limit
        self.missed = self.missed or not kept
        print(f"  {'kept  ' if kept else 'MISSED'}  {what}: {value:.2f}{unit}, at most {limit:g}{unit}", flush=True)

    def exit(self):
        """Ends the benchmark: with 1 where a bound was missed."""
        sys.exit(1 if self.missed else 0)


def require(program, remedy):
    """The path of a program, which must be there; `remedy` says how to get it."""
    return shutil.which(program) or fail(f"{program} is missing: {remedy}")


def fail(reason):
    """Ends the benchmark without a result."""
    sys.exit(f"{os.path.basename(sys.argv[0])}: {reason}")
