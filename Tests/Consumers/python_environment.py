"""Starts a script again with the Python of the virtual environment that `install python` makes."""

import os
import sys

CACHE = os.environ.get("WRIT_CONSUMERS") or os.path.expanduser("~/.cache/writ-consumers")
ENVIRONMENT = os.path.join(CACHE, "python")


def enter():
    if os.path.realpath(sys.prefix) == os.path.realpath(ENVIRONMENT):
        return
    name = os.path.basename(sys.argv[0])
    interpreter = os.path.join(ENVIRONMENT, "bin", "python")
    if not os.path.exists(interpreter):
        sys.exit(f"{name}: {interpreter} is missing; run the script 'install' beside this one")
    os.execv(interpreter, [interpreter, os.path.abspath(sys.argv[0]), *sys.argv[1:]])
