import KeyCatalog

extension PlaceholderValueRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A value that a sample has in the place of one's own",
      explanation: """
        Samples say YOUR_CLIENT_ID or <tenant> where your own value belongs, and consoles and template \
        engines have variables that somebody must fill in. The app takes whatever it finds, so that \
        sign-in fails with an error of the identity provider that names everything but the cause. \
        References of a source, ${env:NAME} and ${file:PATH}, are filled in at export and are fine, and \
        so are words such as none or dummy as the key of a gateway that has no keys. Text for people \
        may hold anything. Where the setting mdm or the option --mdm names the device management, its \
        variables stand for what each device gets and are fine; those of another are an error.
        """,
      symptoms: ["AADSTS90002", "AADSTS700016", "OIDC discovery failed (HTTP 404)"],
      sources: ["LLM gateway", "Bootstrap", "RFC 2606, section 3", "RFC 6761, section 6.5"],
      triggering: PlaceholderClause.table.map { clause in
        RuleExample(#"{"inferenceBedrockSsoRoleName": ↓"\#(clause.example)"}"#)
      } + words + parts + variables + templatesAndHosts + foreignVariables,
      nonTriggering: references + ownVariables + prose + lookAlikes)
  }

  private static var words: [RuleExample] {
    ["tenant", "Tenant_Id", "auth_server_id", "PROFILE-UUID", "ChangeMe", "todo"].map { word in
      RuleExample(#"{"inferenceBedrockSsoRoleName": ↓"\#(word)"}"#)
    }
  }

  private static var parts: [RuleExample] {
    [
      RuleExample(#"{"bootstrapUrl": ↓"https://YOUR_BOOTSTRAP_HOST/user/bootstrap"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://your-gateway.acme.corp"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm.acme.corp/{team}/anthropic"}"#),
      RuleExample(#"{"inferenceModels": [{"name": ↓"bedrock/YOUR_MODEL"}]}"#),
      RuleExample(#"{"inferenceCredentialHelper": ↓"/opt/YOUR_COMPANY/token"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": ↓"sk-xxxx"}"#),
      RuleExample(
        """
        {"inferenceGatewayOidc": {
          "clientId": ↓"<clientId>",
          "issuer": ↓"https://login.microsoftonline.com/YOUR_TENANT_ID/v2.0"
        }}
        """),
      RuleExample(
        """
        {
          "bootstrapUrl": "https://config.example.corp/user/bootstrap",
          "bootstrapOidc": {
            "clientId": "0oa4kq7w2mTzR8xNc5d7",
            "issuer": ↓"https://acme.okta.com/oauth2/AUTH_SERVER_ID",
            "scopes": ↓"openid offline_access YOUR_CLIENT_ID/.default",
            "redirectPort": 53180
          }
        }
        """),
    ]
  }

  private static var variables: [RuleExample] {
    [
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm.acme.corp/teams-$TEAM"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm-{REGION}.acme.corp"}"#),
      RuleExample(#"{"inferenceCustomHeaders": {"X-Device": ↓"device ${serial}"}}"#),
      RuleExample(#"{"inferenceGatewayOidc": ↓"$OIDC"}"#),
      RuleExample(
        """
        <plist version="1.0"><dict>
          <key>PayloadType</key><string>Configuration</string>
          <key>PayloadIdentifier</key><string>corp.example.claude</string>
          <key>PayloadUUID</key><string>↓PROFILE-UUID</string>
          <key>PayloadVersion</key><integer>1</integer>
          <key>PayloadContent</key><array><dict>
            <key>PayloadType</key><string>com.anthropic.claudefordesktop</string>
            <key>PayloadIdentifier</key><string>corp.example.claude.settings</string>
            <key>PayloadUUID</key><string>2c8e5b1f-9d47-4a60-8f3e-61b0d7c294a5</string>
            <key>PayloadVersion</key><integer>1</integer>
            <key>disableAutoUpdates</key><true/>
          </dict></array>
        </dict></plist>
        """, format: .mobileconfig),
    ]
  }

  private static var templatesAndHosts: [RuleExample] {
    [
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://{{gateway_host}}/llm"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": ↓"{{gatewayKey}}"}"#, kind: .managed),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://llm-gateway.example.com"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": ↓"https://gateway.example"}"#),
      RuleExample(#"{"coworkEgressAllowedHosts": [↓"*.example.org"]}"#),
    ]
  }

  private static var foreignVariables: [RuleExample] {
    [
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"$EMAIL"}}"#, options: .example(variables: .fleet)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"user %Email%"}}"#, kind: .managed,
        options: .example(variables: .jamf)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"{{userprincipalname}}"}}"#, kind: .managed,
        options: .example(variables: .mosyle)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"{EmailAddress}"}}"#,
        options: .example(variables: .intune)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"$FLEET_VAR_HOST_UUID"}}"#,
        options: .example(variables: .workspaceOne)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": ↓"$EMAIL"}}"#, kind: .bootstrapResponse,
        options: .example(
          bootstrap: BootstrapServer(url: "https://config.example.corp/bootstrap"),
          variables: .jamf)),
    ]
  }

  private static var ownVariables: [RuleExample] {
    [
      RuleExample(
        #"{"inferenceGatewayBaseUrl": "https://$FLEET_VAR_HOST_PLATFORM.llm.acme.corp"}"#,
        options: .example(variables: .fleet)),
      RuleExample(
        #"{"inferenceGatewayApiKey": "${FLEET_SECRET_GATEWAY_KEY}"}"#,
        options: .example(variables: .fleet)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": "$EMAIL", "X-Site": "$EXTENSIONATTRIBUTE_12"}}"#,
        options: .example(variables: .jamf)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": "{{UserPrincipalName}}"}}"#,
        options: .example(variables: .intune)),
      RuleExample(
        #"{"deploymentOrganizationUuid": "{CompanyUuid}"}"#,
        options: .example(variables: .workspaceOne)),
      RuleExample(
        #"{"inferenceCustomHeaders": {"X-User": "%Email%", "X-Device": "%SerialNumber%"}}"#,
        options: .example(variables: .mosyle)),
    ]
  }

  private static var references: [RuleExample] {
    [
      RuleExample(#"{"inferenceGatewayApiKey": "${env:GATEWAY_API_KEY}"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": "${file:secrets/gateway-key}"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": "none"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": "placeholder"}"#),
      RuleExample(#"{"inferenceGatewayApiKey": "sk-none"}"#),
      RuleExample(#"{"inferenceVertexOAuthLoginHint": "{username}@example.corp"}"#),
    ]
  }

  private static var prose: [RuleExample] {
    [
      RuleExample(#"{"organizationInstructions": "TODO"}"#),
      RuleExample(#"{"banner": {"enabled": true, "text": "See {{wiki}} or example.com"}}"#),
      RuleExample(#"{"deploymentDisplayName": "<Acme>"}"#),
      RuleExample(#"{"inferenceModels": [{"name": "claude-opus-4-7", "labelOverride": "TODO"}]}"#),
    ]
  }

  private static var lookAlikes: [RuleExample] {
    [
      RuleExample(#"{"otlpEndpoint": "https://otel.acme.corp/v1?tenant=staff"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": "https://llm-gateway.example.corp"}"#),
      RuleExample(#"{"inferenceGatewayBaseUrl": "https://todos.acme.corp/tenants"}"#),
      RuleExample(#"{"disabledBuiltinTools": ["TodoWrite", "Bash(echo $HOME)"]}"#),
      RuleExample(#"{"inferenceCustomHeaders": {"X-Price": "5 $ or $a"}}"#),
    ]
  }
}
