import Commands

exit(running: Array(CommandLine.arguments.dropFirst()))
