// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension ShapeID {
  /// Identity provider of a gateway
  public static let oidcGateway = ShapeID(rawValue: 0)
  /// Identity provider for inference
  public static let oidcIdp = ShapeID(rawValue: 1)
  /// Identity provider for Google Workforce Identity
  public static let oidcWorkforce = ShapeID(rawValue: 2)
  /// Identity provider of a bootstrap server
  public static let oidcBootstrap = ShapeID(rawValue: 3)
  /// Helper arguments
  public static let helperArgs = ShapeID(rawValue: 4)
  /// Model
  public static let models = ShapeID(rawValue: 5)
  /// Price of a model
  public static let modelPricing = ShapeID(rawValue: 6)
  /// HTTP headers
  public static let headers = ShapeID(rawValue: 7)
  /// Names and values
  public static let stringMap = ShapeID(rawValue: 8)
  /// Built-in tools
  public static let toolRules = ShapeID(rawValue: 9)
  /// Built-in tool permissions
  public static let toolPolicyAllowAsk = ShapeID(rawValue: 10)
  /// Workspace folder
  public static let workspaceFolders = ShapeID(rawValue: 11)
  /// Hosts open to the sandbox
  public static let egressHosts = ShapeID(rawValue: 12)
  /// SSH hosts
  public static let sshHosts = ShapeID(rawValue: 13)
  /// Import from Claude.ai
  public static let claudeAiImport = ShapeID(rawValue: 14)
  /// Banner
  public static let banner = ShapeID(rawValue: 15)
  /// Tools of a plugin server
  public static let orgPluginSettings = ShapeID(rawValue: 16)
  /// Tool of a plugin server
  public static let orgPluginTool = ShapeID(rawValue: 17)
  /// Plugin marketplace
  public static let pluginMarketplaces = ShapeID(rawValue: 18)
  /// MCP server
  public static let mcpServers = ShapeID(rawValue: 19)
  /// OAuth sign-in to an MCP server
  public static let mcpOauth = ShapeID(rawValue: 20)
  /// Tool permissions of an MCP server
  public static let toolPolicy = ShapeID(rawValue: 21)
  /// Sites for the built-in browser
  public static let browserDomains = ShapeID(rawValue: 22)
  /// MCP servers of plugins
  public static let pluginMcpServers = ShapeID(rawValue: 23)
}

