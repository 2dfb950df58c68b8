import Commands

exit(running: CommandLine.arguments.dropFirst())
