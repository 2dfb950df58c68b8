import KeyCatalog

extension HelperPathRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A path that does not name the one file that the app runs",
      explanation: #"""
        The app runs the credential helper as it is written: without a shell, so that ~, $HOME and \
        %ProgramFiles% stay what they are, and without arguments, which inferenceCredentialHelperArgs \
        takes instead. The path must be absolute for the system that reads the file; where one \
        configuration serves several, inferenceCredentialHelperWindows holds the path for Windows. \
        The other paths that name a program or a file are not expanded either.
        """#,
      sources: ["Configuration reference, inferenceCredentialHelper", "Changelog 2.2553.0"],
      triggering: [
        RuleExample(#"{"inferenceCredentialHelper": ↓"bin/gateway-token"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"~/bin/gateway-token"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"$HOME/bin/gateway-token"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"%ProgramFiles%\\Example\\token.exe"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"/usr/local/bin/token --user"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"/usr/local/bin/token.sh prod"}"#),
        RuleExample(#"{"inferenceCredentialHelper": ↓"C:\\Example\\token /quiet"}"#),
        RuleExample(
          #"{"inferenceCredentialHelperWindows": ↓"/usr/local/bin/token"}"#,
          options: .example(oldest: AppVersion(2, 2553, 0))),
        RuleExample(
          #"{"inferenceCredentialHelper": ↓"C:\\Example\\token.exe"}"#, format: .linux),
        RuleExample(#"{"inferenceVertexCredentialsFile": ↓"~/.config/gcloud/adc.json"}"#),
        RuleExample(#"{"otlpHeadersHelper": ↓"/usr/local/bin/headers --json"}"#),
        RuleExample(
          #"{"sshClientPath": ↓"C:\\Example\\ssh.cmd"}"#,
          options: .example(oldest: AppVersion(1, 46388, 1))),
      ],
      nonTriggering: [
        RuleExample(
          #"{"inferenceCredentialHelper": "/Applications/Example Token.app/Contents/token"}"#),
        RuleExample(#"{"inferenceCredentialHelper": "/opt/Acme - Tools/v1.2 beta/token"}"#),
        RuleExample(#"{"inferenceCredentialHelper": "C:\\Program Files\\Example\\token.exe"}"#),
        RuleExample(#"{"inferenceCredentialHelper": "\\\\files\\tools$\\token.exe"}"#),
        RuleExample(#"{"inferenceCredentialHelper": "${env:HELPER_PATH}"}"#),
        RuleExample(
          #"{"inferenceCredentialHelperWindows": "C:/Example/token.exe"}"#,
          options: .example(oldest: AppVersion(2, 2553, 0))),
        RuleExample(#"{"inferenceBedrockAwsDir": "/Users/Shared/aws"}"#),
        RuleExample(
          #"""
          {
            "bootstrapUrl": "https://config.example.corp/bootstrap",
            "inferenceVertexCredentialsFile": "/etc/example/adc.json",
            "otlpHeadersHelper": "~/headers"
          }
          """#),
      ])
  }
}
