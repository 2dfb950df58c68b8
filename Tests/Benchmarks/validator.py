"""The fastest JSON Schema validator that we found, in a virtual environment of the benchmarks."""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys

from measuring import fail

CACHE = os.environ.get("WRIT_CONSUMERS") or os.path.expanduser("~/.cache/writ-consumers")
ENVIRONMENT = os.path.join(CACHE, "benchmarks")
REQUIREMENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "requirements.txt")
PYTHON = os.path.join(ENVIRONMENT, "bin", "python")


def install():
    """Returns the path of the validator; makes the virtual environment where it is missing or out of date.

    That is the program itself: the Python around it would only add a start of Python to every run.
    """
    if not is_current():
        if not importlib.util.find_spec("ensurepip"):
            fail("cannot make a virtual environment: apt-get install python3-venv")
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        subprocess.run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", REQUIREMENTS],
            check=True)
        shutil.copy(REQUIREMENTS, os.path.join(ENVIRONMENT, "requirements.txt"))
    package = subprocess.run(
        [PYTHON, "-c", "import sourcemeta_jsonschema as it; print(it.__path__[0])"],
        check=True, capture_output=True, text=True).stdout.strip()
    machine = {"amd64": "x86_64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine().lower())
    program = os.path.join(package, f"jsonschema-{platform.system().lower()}-{machine}")
    return program if os.path.exists(program) else fail(f"{program} is missing: there is none for this machine")


def is_current():
    """Whether the environment was made from the requirements as they are now: it keeps a copy of them."""
    try:
        with open(REQUIREMENTS) as ours, open(os.path.join(ENVIRONMENT, "requirements.txt")) as theirs:
            return ours.read() == theirs.read()
    except FileNotFoundError:
        return False
