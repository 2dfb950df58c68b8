"""Made-up configurations of large organizations, with as many servers, models and hosts as wanted, no two alike.

They are counted in departments, each of which brings 8 servers, 8 models and 20 hosts: about 4 KB of JSON, indented by
two spaces. `writ lint --verbose` finds nothing in them.
"""

import json
import multiprocessing
import os
import subprocess

SERVERS, MODELS, HOSTS = 8, 8, 20
TEAMS = ("billing", "search", "tickets", "wiki", "metrics", "payroll", "archive", "design", "legal", "mail")


def team(index):
    """A name that no other index has."""
    return f"{TEAMS[index % len(TEAMS)]}-{index}"


def server(index):
    """An MCP server: remote with OAuth, remote with a headers helper, or a local program."""
    name = team(index)
    if index % 3 == 0:
        return {
            "name": name,
            "transport": "http",
            "url": f"https://{name}.mcp.example.corp/mcp",
            "oauth": True,
            "toolPolicy": {"read": "allow", "write": "ask", "delete": "blocked"},
        }
    if index % 3 == 1:
        return {
            "name": name,
            "transport": "http",
            "url": f"https://{name}.mcp.example.corp/mcp",
            "headersHelper": "/opt/acme/bin/mcp-headers",
            "toolPolicy": {"*": "ask"},
        }
    return {
        "name": name,
        "transport": "stdio",
        "command": "/opt/acme/bin/mcp-database",
        "args": ["--host", f"{name}.db.example.corp"],
        "env": {"LOG_LEVEL": "warn"},
    }


def model(index):
    """A model of the gateway's."""
    entry = {"name": f"claude-{team(index)}", "labelOverride": f"Assistant for {team(index)}"}
    return entry | ({"supports1m": True} if index % 4 == 0 else {})


def host(index):
    """A host that the sandbox may reach."""
    return f"{team(index)}.hosts.example.corp"


def configuration(departments):
    """A configuration with what a range of departments brings."""
    def entries(make, count):
        return [make(index) for index in range(departments.start * count, departments.stop * count)]

    return {
        "inferenceProvider": "gateway",
        "inferenceGatewayBaseUrl": "https://llm.example.corp",
        "inferenceGatewayApiKey": "none",
        "autoModeEnabled": False,
        "disableNonessentialTelemetry": True,
        "coworkEgressAllowedHosts": entries(host, HOSTS),
        "inferenceModels": entries(model, MODELS),
        "managedMcpServers": entries(server, SERVERS),
    }


def write(path, content):
    """Writes JSON as people keep it, and returns the size of the file."""
    with open(path, "w") as file:
        json.dump(content, file, indent=2)
        file.write("\n")
    return os.path.getsize(path)


def write_large(path, departments):
    """Writes the configuration of very many departments, and returns the size of the file.

    In a process of its own: what this one once held would count as memory of each program that it starts later.
    """
    process = multiprocessing.Process(target=lambda: write(path, configuration(departments)))
    process.start()
    process.join()
    return os.path.getsize(path)


def export_profile(program, source):
    """Has writ export a source as a profile beside it, and returns the profile's path.

    Forced, since no mistake that the linter finds in the source is to keep a benchmark from running.
    """
    profile = os.path.splitext(source)[0] + ".mobileconfig"
    subprocess.run(
        [program, "export", source, "--force", "--to", "mobileconfig", "--identifier", "corp.acme.claude",
         "-o", profile], check=True, stderr=subprocess.DEVNULL)
    return profile