extension Catalog {
  static func oidcGatewayShape() -> Shape {
    Shape(id: .oidcGateway, name: "oidc-gateway", title: "Identity provider of a gateway", description: "How users sign in to the identity provider whose token the gateway receives. Give either the issuer or both endpoint URLs.", content: .record([
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application that you registered with the identity provider. Register a native (public) client: the app signs in without a client secret.", type: .string, isRequired: true),
      ValueDefinition(name: "issuer", title: "Issuer", description: "Issuer URL exactly as the provider's own metadata states it, without /.well-known/ and what follows; the app adds that to find the endpoints. Required unless both endpoint URLs are given.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "authorizationUrl", title: "Authorization URL", description: "Authorization endpoint, for a provider that publishes no metadata. Give the token URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "tokenUrl", title: "Token URL", description: "Token endpoint, for a provider that publishes no metadata. Give the authorization URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "bearerTokenType", title: "Token sent", description: "Which of the provider's tokens is sent with each request. Unset, it is the ID token.", type: .enumeration, values: [EnumerationValue("id_token", title: "ID token", description: "The receiver checks an ID token, whose audience is the client ID."), EnumerationValue("access_token", title: "Access token", description: "The receiver checks an OAuth access token, whose audience is its own API. Scopes are required then.")], defaultValue: .string("id_token")),
      ValueDefinition(name: "scopes", title: "Scopes", description: "OAuth scopes, separated by spaces. Unset, they are openid profile email offline_access. Required when the access token is sent. With the ID token, openid must be among them, and without offline_access users sign in again about every hour.", type: .string, defaultValue: .string("openid profile email offline_access"), format: ValueFormat(rawValue: "scope-list")),
      ValueDefinition(name: "appendOfflineAccess", title: "Add offline_access", description: "Whether the app adds offline_access to the scopes, so that it receives a refresh token. Acts only when the access token is sent; on when unset. Turn it off for a provider that refuses the scope.", type: .boolean, defaultValue: .boolean(true)),
      ValueDefinition(name: "resource", title: "Resource", description: "The API that the access token is for (RFC 8707): an absolute HTTPS URL, or from 2.9939.2 an identifier of another scheme, urn: for one; with that, older builds ignore this object altogether. Where the scheme is missing, the app puts https:// in front. Only of use when the access token is sent; Entra ID refuses it.", type: .string, format: ValueFormat(rawValue: "resource-identifier"), since: AppVersion(1, 30096, 1)),
      ValueDefinition(name: "redirectPort", title: "Redirect port", description: "Port on the device to which the provider sends the browser back: 1024 to 65535. Unset, the app takes any free port. Set it where the provider compares the redirect address including the port, as Okta does, and register that address.", type: .integer, minimum: 1024, maximum: 65535),
      ValueDefinition(name: "redirectHost", title: "Redirect host", description: "Host name in the address to which the provider sends the browser back; it must be the one registered. Builds before 2.110.0 ignore it.", type: .enumeration, values: [EnumerationValue("127.0.0.1", title: "127.0.0.1", description: "http://127.0.0.1:PORT/callback"), EnumerationValue("localhost", title: "localhost", description: "http://localhost:PORT/callback")], defaultValue: .string("127.0.0.1"), since: AppVersion(2, 110, 0)),
      ValueDefinition(name: "additionalRedirectReferrerHosts", title: "Further referrer hosts", description: "Further host names, separated by spaces, from which the browser may arrive at the redirect address, for a sign-in that passes through other hosts.", type: .string, format: ValueFormat(rawValue: "hostname-list"), since: AppVersion(1, 24012, 0)),
    ]))
  }
  static func oidcIdpShape() -> Shape {
    Shape(id: .oidcIdp, name: "oidc-idp", title: "Identity provider for inference", description: "How users sign in to the identity provider whose token the gateway, or the proxy in front of Bedrock, receives. Give either the issuer or both endpoint URLs.", content: .record([
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application that you registered with the identity provider. Register a native (public) client: the app signs in without a client secret.", type: .string, isRequired: true),
      ValueDefinition(name: "issuer", title: "Issuer", description: "Issuer URL exactly as the provider's own metadata states it, without /.well-known/ and what follows; the app adds that to find the endpoints. Required unless both endpoint URLs are given.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "authorizationUrl", title: "Authorization URL", description: "Authorization endpoint, for a provider that publishes no metadata. Give the token URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "tokenUrl", title: "Token URL", description: "Token endpoint, for a provider that publishes no metadata. Give the authorization URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "bearerTokenType", title: "Token sent", description: "Which of the provider's tokens is sent with each request. Unset, it is the ID token.", type: .enumeration, values: [EnumerationValue("id_token", title: "ID token", description: "The receiver checks an ID token, whose audience is the client ID."), EnumerationValue("access_token", title: "Access token", description: "The receiver checks an OAuth access token, whose audience is its own API. Scopes are required then.")], defaultValue: .string("id_token")),
      ValueDefinition(name: "scopes", title: "Scopes", description: "OAuth scopes, separated by spaces. Unset, they are openid profile email offline_access. Required when the access token is sent. With the ID token, openid must be among them, and without offline_access users sign in again about every hour.", type: .string, defaultValue: .string("openid profile email offline_access"), format: ValueFormat(rawValue: "scope-list")),
      ValueDefinition(name: "appendOfflineAccess", title: "Add offline_access", description: "Whether the app adds offline_access to the scopes, so that it receives a refresh token. Acts only when the access token is sent; on when unset. Turn it off for a provider that refuses the scope.", type: .boolean, defaultValue: .boolean(true)),
      ValueDefinition(name: "resource", title: "Resource", description: "The API that the access token is for (RFC 8707): an absolute HTTPS URL, or from 2.9939.2 an identifier of another scheme, urn: for one; with that, older builds ignore this object altogether. Where the scheme is missing, the app puts https:// in front. Only of use when the access token is sent; Entra ID refuses it.", type: .string, format: ValueFormat(rawValue: "resource-identifier")),
      ValueDefinition(name: "redirectPort", title: "Redirect port", description: "Port on the device to which the provider sends the browser back: 1024 to 65535. Unset, the app takes any free port. Set it where the provider compares the redirect address including the port, as Okta does, and register that address.", type: .integer, minimum: 1024, maximum: 65535),
      ValueDefinition(name: "redirectHost", title: "Redirect host", description: "Host name in the address to which the provider sends the browser back; it must be the one registered.", type: .enumeration, values: [EnumerationValue("127.0.0.1", title: "127.0.0.1", description: "http://127.0.0.1:PORT/callback"), EnumerationValue("localhost", title: "localhost", description: "http://localhost:PORT/callback")], defaultValue: .string("127.0.0.1")),
      ValueDefinition(name: "additionalRedirectReferrerHosts", title: "Further referrer hosts", description: "Further host names, separated by spaces, from which the browser may arrive at the redirect address, for a sign-in that passes through other hosts.", type: .string, format: ValueFormat(rawValue: "hostname-list")),
    ]))
  }
  static func oidcWorkforceShape() -> Shape {
    Shape(id: .oidcWorkforce, name: "oidc-workforce", title: "Identity provider for Google Workforce Identity", description: "How users sign in to the identity provider whose ID token is exchanged with Google. Give either the issuer or both endpoint URLs.", content: .record([
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application that you registered with the identity provider. Register a native (public) client: the app signs in without a client secret.", type: .string, isRequired: true),
      ValueDefinition(name: "issuer", title: "Issuer", description: "Issuer URL exactly as the provider's own metadata states it, without /.well-known/ and what follows; the app adds that to find the endpoints. Required unless both endpoint URLs are given.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "authorizationUrl", title: "Authorization URL", description: "Authorization endpoint, for a provider that publishes no metadata. Give the token URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "tokenUrl", title: "Token URL", description: "Token endpoint, for a provider that publishes no metadata. Give the authorization URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "scopes", title: "Scopes", description: "OAuth scopes, separated by spaces. Unset, they are openid profile email offline_access. If you write your own, openid must be among them, since the ID token is what is exchanged.", type: .string, defaultValue: .string("openid profile email offline_access"), format: ValueFormat(rawValue: "scope-list")),
      ValueDefinition(name: "redirectPort", title: "Redirect port", description: "Port on the device to which the provider sends the browser back: 1024 to 65535. Unset, the app takes any free port. Set it where the provider compares the redirect address including the port, as Okta does, and register that address.", type: .integer, minimum: 1024, maximum: 65535),
      ValueDefinition(name: "redirectHost", title: "Redirect host", description: "Host name in the address to which the provider sends the browser back; it must be the one registered. Builds before 2.110.0 ignore it.", type: .enumeration, values: [EnumerationValue("127.0.0.1", title: "127.0.0.1", description: "http://127.0.0.1:PORT/callback"), EnumerationValue("localhost", title: "localhost", description: "http://localhost:PORT/callback")], defaultValue: .string("127.0.0.1"), since: AppVersion(2, 110, 0)),
      ValueDefinition(name: "omitOfflineAccess", title: "Omit offline_access", description: "When true, the app does not ask for offline_access, for a provider that refuses the scope.", type: .boolean, since: AppVersion(1, 17377, 1)),
      ValueDefinition(name: "additionalRedirectReferrerHosts", title: "Further referrer hosts", description: "Further host names, separated by spaces, from which the browser may arrive at the redirect address, for a sign-in that passes through other hosts.", type: .string, format: ValueFormat(rawValue: "hostname-list")),
    ]))
  }
  static func oidcBootstrapShape() -> Shape {
    Shape(id: .oidcBootstrap, name: "oidc-bootstrap", title: "Identity provider of a bootstrap server", description: "How users sign in to the identity provider whose access token the bootstrap server receives. Give either the issuer or both endpoint URLs.", content: .record([
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application that you registered with the identity provider. Register a native (public) client: the app signs in without a client secret.", type: .string, isRequired: true),
      ValueDefinition(name: "issuer", title: "Issuer", description: "Issuer URL exactly as the provider's own metadata states it, without /.well-known/ and what follows; the app adds that to find the endpoints. Required unless both endpoint URLs are given. The scopes must make it issue a token for your bootstrap server.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "authorizationUrl", title: "Authorization URL", description: "Authorization endpoint, for a provider that publishes no metadata. Give the token URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "tokenUrl", title: "Token URL", description: "Token endpoint, for a provider that publishes no metadata. Give the authorization URL with it. Ignored when the issuer is set.", type: .string, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "scopes", title: "Scopes", description: "OAuth scopes, separated by spaces. They must include one whose access token your bootstrap server accepts, for Entra ID CLIENT_ID/.default. Add offline_access, or users sign in again about every hour: the app does not add it here.", type: .string, format: ValueFormat(rawValue: "scope-list"), isRequired: true),
      ValueDefinition(name: "redirectPort", title: "Redirect port", description: "Port on the device to which the provider sends the browser back: 1024 to 65535. Unset, the app takes any free port. Set it where the provider compares the redirect address including the port, as Okta does, and register that address.", type: .integer, minimum: 1024, maximum: 65535),
      ValueDefinition(name: "redirectHost", title: "Redirect host", description: "Host name in the address to which the provider sends the browser back; it must be the one registered. Builds before 2.110.0 ignore it.", type: .enumeration, values: [EnumerationValue("127.0.0.1", title: "127.0.0.1", description: "http://127.0.0.1:PORT/callback"), EnumerationValue("localhost", title: "localhost", description: "http://localhost:PORT/callback")], defaultValue: .string("127.0.0.1"), since: AppVersion(2, 110, 0)),
      ValueDefinition(name: "additionalRedirectReferrerHosts", title: "Further referrer hosts", description: "Further host names, separated by spaces, from which the browser may arrive at the redirect address, for a sign-in that passes through other hosts.", type: .string, format: ValueFormat(rawValue: "hostname-list")),
    ]))
  }
  static func helperArgsShape() -> Shape {
    Shape(id: .helperArgs, name: "helper-args", title: "Helper arguments", description: "Command-line arguments, one entry each.", content: .items(ValueDefinition(name: "", title: "Argument", description: "One argument, passed as written. It must not be empty or hold a double quote, a percent sign or a control character: one bad entry and the helper is not run.", type: .string, format: ValueFormat(rawValue: "helper-argument"))))
  }
  static func modelsShape() -> Shape {
    Shape(id: .models, name: "models", title: "Model", description: "One model that users can choose. A plain text stands for an object with only that name.", content: .record([
      ValueDefinition(name: "name", title: "Model ID", description: "The provider's exact ID of the model, each at most once in the list. Writing ID[1m] equals the entry ID with supports1m set.", type: .string, isRequired: true),
      ValueDefinition(name: "labelOverride", title: "Label", description: "Name that users see instead of the app's own. Ignored on an entry of the form ID[1m] beside the entry ID.", type: .string),
      ValueDefinition(name: "supports1m", title: "Supports the 1M context", description: "Whether the model can be used with a context of one million tokens.", type: .boolean),
      ValueDefinition(name: "prefer1m", title: "Prefer the 1M context", description: "Whether the model is used with a context of one million tokens by default. Needs supports1m, and the first place in the list.", type: .boolean, since: AppVersion(1, 21459, 0)),
      ValueDefinition(name: "anthropicFamilyTier", title: "Family tier", description: "Which tier of Claude models this one counts as.", type: .enumeration, values: [EnumerationValue("sonnet", title: "Sonnet"), EnumerationValue("opus", title: "Opus"), EnumerationValue("haiku", title: "Haiku"), EnumerationValue("fable", title: "Fable"), EnumerationValue("mythos", title: "Mythos")], since: AppVersion(1, 13576, 0)),
      ValueDefinition(name: "isFamilyDefault", title: "Default of its tier", description: "Whether this is the default model of its tier; at most one entry of a tier may be. Unset, it is the first one listed. Needs anthropicFamilyTier.", type: .boolean, since: AppVersion(1, 13576, 0)),
      ValueDefinition(name: "maxEffort", title: "Highest effort", description: "The highest effort that users can choose for this model. An unknown value caps at low. Builds before 2.110.0 ignore it.", type: .enumeration, values: [EnumerationValue("low", title: "Low"), EnumerationValue("medium", title: "Medium"), EnumerationValue("high", title: "High"), EnumerationValue("xhigh", title: "Extra high"), EnumerationValue("max", title: "Maximum")], since: AppVersion(2, 110, 0)),
    ]), shorthand: "name")
  }
  static func modelPricingShape() -> Shape {
    Shape(id: .modelPricing, name: "model-pricing", title: "Price of a model", description: "What one model costs, in US dollars per million tokens. All fields are required.", content: .record([
      ValueDefinition(name: "name", title: "Model ID", description: "The provider's exact ID of the model.", type: .string, isRequired: true),
      ValueDefinition(name: "inputPerMtok", title: "Input price", description: "US dollars per million input tokens.", type: .number, isRequired: true),
      ValueDefinition(name: "outputPerMtok", title: "Output price", description: "US dollars per million output tokens.", type: .number, isRequired: true),
      ValueDefinition(name: "cacheReadPerMtok", title: "Cache read price", description: "US dollars per million tokens read from the prompt cache.", type: .number, isRequired: true),
      ValueDefinition(name: "cacheWritePerMtok", title: "Cache write price", description: "US dollars per million tokens written to the prompt cache.", type: .number, isRequired: true),
    ]))
  }
  static func headersShape() -> Shape {
    Shape(id: .headers, name: "headers", title: "HTTP headers", description: "An object of header names and values. A text of the form Name=value,… and a list of Name: value lines were accepted until 2026-10-07 and are rejected after that.", content: .map(.headerName, ValueDefinition(name: "", title: "Header value", description: "The value of the header, sent as written.", type: .string, format: ValueFormat(rawValue: "header-value"))))
  }
  static func stringMapShape() -> Shape {
    Shape(id: .stringMap, name: "string-map", title: "Names and values", description: "An object of names and text values. As telemetry attributes, a text of the form Name=value,… and a list of Name: value lines were accepted until 2026-10-07 and are rejected after that.", content: .map(nil, ValueDefinition(name: "", title: "Value", description: "The value that belongs to the name.", type: .string)))
  }
  static func toolRulesShape() -> Shape {
    Shape(id: .toolRules, name: "tool-rules", title: "Built-in tools", description: "Names of built-in tools, or rules for some of their uses.", content: .items(ValueDefinition(name: "", title: "Tool or rule", description: "A built-in tool's name, such as Bash, or a rule with a pattern for its argument, such as Bash(git push *). WebSearch and WebFetch are written without a pattern. The app keeps an entry it cannot use, with a warning.", type: .string, format: ValueFormat(rawValue: "tool-rule"))))
  }
  static func toolPolicyAllowAskShape() -> Shape {
    Shape(id: .toolPolicyAllowAsk, name: "tool-policy-allow-ask", title: "Built-in tool permissions", description: "An object of built-in tools, or from 1.37937.0 rules such as Bash(curl *), and what each may do. A name that is of no use to the app is an error and is dropped.", content: .map(.toolRule, ValueDefinition(name: "", title: "Permission", description: "What the tool may do. Any unknown value is read as ask.", type: .enumeration, values: [EnumerationValue("allow", title: "Allow", description: "The tool runs without asking."), EnumerationValue("ask", title: "Ask", description: "The user is asked before the tool runs."), EnumerationValue("ask-session", title: "Ask once a session (old form)", description: "Accepted until 2026-10-07: write ask instead.", isDeprecated: true)])))
  }
  static func workspaceFoldersShape() -> Shape {
    Shape(id: .workspaceFolders, name: "workspace-folders", title: "Workspace folder", description: "One folder that users may work in. A plain text stands for an object with only that path.", content: .record([
      ValueDefinition(name: "path", title: "Path", description: "Absolute path of the folder. From 1.14271.0 it may begin with ~ or with one of these variables: %APPDATA%, %LOCALAPPDATA%, %OneDrive%, %OneDriveCommercial%, %OneDriveConsumer%, %USERNAME%, %XDG_DOCUMENTS_DIR%. With a relative path or another variable, the entry is ignored.", type: .string, format: ValueFormat(rawValue: "workspace-path"), isRequired: true),
      ValueDefinition(name: "isDefaultSelected", title: "Selected at the start", description: "Whether the folder is selected for users from the start.", type: .boolean, since: AppVersion(1, 14271, 0)),
      ValueDefinition(name: "mode", title: "Access", description: "What sessions may do in the folder. Unset, they may read and write.", type: .enumeration, values: [EnumerationValue("rw", title: "Read and write"), EnumerationValue("ro", title: "Read only")], defaultValue: .string("rw"), since: AppVersion(1, 26832, 0)),
    ]), shorthand: "path")
  }
  static func egressHostsShape() -> Shape {
    Shape(id: .egressHosts, name: "egress-hosts", title: "Hosts open to the sandbox", description: "Hosts that the workspace sandbox may reach. A value that cannot be read counts as an empty list.", content: .items(ValueDefinition(name: "", title: "Host", description: "An exact host, *.suffix, which does not cover the bare suffix, or * for every host; an IP address matches only itself. No scheme, path or IPv6 literal. All but a lone * may end in :port, from 1.26832.0 for web fetch and from 1.32352.0 for shell and packages. A bad entry is dropped.", type: .string, format: ValueFormat(rawValue: "egress-host"))))
  }
  static func sshHostsShape() -> Shape {
    Shape(id: .sshHosts, name: "ssh-hosts", title: "SSH hosts", description: "Hosts that Code sessions may connect to over SSH. An empty list turns SSH off, and so does a value other than a list of strings.", content: .items(ValueDefinition(name: "", title: "Host", description: "An exact host or IP address, *.suffix, which covers the bare domain too, or * for every host. No port. Letter case and a user@ in front do not matter.", type: .string, format: ValueFormat(rawValue: "ssh-host"))))
  }
  static func claudeAiImportShape() -> Shape {
    Shape(id: .claudeAiImport, name: "claude-ai-import", title: "Import from Claude.ai", description: "What users can bring over from a Claude.ai account.", content: .record([
      ValueDefinition(name: "enabled", title: "Import", description: "Whether users may import their data from Claude.ai. Off when unset.", type: .boolean, defaultValue: .boolean(false), since: AppVersion(1, 28929, 0)),
      ValueDefinition(name: "exportEnabled", title: "Export", description: "Whether users may export as well. Off when unset; needs enabled.", type: .boolean, defaultValue: .boolean(false), since: AppVersion(1, 32352, 0)),
      ValueDefinition(name: "bannerBehavior", title: "Import banner", description: "Whether the app points users to the import with a banner.", type: .enumeration, values: [EnumerationValue("off", title: "Off", description: "No banner."), EnumerationValue("detect", title: "Detect"), EnumerationValue("show", title: "Show", description: "Needs enabled, or a sign-in import.")], defaultValue: .string("off"), since: AppVersion(1, 28929, 0)),
      ValueDefinition(name: "automatic3pImport", title: "Automatic import", description: "Whether data is brought over without the user's doing. A beta feature; needs deploymentOrganizationUuid, but not enabled.", type: .boolean, since: AppVersion(1, 44121, 1), marks: [.beta]),
    ]))
  }
  static func bannerShape() -> Shape {
    Shape(id: .banner, name: "banner", title: "Banner", description: "A one-line message to every user.", content: .record([
      ValueDefinition(name: "enabled", title: "Show the banner", description: "Whether the banner is shown. Unless this is true, every other field is ignored.", type: .boolean),
      ValueDefinition(name: "text", title: "Text", description: "The message: one line of at most 200 characters.", type: .string, maximumLength: 200, format: ValueFormat(rawValue: "single-line")),
      ValueDefinition(name: "backgroundColor", title: "Background color", description: "Color behind the text, as #RRGGBB. Unset, it is the light gray #F5F5F5.", type: .string, defaultValue: .string("#F5F5F5"), format: ValueFormat(rawValue: "color")),
      ValueDefinition(name: "textColor", title: "Text color", description: "Color of the text, as #RRGGBB. Unset, it is black, #000000.", type: .string, defaultValue: .string("#000000"), format: ValueFormat(rawValue: "color")),
      ValueDefinition(name: "linkUrl", title: "Link", description: "HTTPS address that the banner leads to.", type: .string, format: ValueFormat(rawValue: "https-url")),
    ]))
  }
  static func orgPluginSettingsShape() -> Shape {
    Shape(id: .orgPluginSettings, name: "org-plugin-settings", title: "Tools of a plugin server", description: "What users may do with the tools of one MCP server that your organization's plugins bring. Builds before 1.15200.0 ignore this list form and lock nothing.", content: .record([
      ValueDefinition(name: "serverName", title: "Server name", description: "Name of the MCP server in the plugin, compared without letter case.", type: .string, isRequired: true),
      ValueDefinition(name: "tools", title: "Tools", description: "The server's tools and what each may do.", type: .objectList, shape: .orgPluginTool, since: AppVersion(1, 15200, 0)),
    ]))
  }
  static func orgPluginToolShape() -> Shape {
    Shape(id: .orgPluginTool, name: "org-plugin-tool", title: "Tool of a plugin server", description: "What users may do with one tool.", content: .record([
      ValueDefinition(name: "toolName", title: "Tool name", description: "Name of the tool on its server.", type: .string, isRequired: true),
      ValueDefinition(name: "permission", title: "Permission", description: "What the tool may do.", type: .enumeration, values: [EnumerationValue("allow", title: "Allow", description: "The tool runs without asking."), EnumerationValue("ask", title: "Ask", description: "The user is asked before the tool runs."), EnumerationValue("blocked", title: "Blocked", description: "The tool cannot be used."), EnumerationValue("ask-session", title: "Ask once a session (old form)", description: "Accepted until 2026-10-07, after which the tool is blocked: write ask instead.", isDeprecated: true)], isRequired: true),
    ]))
  }
  static func pluginMarketplacesShape() -> Shape {
    Shape(id: .pluginMarketplaces, name: "plugin-marketplaces", title: "Plugin marketplace", description: "One place that plugins come from: a GitHub repository, another Git repository, or a manifest at a URL.", content: .record([
      ValueDefinition(name: "source", title: "Kind of source", description: "Where the marketplace is.", type: .enumeration, values: [EnumerationValue("github", title: "GitHub repository", description: "Needs repo."), EnumerationValue("git", title: "Git repository", description: "Needs url."), EnumerationValue("url", title: "Manifest at a URL", description: "Needs url. Older builds than 1.32352.0 do not know it.", since: AppVersion(1, 32352, 0))], isRequired: true),
      ValueDefinition(name: "repo", title: "Repository", description: "The GitHub repository, as owner/repo.", type: .string, format: ValueFormat(rawValue: "github-repository"), requiredIn: ["github"], onlyIn: ["github"]),
      ValueDefinition(name: "ref", title: "Revision", description: "Branch, tag or commit to use. Plugins that are installed or required need the full commit SHA of 40 characters; from 1.46388.1 they are otherwise only offered, and before the entry was dropped.", type: .string, onlyIn: ["github", "git"]),
      ValueDefinition(name: "path", title: "Folder", description: "Folder of the repository in which the marketplace is.", type: .string, onlyIn: ["github", "git"]),
      ValueDefinition(name: "expectedName", title: "Expected name", description: "Name that the marketplace must give itself.", type: .string),
      ValueDefinition(name: "installationPreference", title: "Installation", description: "What happens with the marketplace's plugins. Without a pinned commit in ref, or a manifestSha256, the app treats the entry as available from 1.46388.1, and dropped it before.", type: .enumeration, values: [EnumerationValue("available", title: "Available", description: "Users can install the plugins."), EnumerationValue("auto_install", title: "Installed", description: "The plugins are installed for users. Needs pinned content."), EnumerationValue("required", title: "Required", description: "The plugins are installed and must stay. Needs pinned content.")], defaultValue: .string("available")),
      ValueDefinition(name: "credentialKind", title: "Kind of credential", description: "How the app signs in to the source.", type: .enumeration, values: [EnumerationValue("anonymous", title: "None", description: "The source is public."), EnumerationValue("userGit", title: "The user's Git credentials", description: "What Git on the device uses for that host."), EnumerationValue("credentialHelper", title: "Helper", description: "A program supplies the credential; name it in credentialHelper."), EnumerationValue("inferenceCredential", title: "Inference credential", description: "The token for inference. Only for the source url, from 1.32352.0 on the gateway's origin and from 1.37937.0 on the bootstrap server's.", since: AppVersion(1, 32352, 0))], defaultValue: .string("anonymous")),
      ValueDefinition(name: "credentialHelper", title: "Credential helper", description: "Path of a program that supplies the credential. Required with the credential kind credentialHelper, and valid only there. It names a program only: no arguments, no tilde, no environment variables.", type: .string, format: ValueFormat(rawValue: "executable-path"), marks: [.localExecutable]),
      ValueDefinition(name: "url", title: "URL", description: "HTTPS address of the Git repository or the manifest, without credentials or query.", type: .string, format: ValueFormat(rawValue: "https-url"), requiredIn: ["git", "url"], onlyIn: ["git", "url"]),
      ValueDefinition(name: "manifestSha256", title: "Manifest SHA-256", description: "SHA-256 of the manifest, 64 hexadecimal digits, which pins its content. Plugins that are installed or required need it.", type: .string, format: ValueFormat(rawValue: "sha256"), since: AppVersion(1, 32352, 0), onlyIn: ["url"]),
    ]), variantFields: ["source"])
  }
  static func mcpServersShape() -> Shape {
    Shape(id: .mcpServers, name: "mcp-servers", title: "MCP server", description: "One MCP server: remote (http or sse), a local program (stdio), or a server built into the app. An entry with transport policy-only sets tool permissions only.", content: .record([
      ValueDefinition(name: "name", title: "Name", description: "Name of the server, each at most once in the list.", type: .string, isRequired: true),
      ValueDefinition(name: "server", title: "Built-in server", description: "Which of the app's own servers this entry sets up. Such an entry takes no transport, url or command.", type: .enumeration, values: [EnumerationValue("microsoft365", title: "Microsoft 365", description: "Needs tenantId, and should have clientId.", since: AppVersion(1, 12603, 1)), EnumerationValue("websearch", title: "Web search", description: "Needs a search provider. Off where the built-in tool WebSearch is disabled.", since: AppVersion(1, 15962, 0)), EnumerationValue("github", title: "GitHub", description: "Needs clientId.", since: AppVersion(1, 25927, 0))]),
      ValueDefinition(name: "transport", title: "Transport", description: "How the app talks to the server. Required unless the entry sets up a built-in server.", type: .enumeration, values: [EnumerationValue("http", title: "Streamable HTTP", description: "A remote server; needs url."), EnumerationValue("sse", title: "Server-sent events", description: "A remote server of the older kind; needs url."), EnumerationValue("stdio", title: "Local program", description: "A program on the device; needs command. From a bootstrap response it needs the user's consent, and builds before 1.19367.0 drop it."), EnumerationValue("policy-only", title: "Tool permissions only", description: "The entry holds nothing but name and toolPolicy. Builds before 2.110.0 drop it, and cannot read a list of nothing else.", since: AppVersion(2, 110, 0))]),
      ValueDefinition(name: "url", title: "URL", description: "HTTPS address of the remote server.", type: .string, format: ValueFormat(rawValue: "https-url"), requiredIn: ["http", "sse"], onlyIn: ["http", "sse"]),
      ValueDefinition(name: "headers", title: "Headers", description: "HTTP headers sent with every request to the server.", type: .object, shape: .headers, marks: [.sensitive], onlyIn: ["http", "sse", "websearch"]),
      ValueDefinition(name: "headersHelper", title: "Headers helper", description: "Path of a program that supplies headers at run time. It names a program only: no arguments, no tilde, no environment variables.", type: .string, format: ValueFormat(rawValue: "executable-path"), marks: [.localExecutable], onlyIn: ["http", "sse", "websearch"]),
      ValueDefinition(name: "headersHelperTtlSec", title: "Headers helper lifetime", description: "How long, in seconds, the helper's headers are used; 300 when unset.", type: .integer, defaultValue: .number(300), onlyIn: ["http", "sse", "websearch"]),
      ValueDefinition(name: "headersHelperRefreshBufferSec", title: "Headers helper head start", description: "How many seconds before the headers expire the helper runs again; 60 when unset. Must be smaller than the lifetime.", type: .integer, defaultValue: .number(60), since: AppVersion(1, 21459, 0), onlyIn: ["http", "sse", "websearch"]),
      ValueDefinition(name: "oauth", title: "OAuth sign-in", description: "How users sign in to the server: true to let the app find out by itself, or an object with the details.", type: .object, alternateTypes: [.boolean], shape: .mcpOauth),
      ValueDefinition(name: "toolPolicy", title: "Tool permissions", description: "What the server's tools may do, by name.", type: .object, shape: .toolPolicy),
      ValueDefinition(name: "command", title: "Program", description: "Absolute path of the program that is the server.", type: .string, format: ValueFormat(rawValue: "executable-path"), requiredIn: ["stdio"], onlyIn: ["stdio"]),
      ValueDefinition(name: "args", title: "Arguments", description: "Arguments for the program, one entry each.", type: .stringList, onlyIn: ["stdio"]),
      ValueDefinition(name: "env", title: "Environment", description: "Environment variables for the program.", type: .object, shape: .stringMap, marks: [.sensitive], onlyIn: ["stdio"]),
      ValueDefinition(name: "envHelper", title: "Environment helper", description: "Path of a program that supplies environment variables at run time. It names a program only: no arguments, no tilde, no environment variables.", type: .string, format: ValueFormat(rawValue: "executable-path"), since: AppVersion(1, 21459, 0), marks: [.localExecutable], onlyIn: ["stdio"]),
      ValueDefinition(name: "envHelperTtlSec", title: "Environment helper lifetime", description: "How long, in seconds, the helper's variables are used; 300 when unset.", type: .integer, defaultValue: .number(300), onlyIn: ["stdio"]),
      ValueDefinition(name: "startupTimeoutSec", title: "Startup timeout", description: "How long, in seconds, the app waits for the server to start; 120 when unset.", type: .integer, defaultValue: .number(120), since: AppVersion(1, 19367, 0)),
      ValueDefinition(name: "tenantId", title: "Entra tenant", description: "The Entra ID tenant that users sign in to.", type: .string, requiredIn: ["microsoft365"], onlyIn: ["microsoft365"]),
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application that users sign in through, registered with Entra ID or GitHub. The GitHub server requires it. The Microsoft 365 server should have it, and requires it with a US Government cloud.", type: .string, requiredIn: ["github"], onlyIn: ["microsoft365", "github"]),
      ValueDefinition(name: "azureCloud", title: "Azure cloud", description: "The Microsoft cloud of the tenant. With a US Government cloud, clientId is required.", type: .enumeration, values: [EnumerationValue("global", title: "Global"), EnumerationValue("us-gov-high", title: "US Government, high"), EnumerationValue("us-gov-dod", title: "US Government, Department of Defense")], onlyIn: ["microsoft365"]),
      ValueDefinition(name: "scope", title: "Scopes", description: "OAuth scopes to ask for, separated by spaces.", type: .string, format: ValueFormat(rawValue: "scope-list"), onlyIn: ["microsoft365", "github"]),
      ValueDefinition(name: "host", title: "GitHub host", description: "HTTPS address of your own GitHub host, in place of github.com.", type: .string, format: ValueFormat(rawValue: "https-url"), onlyIn: ["github"]),
      ValueDefinition(name: "toolsets", title: "Toolsets", description: "Names of the GitHub server's tool groups to offer, separated by commas.", type: .string, onlyIn: ["github"]),
      ValueDefinition(name: "readOnly", title: "Read only", description: "When true, only tools that change nothing are offered.", type: .boolean, onlyIn: ["github"]),
      ValueDefinition(name: "continuousAccessEvaluation", title: "Continuous access evaluation", description: "Whether Microsoft can withdraw access at once instead of at the token's expiry. Enabled when unset.", type: .enumeration, values: [EnumerationValue("enabled", title: "Enabled"), EnumerationValue("disabled", title: "Disabled")], defaultValue: .string("enabled"), since: AppVersion(1, 49585, 0), onlyIn: ["microsoft365"]),
      ValueDefinition(name: "provider", title: "Search provider", description: "Which service answers the searches.", type: .enumeration, values: [EnumerationValue("brave", title: "Brave Search"), EnumerationValue("tavily", title: "Tavily"), EnumerationValue("exa", title: "Exa"), EnumerationValue("custom", title: "Custom", description: "A service of your own; needs customUrl.")], onlyIn: ["websearch"]),
      ValueDefinition(name: "customUrl", title: "Search URL", description: "Address of your own search service. Required with the provider custom, and valid only there.", type: .string, format: ValueFormat(rawValue: "url"), onlyIn: ["websearch"]),
    ]), variantFields: ["server", "transport"])
  }
  static func mcpOauthShape() -> Shape {
    Shape(id: .mcpOauth, name: "mcp-oauth", title: "OAuth sign-in to an MCP server", description: "Details of how users sign in to a remote MCP server.", content: .record([
      ValueDefinition(name: "mode", title: "Mode", description: "A special way to sign in. Needs authorizationServer.", type: .enumeration, values: [EnumerationValue("hosted", title: "Hosted")], since: AppVersion(1, 32885, 1)),
      ValueDefinition(name: "clientId", title: "Client ID", description: "ID of the application registered with the authorization server; never an empty text. Without it, the app registers itself.", type: .string),
      ValueDefinition(name: "clientSecret", title: "Client secret", description: "Secret of the registered application. Needs authorizationServer. Every device receives it.", type: .string, marks: [.secret]),
      ValueDefinition(name: "clientSecretHelper", title: "Client secret helper", description: "Path of a program that supplies the client secret at run time. Needs authorizationServer, and wins over clientSecret. It names a program only: no arguments, no tilde, no environment variables.", type: .string, format: ValueFormat(rawValue: "executable-path"), marks: [.localExecutable]),
      ValueDefinition(name: "authorizationServer", title: "Authorization servers", description: "HTTPS issuer URLs of the authorization servers that may be used, each exactly as its own metadata states it.", type: .stringList, format: ValueFormat(rawValue: "https-url")),
      ValueDefinition(name: "authorizationUrl", title: "Authorization URL", description: "Authorization endpoint. Give tokenUrl and clientId with it.", type: .string, format: ValueFormat(rawValue: "https-url"), since: AppVersion(1, 24012, 0)),
      ValueDefinition(name: "tokenUrl", title: "Token URL", description: "Token endpoint. Give authorizationUrl and clientId with it.", type: .string, format: ValueFormat(rawValue: "https-url"), since: AppVersion(1, 24012, 0)),
      ValueDefinition(name: "tenantId", title: "Entra tenant", description: "The Entra ID tenant that users sign in to. Scopes are required with it.", type: .string),
      ValueDefinition(name: "authFlow", title: "Sign-in flow", description: "How users sign in.", type: .enumeration, values: [EnumerationValue("browser", title: "Browser", description: "The sign-in page opens in the system browser."), EnumerationValue("broker", title: "System broker", description: "The operating system's account broker signs the user in. Needs tenantId, clientId and scope.")], defaultValue: .string("browser"), since: AppVersion(1, 25927, 0)),
      ValueDefinition(name: "scope", title: "Scopes", description: "OAuth scopes, separated by spaces. Required with tenantId.", type: .string, format: ValueFormat(rawValue: "scope-list")),
      ValueDefinition(name: "appendOfflineAccess", title: "Add offline_access", description: "Whether the app adds offline_access to the scopes, so that it receives a refresh token.", type: .boolean),
      ValueDefinition(name: "callbackHost", title: "Callback host", description: "Host name in the address to which the server sends the browser back. Needs clientId.", type: .enumeration, values: [EnumerationValue("127.0.0.1", title: "127.0.0.1"), EnumerationValue("localhost", title: "localhost")], defaultValue: .string("127.0.0.1")),
      ValueDefinition(name: "callbackPort", title: "Callback port", description: "Port in the address to which the server sends the browser back; 53280 when unset. Needs clientId.", type: .integer, defaultValue: .number(53280)),
      ValueDefinition(name: "additionalRedirectReferrerHosts", title: "Further referrer hosts", description: "Further host names, separated by spaces, from which the browser may arrive at the redirect address, for a sign-in that passes through other hosts.", type: .string, format: ValueFormat(rawValue: "hostname-list"), since: AppVersion(1, 24012, 0)),
    ]))
  }
  static func toolPolicyShape() -> Shape {
    Shape(id: .toolPolicy, name: "tool-policy", title: "Tool permissions of an MCP server", description: "An object of tool names and what each tool may do. In a name, * stands for any text; inside a name only from 1.20186.0. Where several names match a tool, the strictest permission holds.", content: .map(.toolGlob, ValueDefinition(name: "", title: "Permission", description: "What the tool may do. Tools of the Microsoft 365 server that send mail, invitations or chat messages ask even when allowed.", type: .enumeration, values: [EnumerationValue("allow", title: "Allow", description: "The tool runs without asking."), EnumerationValue("ask", title: "Ask", description: "The user is asked before the tool runs."), EnumerationValue("blocked", title: "Blocked", description: "The tool cannot be used.")])))
  }
  static func browserDomainsShape() -> Shape {
    Shape(id: .browserDomains, name: "browser-domains", title: "Sites for the built-in browser", description: "Sites that the built-in browser may open, or must not.", content: .items(ValueDefinition(name: "", title: "Site", description: "A host, with or without www., which makes no difference, and without its other subdomains; or *.suffix, which does not cover the bare domain. All but a lone * may end in :port. A lone * closes all external sites when blocked and is ignored when allowed, as is a wildcard for a public suffix. Any other entry matches nothing.", type: .string, format: ValueFormat(rawValue: "browser-domain"))))
  }
  static func pluginMcpServersShape() -> Shape {
    Shape(id: .pluginMcpServers, name: "plugin-mcp-servers", title: "MCP servers of plugins", description: "One pattern for the addresses of MCP servers that plugins bring. A list holds at most 100 entries.", content: .record([
      ValueDefinition(name: "serverUrl", title: "URL pattern", description: "Address of the servers, in which * stands for any text; in the host it spans dots, so that https://*.corp.com/* covers every subdomain but not corp.com itself. A lone * covers every address, any other pattern without a scheme none.", type: .string, format: ValueFormat(rawValue: "url-pattern"), isRequired: true),
    ]))
  }
}
