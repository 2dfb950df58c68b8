// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension KeyID {
  /// `inferenceProvider`: Inference provider
  public static let inferenceProvider = KeyID(rawValue: 0)
  /// `inferenceCredentialKind`: Kind of credential
  public static let inferenceCredentialKind = KeyID(rawValue: 1)
  /// `inferenceCustomHeaders`: Extra inference headers
  public static let inferenceCustomHeaders = KeyID(rawValue: 2)
  /// `inferenceSessionLifetimeSec`: Sign-in lifetime
  public static let inferenceSessionLifetimeSec = KeyID(rawValue: 3)
  /// `inferenceCredentialHelper`: Credential helper
  public static let inferenceCredentialHelper = KeyID(rawValue: 4)
  /// `inferenceCredentialHelperWindows`: Credential helper on Windows
  public static let inferenceCredentialHelperWindows = KeyID(rawValue: 5)
  /// `inferenceCredentialHelperArgs`: Credential helper arguments
  public static let inferenceCredentialHelperArgs = KeyID(rawValue: 6)
  /// `inferenceCredentialHelperTtlSec`: Credential helper lifetime
  public static let inferenceCredentialHelperTtlSec = KeyID(rawValue: 7)
  /// `inferenceCredentialHelperTimeoutSec`: Time limit of the credential helper
  public static let inferenceCredentialHelperTimeoutSec = KeyID(rawValue: 8)
  /// `inferenceCredentialHelperSilentRefreshEnabled`: Silent helper refresh
  public static let inferenceCredentialHelperSilentRefreshEnabled = KeyID(rawValue: 9)
  /// `egressProxyUrl`: Proxy server
  public static let egressProxyUrl = KeyID(rawValue: 10)
  /// `egressProxyPacUrl`: Proxy auto-configuration file
  public static let egressProxyPacUrl = KeyID(rawValue: 11)
  /// `coworkVmIpv6Enabled`: IPv6 in the workspace VM
  public static let coworkVmIpv6Enabled = KeyID(rawValue: 12)
  /// `userContentRendererUrl`: Artifact preview origin
  public static let userContentRendererUrl = KeyID(rawValue: 13)
  /// `inferenceAnthropicApiKey`: Anthropic API key
  public static let inferenceAnthropicApiKey = KeyID(rawValue: 14)
  /// `inferenceBedrockRegion`: AWS region for Bedrock
  public static let inferenceBedrockRegion = KeyID(rawValue: 15)
  /// `inferenceBedrockBaseUrl`: Bedrock base URL
  public static let inferenceBedrockBaseUrl = KeyID(rawValue: 16)
  /// `inferenceBedrockServiceTier`: Bedrock service tier
  public static let inferenceBedrockServiceTier = KeyID(rawValue: 17)
  /// `inferenceBedrockBearerToken`: Bedrock bearer token
  public static let inferenceBedrockBearerToken = KeyID(rawValue: 18)
  /// `inferenceBedrockSsoStartUrl`: AWS SSO start URL
  public static let inferenceBedrockSsoStartUrl = KeyID(rawValue: 19)
  /// `inferenceBedrockSsoRegion`: AWS SSO region
  public static let inferenceBedrockSsoRegion = KeyID(rawValue: 20)
  /// `inferenceBedrockSsoAccountId`: AWS SSO account
  public static let inferenceBedrockSsoAccountId = KeyID(rawValue: 21)
  /// `inferenceBedrockSsoRoleName`: AWS SSO role
  public static let inferenceBedrockSsoRoleName = KeyID(rawValue: 22)
  /// `inferenceBedrockProfile`: AWS profile
  public static let inferenceBedrockProfile = KeyID(rawValue: 23)
  /// `inferenceBedrockAwsDir`: AWS configuration directory
  public static let inferenceBedrockAwsDir = KeyID(rawValue: 24)
  /// `inferenceBedrockAwsCliPath`: AWS CLI program
  public static let inferenceBedrockAwsCliPath = KeyID(rawValue: 25)
  /// `inferenceFoundryResource`: Foundry resource
  public static let inferenceFoundryResource = KeyID(rawValue: 26)
  /// `inferenceFoundryBaseUrl`: Foundry base URL
  public static let inferenceFoundryBaseUrl = KeyID(rawValue: 27)
  /// `inferenceFoundryApiKey`: Foundry API key
  public static let inferenceFoundryApiKey = KeyID(rawValue: 28)
  /// `inferenceFoundryTenantId`: Entra tenant for Foundry
  public static let inferenceFoundryTenantId = KeyID(rawValue: 29)
  /// `inferenceFoundryClientId`: Entra client for Foundry
  public static let inferenceFoundryClientId = KeyID(rawValue: 30)
  /// `inferenceFoundryAuthFlow`: Foundry sign-in flow
  public static let inferenceFoundryAuthFlow = KeyID(rawValue: 31)
  /// `inferenceGatewayBaseUrl`: Gateway base URL
  public static let inferenceGatewayBaseUrl = KeyID(rawValue: 32)
  /// `inferenceStreamIdleTimeoutSec`: Longest pause in a stream
  public static let inferenceStreamIdleTimeoutSec = KeyID(rawValue: 33)
  /// `inferenceGatewayApiKey`: Gateway API key
  public static let inferenceGatewayApiKey = KeyID(rawValue: 34)
  /// `inferenceGatewayAuthScheme`: Gateway credential header
  public static let inferenceGatewayAuthScheme = KeyID(rawValue: 35)
  /// `inferenceGatewayOidc`: Gateway identity provider
  public static let inferenceGatewayOidc = KeyID(rawValue: 36)
  /// `inferenceGatewayOidcAuthFlow`: Sign-in flow for the gateway
  public static let inferenceGatewayOidcAuthFlow = KeyID(rawValue: 37)
  /// `inferenceIdpOidc`: Identity provider for inference
  public static let inferenceIdpOidc = KeyID(rawValue: 38)
  /// `inferenceIdpAuthFlow`: Sign-in flow for inference
  public static let inferenceIdpAuthFlow = KeyID(rawValue: 39)
  /// `modelDiscoveryEnabled`: Model discovery
  public static let modelDiscoveryEnabled = KeyID(rawValue: 40)
  /// `modelPrefer1mContext`: Prefer the 1M context
  public static let modelPrefer1mContext = KeyID(rawValue: 41)
  /// `inferenceModels`: Models offered
  public static let inferenceModels = KeyID(rawValue: 42)
  /// `defaultModelEffort`: Default effort
  public static let defaultModelEffort = KeyID(rawValue: 43)
  /// `alwaysStartWithDefaultModel`: Always start with the default model
  public static let alwaysStartWithDefaultModel = KeyID(rawValue: 44)
  /// `inferenceModelPricingEnabled`: Cost estimate
  public static let inferenceModelPricingEnabled = KeyID(rawValue: 45)
  /// `inferenceModelPricingMultiplier`: Price multiplier
  public static let inferenceModelPricingMultiplier = KeyID(rawValue: 46)
  /// `inferenceModelPricing`: Model prices
  public static let inferenceModelPricing = KeyID(rawValue: 47)
  /// `modelCatalogEnabled`: Model catalog
  public static let modelCatalogEnabled = KeyID(rawValue: 48)
  /// `modelCatalogUrl`: Model catalog URL
  public static let modelCatalogUrl = KeyID(rawValue: 49)
  /// `inferenceVertexProjectId`: Google Cloud project
  public static let inferenceVertexProjectId = KeyID(rawValue: 50)
  /// `inferenceVertexRegion`: Google Cloud region
  public static let inferenceVertexRegion = KeyID(rawValue: 51)
  /// `inferenceVertexBaseUrl`: Vertex base URL
  public static let inferenceVertexBaseUrl = KeyID(rawValue: 52)
  /// `inferenceVertexOAuthClientId`: Google OAuth client ID
  public static let inferenceVertexOAuthClientId = KeyID(rawValue: 53)
  /// `inferenceVertexOAuthClientSecret`: Google OAuth client secret
  public static let inferenceVertexOAuthClientSecret = KeyID(rawValue: 54)
  /// `inferenceVertexOAuthScopes`: Google OAuth scopes
  public static let inferenceVertexOAuthScopes = KeyID(rawValue: 55)
  /// `inferenceVertexOAuthLoginHint`: Google login hint
  public static let inferenceVertexOAuthLoginHint = KeyID(rawValue: 56)
  /// `inferenceVertexWorkforceAudience`: Workforce Identity audience
  public static let inferenceVertexWorkforceAudience = KeyID(rawValue: 57)
  /// `inferenceVertexWorkforceUserProject`: Workforce Identity billing project
  public static let inferenceVertexWorkforceUserProject = KeyID(rawValue: 58)
  /// `inferenceVertexWorkforceAuthFlow`: Sign-in flow for Workforce Identity
  public static let inferenceVertexWorkforceAuthFlow = KeyID(rawValue: 59)
  /// `inferenceVertexWorkforceOidc`: Workforce Identity provider
  public static let inferenceVertexWorkforceOidc = KeyID(rawValue: 60)
  /// `inferenceVertexCredentialsFile`: Google credentials file
  public static let inferenceVertexCredentialsFile = KeyID(rawValue: 61)
  /// `disableDeploymentModeChooser`: Block Claude.ai sign-in
  public static let disableDeploymentModeChooser = KeyID(rawValue: 62)
  /// `disableDeepLinkRegistration`: Block claude:// links
  public static let disableDeepLinkRegistration = KeyID(rawValue: 63)
  /// `builtinBrowserEnabled`: Built-in browser
  public static let builtinBrowserEnabled = KeyID(rawValue: 64)
  /// `builtinBrowserDefaultDomainPolicy`: Built-in browser: other sites
  public static let builtinBrowserDefaultDomainPolicy = KeyID(rawValue: 65)
  /// `builtinBrowserAllowedDomains`: Built-in browser: allowed sites
  public static let builtinBrowserAllowedDomains = KeyID(rawValue: 66)
  /// `builtinBrowserBlockedDomains`: Built-in browser: blocked sites
  public static let builtinBrowserBlockedDomains = KeyID(rawValue: 67)
  /// `desktopHome`: Combined home
  public static let desktopHome = KeyID(rawValue: 68)
  /// `chatTabEnabled`: Chat tab
  public static let chatTabEnabled = KeyID(rawValue: 69)
  /// `chatAdvancedFileAnalysisEnabled`: Advanced file analysis in Chat
  public static let chatAdvancedFileAnalysisEnabled = KeyID(rawValue: 70)
  /// `isClaudeCodeForDesktopEnabled`: Code tab
  public static let isClaudeCodeForDesktopEnabled = KeyID(rawValue: 71)
  /// `sshHostAllowlist`: Allowed SSH hosts
  public static let sshHostAllowlist = KeyID(rawValue: 72)
  /// `sshClientPath`: SSH client program
  public static let sshClientPath = KeyID(rawValue: 73)
  /// `sshTransport`: SSH engine
  public static let sshTransport = KeyID(rawValue: 74)
  /// `coworkTabEnabled`: Cowork tab
  public static let coworkTabEnabled = KeyID(rawValue: 75)
  /// `userPluginMarketplacesEnabled`: Marketplaces added by users
  public static let userPluginMarketplacesEnabled = KeyID(rawValue: 76)
  /// `userPluginUploadsEnabled`: Plugins added by users
  public static let userPluginUploadsEnabled = KeyID(rawValue: 77)
  /// `disabledBuiltinTools`: Disabled built-in tools
  public static let disabledBuiltinTools = KeyID(rawValue: 78)
  /// `disableBundledSkills`: Disable bundled skills
  public static let disableBundledSkills = KeyID(rawValue: 79)
  /// `skillCreationEnabled`: Skills made by users
  public static let skillCreationEnabled = KeyID(rawValue: 80)
  /// `scheduledTasksEnabled`: Scheduled tasks
  public static let scheduledTasksEnabled = KeyID(rawValue: 81)
  /// `keepAwakeEnabled`: Keep the computer awake
  public static let keepAwakeEnabled = KeyID(rawValue: 82)
  /// `builtinToolPolicy`: Built-in tool permissions
  public static let builtinToolPolicy = KeyID(rawValue: 83)
  /// `autoModeEnabled`: Auto mode
  public static let autoModeEnabled = KeyID(rawValue: 84)
  /// `disableBypassPermissionsMode`: Block bypassing permissions
  public static let disableBypassPermissionsMode = KeyID(rawValue: 85)
  /// `toolSearchEnabled`: Tool search
  public static let toolSearchEnabled = KeyID(rawValue: 86)
  /// `skipWebFetchPreflight`: Skip the web fetch check
  public static let skipWebFetchPreflight = KeyID(rawValue: 87)
  /// `allowedWorkspaceFolders`: Workspace folders
  public static let allowedWorkspaceFolders = KeyID(rawValue: 88)
  /// `blockReadsOutsideWorkingDirectories`: Reads outside working directories
  public static let blockReadsOutsideWorkingDirectories = KeyID(rawValue: 89)
  /// `coworkEgressAllowedHosts`: Hosts open to the sandbox
  public static let coworkEgressAllowedHosts = KeyID(rawValue: 90)
  /// `requireCoworkFullVmSandbox`: Require the full VM sandbox
  public static let requireCoworkFullVmSandbox = KeyID(rawValue: 91)
  /// `organizationInstructions`: Instructions from the organization
  public static let organizationInstructions = KeyID(rawValue: 92)
  /// `claudeAiImport`: Import from Claude.ai
  public static let claudeAiImport = KeyID(rawValue: 93)
  /// `microsoftAuthBroker`: Microsoft 365 sign-in broker
  public static let microsoftAuthBroker = KeyID(rawValue: 94)
  /// `isDesktopExtensionEnabled`: Desktop extensions
  public static let isDesktopExtensionEnabled = KeyID(rawValue: 95)
  /// `isDesktopExtensionSignatureRequired`: Signed extensions only
  public static let isDesktopExtensionSignatureRequired = KeyID(rawValue: 96)
  /// `managedMcpServers`: MCP servers from the organization
  public static let managedMcpServers = KeyID(rawValue: 97)
  /// `mcpPersistentAlwaysAllowEnabled`: Lasting tool approvals
  public static let mcpPersistentAlwaysAllowEnabled = KeyID(rawValue: 98)
  /// `mcpScheduledTaskApprovalLifetimeDays`: Scheduled task approval lifetime
  public static let mcpScheduledTaskApprovalLifetimeDays = KeyID(rawValue: 99)
  /// `isLocalDevMcpEnabled`: MCP servers added by users
  public static let isLocalDevMcpEnabled = KeyID(rawValue: 100)
  /// `allowedPluginMcpServers`: Plugin MCP servers allowed
  public static let allowedPluginMcpServers = KeyID(rawValue: 101)
  /// `deniedPluginMcpServers`: Plugin MCP servers blocked
  public static let deniedPluginMcpServers = KeyID(rawValue: 102)
  /// `mcpToolTimeoutSec`: MCP tool timeout
  public static let mcpToolTimeoutSec = KeyID(rawValue: 103)
  /// `deploymentOrganizationUuid`: Organization ID
  public static let deploymentOrganizationUuid = KeyID(rawValue: 104)
  /// `disableEssentialTelemetry`: Essential telemetry off
  public static let disableEssentialTelemetry = KeyID(rawValue: 105)
  /// `disableNonessentialTelemetry`: Nonessential telemetry off
  public static let disableNonessentialTelemetry = KeyID(rawValue: 106)
  /// `disableNonessentialServices`: Nonessential services off
  public static let disableNonessentialServices = KeyID(rawValue: 107)
  /// `disableAutoUpdates`: Block automatic updates
  public static let disableAutoUpdates = KeyID(rawValue: 108)
  /// `autoUpdaterEnforcementHours`: Update enforcement
  public static let autoUpdaterEnforcementHours = KeyID(rawValue: 109)
  /// `updateViaUpdatesHost`: Updates from releases.claude.com
  public static let updateViaUpdatesHost = KeyID(rawValue: 110)
  /// `relaunchEnforcementHours`: Relaunch enforcement
  public static let relaunchEnforcementHours = KeyID(rawValue: 111)
  /// `configRecheckIntervalMinutes`: Configuration check interval
  public static let configRecheckIntervalMinutes = KeyID(rawValue: 112)
  /// `disableLocalConfigCache`: Minimal configuration on disk
  public static let disableLocalConfigCache = KeyID(rawValue: 113)
  /// `otlpEndpoint`: Telemetry collector
  public static let otlpEndpoint = KeyID(rawValue: 114)
  /// `otlpProtocol`: Telemetry protocol
  public static let otlpProtocol = KeyID(rawValue: 115)
  /// `otlpHeaders`: Telemetry headers
  public static let otlpHeaders = KeyID(rawValue: 116)
  /// `otlpAuthMode`: Telemetry sign-in
  public static let otlpAuthMode = KeyID(rawValue: 117)
  /// `otlpHeadersHelper`: Telemetry headers helper
  public static let otlpHeadersHelper = KeyID(rawValue: 118)
  /// `otlpResourceAttributes`: Telemetry attributes
  public static let otlpResourceAttributes = KeyID(rawValue: 119)
  /// `otlpDesktopLogLevel`: Telemetry level of the app
  public static let otlpDesktopLogLevel = KeyID(rawValue: 120)
  /// `otlpContentCapture`: Content in telemetry
  public static let otlpContentCapture = KeyID(rawValue: 121)
  /// `otlpTracesEnabled`: Telemetry traces
  public static let otlpTracesEnabled = KeyID(rawValue: 122)
  /// `chatSessionRetentionDays`: Chat retention
  public static let chatSessionRetentionDays = KeyID(rawValue: 123)
  /// `coworkSessionRetentionDays`: Cowork retention
  public static let coworkSessionRetentionDays = KeyID(rawValue: 124)
  /// `codeSessionRetentionDays`: Code retention
  public static let codeSessionRetentionDays = KeyID(rawValue: 125)
  /// `sessionRetentionHold`: Hold on session deletion
  public static let sessionRetentionHold = KeyID(rawValue: 126)
  /// `inferenceMaxTokensPerWindow`: Token limit
  public static let inferenceMaxTokensPerWindow = KeyID(rawValue: 127)
  /// `inferenceTokenWindowHours`: Token limit window
  public static let inferenceTokenWindowHours = KeyID(rawValue: 128)
  /// `endUserAttribution`: End-user attribution
  public static let endUserAttribution = KeyID(rawValue: 129)
  /// `deploymentDisplayName`: Deployment name
  public static let deploymentDisplayName = KeyID(rawValue: 130)
  /// `deploymentDisplaySubtitle`: Deployment subtitle
  public static let deploymentDisplaySubtitle = KeyID(rawValue: 131)
  /// `disableConfigDeprecationWarnings`: Hide deprecation warnings
  public static let disableConfigDeprecationWarnings = KeyID(rawValue: 132)
  /// `banner`: Organization banner
  public static let banner = KeyID(rawValue: 133)
  /// `disableFeatureDiscovery`: Feature announcements off
  public static let disableFeatureDiscovery = KeyID(rawValue: 134)
  /// `orgPluginSettings`: Organization plugin tools
  public static let orgPluginSettings = KeyID(rawValue: 135)
  /// `allowedPluginMarketplaces`: Plugin marketplaces
  public static let allowedPluginMarketplaces = KeyID(rawValue: 136)
  /// `organizationPluginsUrl`: Organization plugins URL
  public static let organizationPluginsUrl = KeyID(rawValue: 137)
  /// `bootstrapEnabled`: Use the bootstrap server
  public static let bootstrapEnabled = KeyID(rawValue: 138)
  /// `bootstrapUrl`: Bootstrap URL
  public static let bootstrapUrl = KeyID(rawValue: 139)
  /// `bootstrapOidc`: Bootstrap identity provider
  public static let bootstrapOidc = KeyID(rawValue: 140)
  /// `bootstrapHeaders`: Bootstrap headers
  public static let bootstrapHeaders = KeyID(rawValue: 141)
  /// `bootstrapHeadersHelper`: Bootstrap headers helper
  public static let bootstrapHeadersHelper = KeyID(rawValue: 142)
  /// `trustBootstrapDelivery`: Trust bootstrap delivery
  public static let trustBootstrapDelivery = KeyID(rawValue: 143)
  /// `expiresAt`: Response expiry
  public static let expiresAt = KeyID(rawValue: 144)
  /// `$schemaVersion`: Layout version
  public static let schemaVersion = KeyID(rawValue: 145)
  /// `forceLoginOrgUUID`: Required organization
  public static let forceLoginOrgUUID = KeyID(rawValue: 146)
  /// `loginSsoOrgDomain`: Sign-in domain
  public static let loginSsoOrgDomain = KeyID(rawValue: 147)
  /// `disableMultiAccount`: One account at a time
  public static let disableMultiAccount = KeyID(rawValue: 148)
  /// `secureVmFeaturesEnabled`: Features of the secure VM
  public static let secureVmFeaturesEnabled = KeyID(rawValue: 149)
  /// `isDesktopExtensionDirectoryEnabled`: Extension directory
  public static let isDesktopExtensionDirectoryEnabled = KeyID(rawValue: 150)
  /// `effortLevel`: Default effort for claude.ai
  public static let effortLevel = KeyID(rawValue: 151)
  /// `allowOptionalClientAuth`: Optional client certificates
  public static let allowOptionalClientAuth = KeyID(rawValue: 152)
  /// `claudeInChromeEnabled`: Claude in Chrome
  public static let claudeInChromeEnabled = KeyID(rawValue: 153)
  /// `dangerousMaxVersion`: Newest version allowed
  public static let dangerousMaxVersion = KeyID(rawValue: 154)
  /// `dictationEnabled`: Dictation
  public static let dictationEnabled = KeyID(rawValue: 155)
  /// `disableWslSessions`: Block WSL sessions
  public static let disableWslSessions = KeyID(rawValue: 156)
  /// `entraAzureCloud`: Azure cloud of the add-in
  public static let entraAzureCloud = KeyID(rawValue: 157)
  /// `entraClientId`: Entra client of the add-in
  public static let entraClientId = KeyID(rawValue: 158)
  /// `entraScope`: Entra scope of the add-in
  public static let entraScope = KeyID(rawValue: 159)
  /// `hardwareBuddyEnabled`: Hardware Buddy
  public static let hardwareBuddyEnabled = KeyID(rawValue: 160)
  /// `importThirdPartyHistoryIntoOrgUUID`: Organization for imported history
  public static let importThirdPartyHistoryIntoOrgUUID = KeyID(rawValue: 161)
  /// `inferenceBedrockWebIdentityRoleArn`: IAM role of the add-in
  public static let inferenceBedrockWebIdentityRoleArn = KeyID(rawValue: 162)
  /// `officeAccessPolicies`: Document access policies
  public static let officeAccessPolicies = KeyID(rawValue: 163)
  /// `officeDisabledFeatures`: Disabled add-in features
  public static let officeDisabledFeatures = KeyID(rawValue: 164)
  /// `officeDisabledHosts`: Disabled Office applications
  public static let officeDisabledHosts = KeyID(rawValue: 165)
  /// `otlpAttrMaxChars`: Telemetry attribute length
  public static let otlpAttrMaxChars = KeyID(rawValue: 166)
  /// `relocateUncUserData`: Move data off network shares
  public static let relocateUncUserData = KeyID(rawValue: 167)
  /// `selfHostedCredentialHelper`: Self-hosted credential helper
  public static let selfHostedCredentialHelper = KeyID(rawValue: 168)
  /// `selfHostedCredentialHelperSilentRefreshEnabled`: Self-hosted silent refresh
  public static let selfHostedCredentialHelperSilentRefreshEnabled = KeyID(rawValue: 169)
  /// `selfHostedCredentialHelperTimeoutSec`: Self-hosted helper timeout
  public static let selfHostedCredentialHelperTimeoutSec = KeyID(rawValue: 170)
  /// `selfHostedCredentialHelperTtlSec`: Self-hosted helper lifetime
  public static let selfHostedCredentialHelperTtlSec = KeyID(rawValue: 171)
  /// `selfHostedCredentialKind`: Self-hosted kind of credential
  public static let selfHostedCredentialKind = KeyID(rawValue: 172)
  /// `selfHostedOidc`: Self-hosted identity provider
  public static let selfHostedOidc = KeyID(rawValue: 173)
  /// `selfHostedOidcAuthFlow`: Self-hosted sign-in flow
  public static let selfHostedOidcAuthFlow = KeyID(rawValue: 174)
  /// `selfHostedOidcTokenStorage`: Self-hosted token storage
  public static let selfHostedOidcTokenStorage = KeyID(rawValue: 175)
  /// `selfHostedToken`: Self-hosted token
  public static let selfHostedToken = KeyID(rawValue: 176)
  /// `selfHostedUrl`: Self-hosted URL
  public static let selfHostedUrl = KeyID(rawValue: 177)
  /// `skillBundles`: Skill bundles
  public static let skillBundles = KeyID(rawValue: 178)
  /// `usageMetricsEnabled`: Usage metrics
  public static let usageMetricsEnabled = KeyID(rawValue: 179)
  /// `betaFeaturesEnabled`: Beta features
  public static let betaFeaturesEnabled = KeyID(rawValue: 180)
  /// `disableDefaultPlugins`: Disable default plugins
  public static let disableDefaultPlugins = KeyID(rawValue: 181)
  /// `chatCodeExecutionEnabled`: Code execution in Chat
  public static let chatCodeExecutionEnabled = KeyID(rawValue: 182)
}
