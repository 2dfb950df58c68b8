// Made from schemas/catalog by `make generate`. Do not edit.
// swift-format-ignore-file
extension Catalog {
  /// The release of Claude Desktop that the catalog reaches.
  public static let release = AppVersion(2, 19675, 0)
  /// The day of that release.
  public static let releaseDate = CalendarDate(2026, 10, 1)
  /// The first build that reads a bootstrap URL: the oldest that a configuration is judged for
  /// when nothing else is said.
  public static let earliestBuild = AppVersion(1, 10628, 0)
  /// The last day on which the names and forms deprecated in 2026 are read.
  public static let cutOff = CalendarDate(2026, 10, 7)

  /// The objects that the nested form sorts keys into.
  public static let clusters: [String] = ["inference", "models", "mcp", "workspace", "authentication", "telemetry", "otlp", "autoUpdate", "lifecycle", "extensions", "plugins", "chatSurface", "codeSurface", "coworkSurface", "appearance", "featureDiscovery", "claudeAiImport", "banner", "bootstrap", "builtinBrowser", "sessionRetention", "tokenLimits"]

  /// The sections of the reference, in order.
  public static let sections: [Section] = [
    Section(id: "connection", title: "Connection"),
    Section(id: "connection.anthropic", title: "Anthropic API"),
    Section(id: "connection.bedrock", title: "Amazon Bedrock"),
    Section(id: "connection.foundry", title: "Azure AI Foundry"),
    Section(id: "connection.gateway", title: "Gateway"),
    Section(id: "connection.models", title: "Models"),
    Section(id: "connection.vertex", title: "Google Vertex AI"),
    Section(id: "capabilities", title: "Capabilities"),
    Section(id: "capabilities.authentication", title: "Sign-in and links"),
    Section(id: "capabilities.browser", title: "Built-in browser"),
    Section(id: "capabilities.chat", title: "Chat"),
    Section(id: "capabilities.code", title: "Code"),
    Section(id: "capabilities.cowork", title: "Cowork"),
    Section(id: "capabilities.workspace", title: "Workspace and tools"),
    Section(id: "connectors", title: "Connectors"),
    Section(id: "connectors.authentication", title: "Connector sign-in"),
    Section(id: "connectors.extensions", title: "Desktop extensions"),
    Section(id: "connectors.mcp", title: "MCP servers"),
    Section(id: "telemetry", title: "Telemetry and services"),
    Section(id: "telemetry.updates", title: "Updates"),
    Section(id: "telemetry.lifecycle", title: "Relaunch and re-check"),
    Section(id: "telemetry.otlp", title: "Telemetry export"),
    Section(id: "limits", title: "Limits"),
    Section(id: "limits.retention", title: "Session retention"),
    Section(id: "limits.tokens", title: "Token limits"),
    Section(id: "appearance", title: "Appearance"),
    Section(id: "appearance.discovery", title: "Feature announcements"),
    Section(id: "plugins", title: "Plugins"),
    Section(id: "source", title: "Configuration source"),
    Section(id: "response", title: "Bootstrap response"),
    Section(id: "standard", title: "Deployments with claude.ai sign-in"),
    Section(id: "undocumented", title: "Undocumented keys"),
    Section(id: "removed", title: "Removed keys"),
  ]

  /// Every key, in the order of the sections; a key's number is its index.
  public static let keys: [KeyDefinition] = [
    inferenceProviderKey,
    inferenceCredentialKindKey,
    inferenceCustomHeadersKey,
    inferenceSessionLifetimeSecKey,
    inferenceCredentialHelperKey,
    inferenceCredentialHelperWindowsKey,
    inferenceCredentialHelperArgsKey,
    inferenceCredentialHelperTtlSecKey,
    inferenceCredentialHelperTimeoutSecKey,
    inferenceCredentialHelperSilentRefreshEnabledKey,
    egressProxyUrlKey,
    egressProxyPacUrlKey,
    coworkVmIpv6EnabledKey,
    userContentRendererUrlKey,
    inferenceAnthropicApiKeyKey,
    inferenceBedrockRegionKey,
    inferenceBedrockBaseUrlKey,
    inferenceBedrockServiceTierKey,
    inferenceBedrockBearerTokenKey,
    inferenceBedrockSsoStartUrlKey,
    inferenceBedrockSsoRegionKey,
    inferenceBedrockSsoAccountIdKey,
    inferenceBedrockSsoRoleNameKey,
    inferenceBedrockProfileKey,
    inferenceBedrockAwsDirKey,
    inferenceBedrockAwsCliPathKey,
    inferenceFoundryResourceKey,
    inferenceFoundryBaseUrlKey,
    inferenceFoundryApiKeyKey,
    inferenceFoundryTenantIdKey,
    inferenceFoundryClientIdKey,
    inferenceFoundryAuthFlowKey,
    inferenceGatewayBaseUrlKey,
    inferenceStreamIdleTimeoutSecKey,
    inferenceGatewayApiKeyKey,
    inferenceGatewayAuthSchemeKey,
    inferenceGatewayOidcKey,
    inferenceGatewayOidcAuthFlowKey,
    inferenceIdpOidcKey,
    inferenceIdpAuthFlowKey,
    modelDiscoveryEnabledKey,
    modelPrefer1mContextKey,
    inferenceModelsKey,
    defaultModelEffortKey,
    alwaysStartWithDefaultModelKey,
    inferenceModelPricingEnabledKey,
    inferenceModelPricingMultiplierKey,
    inferenceModelPricingKey,
    modelCatalogEnabledKey,
    modelCatalogUrlKey,
    inferenceVertexProjectIdKey,
    inferenceVertexRegionKey,
    inferenceVertexBaseUrlKey,
    inferenceVertexOAuthClientIdKey,
    inferenceVertexOAuthClientSecretKey,
    inferenceVertexOAuthScopesKey,
    inferenceVertexOAuthLoginHintKey,
    inferenceVertexWorkforceAudienceKey,
    inferenceVertexWorkforceUserProjectKey,
    inferenceVertexWorkforceAuthFlowKey,
    inferenceVertexWorkforceOidcKey,
    inferenceVertexCredentialsFileKey,
    disableDeploymentModeChooserKey,
    disableDeepLinkRegistrationKey,
    builtinBrowserEnabledKey,
    builtinBrowserDefaultDomainPolicyKey,
    builtinBrowserAllowedDomainsKey,
    builtinBrowserBlockedDomainsKey,
    desktopHomeKey,
    chatTabEnabledKey,
    chatAdvancedFileAnalysisEnabledKey,
    isClaudeCodeForDesktopEnabledKey,
    sshHostAllowlistKey,
    sshClientPathKey,
    sshTransportKey,
    coworkTabEnabledKey,
    userPluginMarketplacesEnabledKey,
    userPluginUploadsEnabledKey,
    disabledBuiltinToolsKey,
    disableBundledSkillsKey,
    skillCreationEnabledKey,
    scheduledTasksEnabledKey,
    keepAwakeEnabledKey,
    builtinToolPolicyKey,
    autoModeEnabledKey,
    disableBypassPermissionsModeKey,
    toolSearchEnabledKey,
    skipWebFetchPreflightKey,
    allowedWorkspaceFoldersKey,
    blockReadsOutsideWorkingDirectoriesKey,
    coworkEgressAllowedHostsKey,
    requireCoworkFullVmSandboxKey,
    organizationInstructionsKey,
    claudeAiImportKey,
    microsoftAuthBrokerKey,
    isDesktopExtensionEnabledKey,
    isDesktopExtensionSignatureRequiredKey,
    managedMcpServersKey,
    mcpPersistentAlwaysAllowEnabledKey,
    mcpScheduledTaskApprovalLifetimeDaysKey,
    isLocalDevMcpEnabledKey,
    allowedPluginMcpServersKey,
    deniedPluginMcpServersKey,
    mcpToolTimeoutSecKey,
    deploymentOrganizationUuidKey,
    disableEssentialTelemetryKey,
    disableNonessentialTelemetryKey,
    disableNonessentialServicesKey,
    disableAutoUpdatesKey,
    autoUpdaterEnforcementHoursKey,
    updateViaUpdatesHostKey,
    relaunchEnforcementHoursKey,
    configRecheckIntervalMinutesKey,
    disableLocalConfigCacheKey,
    otlpEndpointKey,
    otlpProtocolKey,
    otlpHeadersKey,
    otlpAuthModeKey,
    otlpHeadersHelperKey,
    otlpResourceAttributesKey,
    otlpDesktopLogLevelKey,
    otlpContentCaptureKey,
    otlpTracesEnabledKey,
    chatSessionRetentionDaysKey,
    coworkSessionRetentionDaysKey,
    codeSessionRetentionDaysKey,
    sessionRetentionHoldKey,
    inferenceMaxTokensPerWindowKey,
    inferenceTokenWindowHoursKey,
    endUserAttributionKey,
    deploymentDisplayNameKey,
    deploymentDisplaySubtitleKey,
    disableConfigDeprecationWarningsKey,
    bannerKey,
    disableFeatureDiscoveryKey,
    orgPluginSettingsKey,
    allowedPluginMarketplacesKey,
    organizationPluginsUrlKey,
    bootstrapEnabledKey,
    bootstrapUrlKey,
    bootstrapOidcKey,
    bootstrapHeadersKey,
    bootstrapHeadersHelperKey,
    trustBootstrapDeliveryKey,
    expiresAtKey,
    schemaVersionKey,
    forceLoginOrgUUIDKey,
    loginSsoOrgDomainKey,
    disableMultiAccountKey,
    secureVmFeaturesEnabledKey,
    isDesktopExtensionDirectoryEnabledKey,
    effortLevelKey,
    allowOptionalClientAuthKey,
    claudeInChromeEnabledKey,
    dangerousMaxVersionKey,
    dictationEnabledKey,
    disableWslSessionsKey,
    entraAzureCloudKey,
    entraClientIdKey,
    entraScopeKey,
    hardwareBuddyEnabledKey,
    importThirdPartyHistoryIntoOrgUUIDKey,
    inferenceBedrockWebIdentityRoleArnKey,
    officeAccessPoliciesKey,
    officeDisabledFeaturesKey,
    officeDisabledHostsKey,
    otlpAttrMaxCharsKey,
    relocateUncUserDataKey,
    selfHostedCredentialHelperKey,
    selfHostedCredentialHelperSilentRefreshEnabledKey,
    selfHostedCredentialHelperTimeoutSecKey,
    selfHostedCredentialHelperTtlSecKey,
    selfHostedCredentialKindKey,
    selfHostedOidcKey,
    selfHostedOidcAuthFlowKey,
    selfHostedOidcTokenStorageKey,
    selfHostedTokenKey,
    selfHostedUrlKey,
    skillBundlesKey,
    usageMetricsEnabledKey,
    betaFeaturesEnabledKey,
    disableDefaultPluginsKey,
    chatCodeExecutionEnabledKey,
  ]

  /// How many keys there are.
  public static let keyCount = 183

  /// The key with a number, without making the others; `nil`: none has it.
  static func compiledDefinition(_ number: UInt16) -> KeyDefinition? {
    switch number {
    case 0: inferenceProviderKey
    case 1: inferenceCredentialKindKey
    case 2: inferenceCustomHeadersKey
    case 3: inferenceSessionLifetimeSecKey
    case 4: inferenceCredentialHelperKey
    case 5: inferenceCredentialHelperWindowsKey
    case 6: inferenceCredentialHelperArgsKey
    case 7: inferenceCredentialHelperTtlSecKey
    case 8: inferenceCredentialHelperTimeoutSecKey
    case 9: inferenceCredentialHelperSilentRefreshEnabledKey
    case 10: egressProxyUrlKey
    case 11: egressProxyPacUrlKey
    case 12: coworkVmIpv6EnabledKey
    case 13: userContentRendererUrlKey
    case 14: inferenceAnthropicApiKeyKey
    case 15: inferenceBedrockRegionKey
    case 16: inferenceBedrockBaseUrlKey
    case 17: inferenceBedrockServiceTierKey
    case 18: inferenceBedrockBearerTokenKey
    case 19: inferenceBedrockSsoStartUrlKey
    case 20: inferenceBedrockSsoRegionKey
    case 21: inferenceBedrockSsoAccountIdKey
    case 22: inferenceBedrockSsoRoleNameKey
    case 23: inferenceBedrockProfileKey
    case 24: inferenceBedrockAwsDirKey
    case 25: inferenceBedrockAwsCliPathKey
    case 26: inferenceFoundryResourceKey
    case 27: inferenceFoundryBaseUrlKey
    case 28: inferenceFoundryApiKeyKey
    case 29: inferenceFoundryTenantIdKey
    case 30: inferenceFoundryClientIdKey
    case 31: inferenceFoundryAuthFlowKey
    case 32: inferenceGatewayBaseUrlKey
    case 33: inferenceStreamIdleTimeoutSecKey
    case 34: inferenceGatewayApiKeyKey
    case 35: inferenceGatewayAuthSchemeKey
    case 36: inferenceGatewayOidcKey
    case 37: inferenceGatewayOidcAuthFlowKey
    case 38: inferenceIdpOidcKey
    case 39: inferenceIdpAuthFlowKey
    case 40: modelDiscoveryEnabledKey
    case 41: modelPrefer1mContextKey
    case 42: inferenceModelsKey
    case 43: defaultModelEffortKey
    case 44: alwaysStartWithDefaultModelKey
    case 45: inferenceModelPricingEnabledKey
    case 46: inferenceModelPricingMultiplierKey
    case 47: inferenceModelPricingKey
    case 48: modelCatalogEnabledKey
    case 49: modelCatalogUrlKey
    case 50: inferenceVertexProjectIdKey
    case 51: inferenceVertexRegionKey
    case 52: inferenceVertexBaseUrlKey
    case 53: inferenceVertexOAuthClientIdKey
    case 54: inferenceVertexOAuthClientSecretKey
    case 55: inferenceVertexOAuthScopesKey
    case 56: inferenceVertexOAuthLoginHintKey
    case 57: inferenceVertexWorkforceAudienceKey
    case 58: inferenceVertexWorkforceUserProjectKey
    case 59: inferenceVertexWorkforceAuthFlowKey
    case 60: inferenceVertexWorkforceOidcKey
    case 61: inferenceVertexCredentialsFileKey
    case 62: disableDeploymentModeChooserKey
    case 63: disableDeepLinkRegistrationKey
    case 64: builtinBrowserEnabledKey
    case 65: builtinBrowserDefaultDomainPolicyKey
    case 66: builtinBrowserAllowedDomainsKey
    case 67: builtinBrowserBlockedDomainsKey
    case 68: desktopHomeKey
    case 69: chatTabEnabledKey
    case 70: chatAdvancedFileAnalysisEnabledKey
    case 71: isClaudeCodeForDesktopEnabledKey
    case 72: sshHostAllowlistKey
    case 73: sshClientPathKey
    case 74: sshTransportKey
    case 75: coworkTabEnabledKey
    case 76: userPluginMarketplacesEnabledKey
    case 77: userPluginUploadsEnabledKey
    case 78: disabledBuiltinToolsKey
    case 79: disableBundledSkillsKey
    case 80: skillCreationEnabledKey
    case 81: scheduledTasksEnabledKey
    case 82: keepAwakeEnabledKey
    case 83: builtinToolPolicyKey
    case 84: autoModeEnabledKey
    case 85: disableBypassPermissionsModeKey
    case 86: toolSearchEnabledKey
    case 87: skipWebFetchPreflightKey
    case 88: allowedWorkspaceFoldersKey
    case 89: blockReadsOutsideWorkingDirectoriesKey
    case 90: coworkEgressAllowedHostsKey
    case 91: requireCoworkFullVmSandboxKey
    case 92: organizationInstructionsKey
    case 93: claudeAiImportKey
    case 94: microsoftAuthBrokerKey
    case 95: isDesktopExtensionEnabledKey
    case 96: isDesktopExtensionSignatureRequiredKey
    case 97: managedMcpServersKey
    case 98: mcpPersistentAlwaysAllowEnabledKey
    case 99: mcpScheduledTaskApprovalLifetimeDaysKey
    case 100: isLocalDevMcpEnabledKey
    case 101: allowedPluginMcpServersKey
    case 102: deniedPluginMcpServersKey
    case 103: mcpToolTimeoutSecKey
    case 104: deploymentOrganizationUuidKey
    case 105: disableEssentialTelemetryKey
    case 106: disableNonessentialTelemetryKey
    case 107: disableNonessentialServicesKey
    case 108: disableAutoUpdatesKey
    case 109: autoUpdaterEnforcementHoursKey
    case 110: updateViaUpdatesHostKey
    case 111: relaunchEnforcementHoursKey
    case 112: configRecheckIntervalMinutesKey
    case 113: disableLocalConfigCacheKey
    case 114: otlpEndpointKey
    case 115: otlpProtocolKey
    case 116: otlpHeadersKey
    case 117: otlpAuthModeKey
    case 118: otlpHeadersHelperKey
    case 119: otlpResourceAttributesKey
    case 120: otlpDesktopLogLevelKey
    case 121: otlpContentCaptureKey
    case 122: otlpTracesEnabledKey
    case 123: chatSessionRetentionDaysKey
    case 124: coworkSessionRetentionDaysKey
    case 125: codeSessionRetentionDaysKey
    case 126: sessionRetentionHoldKey
    case 127: inferenceMaxTokensPerWindowKey
    case 128: inferenceTokenWindowHoursKey
    case 129: endUserAttributionKey
    case 130: deploymentDisplayNameKey
    case 131: deploymentDisplaySubtitleKey
    case 132: disableConfigDeprecationWarningsKey
    case 133: bannerKey
    case 134: disableFeatureDiscoveryKey
    case 135: orgPluginSettingsKey
    case 136: allowedPluginMarketplacesKey
    case 137: organizationPluginsUrlKey
    case 138: bootstrapEnabledKey
    case 139: bootstrapUrlKey
    case 140: bootstrapOidcKey
    case 141: bootstrapHeadersKey
    case 142: bootstrapHeadersHelperKey
    case 143: trustBootstrapDeliveryKey
    case 144: expiresAtKey
    case 145: schemaVersionKey
    case 146: forceLoginOrgUUIDKey
    case 147: loginSsoOrgDomainKey
    case 148: disableMultiAccountKey
    case 149: secureVmFeaturesEnabledKey
    case 150: isDesktopExtensionDirectoryEnabledKey
    case 151: effortLevelKey
    case 152: allowOptionalClientAuthKey
    case 153: claudeInChromeEnabledKey
    case 154: dangerousMaxVersionKey
    case 155: dictationEnabledKey
    case 156: disableWslSessionsKey
    case 157: entraAzureCloudKey
    case 158: entraClientIdKey
    case 159: entraScopeKey
    case 160: hardwareBuddyEnabledKey
    case 161: importThirdPartyHistoryIntoOrgUUIDKey
    case 162: inferenceBedrockWebIdentityRoleArnKey
    case 163: officeAccessPoliciesKey
    case 164: officeDisabledFeaturesKey
    case 165: officeDisabledHostsKey
    case 166: otlpAttrMaxCharsKey
    case 167: relocateUncUserDataKey
    case 168: selfHostedCredentialHelperKey
    case 169: selfHostedCredentialHelperSilentRefreshEnabledKey
    case 170: selfHostedCredentialHelperTimeoutSecKey
    case 171: selfHostedCredentialHelperTtlSecKey
    case 172: selfHostedCredentialKindKey
    case 173: selfHostedOidcKey
    case 174: selfHostedOidcAuthFlowKey
    case 175: selfHostedOidcTokenStorageKey
    case 176: selfHostedTokenKey
    case 177: selfHostedUrlKey
    case 178: skillBundlesKey
    case 179: usageMetricsEnabledKey
    case 180: betaFeaturesEnabledKey
    case 181: disableDefaultPluginsKey
    case 182: chatCodeExecutionEnabledKey
    default: nil
    }
  }

  /// Every shape; a shape's number is its index.
  public static let shapes: [Shape] = [
    oidcGatewayShape,
    oidcIdpShape,
    oidcWorkforceShape,
    oidcBootstrapShape,
    helperArgsShape,
    modelsShape,
    modelPricingShape,
    headersShape,
    stringMapShape,
    toolRulesShape,
    toolPolicyAllowAskShape,
    workspaceFoldersShape,
    egressHostsShape,
    sshHostsShape,
    claudeAiImportShape,
    bannerShape,
    orgPluginSettingsShape,
    orgPluginToolShape,
    pluginMarketplacesShape,
    mcpServersShape,
    mcpOauthShape,
    toolPolicyShape,
    browserDomainsShape,
    pluginMcpServersShape,
  ]

  /// The shape with a number, without making the others; `nil`: none has it.
  static func compiledShape(_ number: UInt8) -> Shape? {
    switch number {
    case 0: oidcGatewayShape
    case 1: oidcIdpShape
    case 2: oidcWorkforceShape
    case 3: oidcBootstrapShape
    case 4: helperArgsShape
    case 5: modelsShape
    case 6: modelPricingShape
    case 7: headersShape
    case 8: stringMapShape
    case 9: toolRulesShape
    case 10: toolPolicyAllowAskShape
    case 11: workspaceFoldersShape
    case 12: egressHostsShape
    case 13: sshHostsShape
    case 14: claudeAiImportShape
    case 15: bannerShape
    case 16: orgPluginSettingsShape
    case 17: orgPluginToolShape
    case 18: pluginMarketplacesShape
    case 19: mcpServersShape
    case 20: mcpOauthShape
    case 21: toolPolicyShape
    case 22: browserDomainsShape
    case 23: pluginMcpServersShape
    default: nil
    }
  }

  static let sortedNames: [(name: StaticString, id: KeyID)] = [
    ("$schemaVersion", KeyID(rawValue: 145)),
    ("allowOptionalClientAuth", KeyID(rawValue: 152)),
    ("allowedPluginMarketplaces", KeyID(rawValue: 136)),
    ("allowedPluginMcpServers", KeyID(rawValue: 101)),
    ("allowedWorkspaceFolders", KeyID(rawValue: 88)),
    ("alwaysStartWithDefaultModel", KeyID(rawValue: 44)),
    ("autoModeEnabled", KeyID(rawValue: 84)),
    ("autoUpdaterEnforcementHours", KeyID(rawValue: 109)),
    ("banner", KeyID(rawValue: 133)),
    ("betaFeaturesEnabled", KeyID(rawValue: 180)),
    ("blockReadsOutsideWorkingDirectories", KeyID(rawValue: 89)),
    ("bootstrapEnabled", KeyID(rawValue: 138)),
    ("bootstrapHeaders", KeyID(rawValue: 141)),
    ("bootstrapHeadersHelper", KeyID(rawValue: 142)),
    ("bootstrapOidc", KeyID(rawValue: 140)),
    ("bootstrapUrl", KeyID(rawValue: 139)),
    ("builtinBrowserAllowedDomains", KeyID(rawValue: 66)),
    ("builtinBrowserBlockedDomains", KeyID(rawValue: 67)),
    ("builtinBrowserDefaultDomainPolicy", KeyID(rawValue: 65)),
    ("builtinBrowserEnabled", KeyID(rawValue: 64)),
    ("builtinToolPolicy", KeyID(rawValue: 83)),
    ("chatAdvancedFileAnalysisEnabled", KeyID(rawValue: 70)),
    ("chatCodeExecutionEnabled", KeyID(rawValue: 182)),
    ("chatSessionRetentionDays", KeyID(rawValue: 123)),
    ("chatTabEnabled", KeyID(rawValue: 69)),
    ("claudeAiImport", KeyID(rawValue: 93)),
    ("claudeInChromeEnabled", KeyID(rawValue: 153)),
    ("codeSessionRetentionDays", KeyID(rawValue: 125)),
    ("configRecheckIntervalMinutes", KeyID(rawValue: 112)),
    ("coworkEgressAllowedHosts", KeyID(rawValue: 90)),
    ("coworkSessionRetentionDays", KeyID(rawValue: 124)),
    ("coworkTabEnabled", KeyID(rawValue: 75)),
    ("coworkVmIpv6Enabled", KeyID(rawValue: 12)),
    ("dangerousMaxVersion", KeyID(rawValue: 154)),
    ("defaultModelEffort", KeyID(rawValue: 43)),
    ("deniedPluginMcpServers", KeyID(rawValue: 102)),
    ("deploymentDisplayName", KeyID(rawValue: 130)),
    ("deploymentDisplaySubtitle", KeyID(rawValue: 131)),
    ("deploymentOrganizationUuid", KeyID(rawValue: 104)),
    ("desktopHome", KeyID(rawValue: 68)),
    ("dictationEnabled", KeyID(rawValue: 155)),
    ("disableAutoUpdates", KeyID(rawValue: 108)),
    ("disableBundledSkills", KeyID(rawValue: 79)),
    ("disableBypassPermissionsMode", KeyID(rawValue: 85)),
    ("disableConfigDeprecationWarnings", KeyID(rawValue: 132)),
    ("disableDeepLinkRegistration", KeyID(rawValue: 63)),
    ("disableDefaultPlugins", KeyID(rawValue: 181)),
    ("disableDeploymentModeChooser", KeyID(rawValue: 62)),
    ("disableEssentialTelemetry", KeyID(rawValue: 105)),
    ("disableFeatureDiscovery", KeyID(rawValue: 134)),
    ("disableLocalConfigCache", KeyID(rawValue: 113)),
    ("disableMultiAccount", KeyID(rawValue: 148)),
    ("disableNonessentialServices", KeyID(rawValue: 107)),
    ("disableNonessentialTelemetry", KeyID(rawValue: 106)),
    ("disableWslSessions", KeyID(rawValue: 156)),
    ("disabledBuiltinTools", KeyID(rawValue: 78)),
    ("effortLevel", KeyID(rawValue: 151)),
    ("egressProxyPacUrl", KeyID(rawValue: 11)),
    ("egressProxyUrl", KeyID(rawValue: 10)),
    ("endUserAttribution", KeyID(rawValue: 129)),
    ("entraAzureCloud", KeyID(rawValue: 157)),
    ("entraClientId", KeyID(rawValue: 158)),
    ("entraScope", KeyID(rawValue: 159)),
    ("expiresAt", KeyID(rawValue: 144)),
    ("forceLoginOrgUUID", KeyID(rawValue: 146)),
    ("hardwareBuddyEnabled", KeyID(rawValue: 160)),
    ("importThirdPartyHistoryIntoOrgUUID", KeyID(rawValue: 161)),
    ("inferenceAnthropicApiKey", KeyID(rawValue: 14)),
    ("inferenceBedrockAwsCliPath", KeyID(rawValue: 25)),
    ("inferenceBedrockAwsDir", KeyID(rawValue: 24)),
    ("inferenceBedrockBaseUrl", KeyID(rawValue: 16)),
    ("inferenceBedrockBearerToken", KeyID(rawValue: 18)),
    ("inferenceBedrockProfile", KeyID(rawValue: 23)),
    ("inferenceBedrockRegion", KeyID(rawValue: 15)),
    ("inferenceBedrockServiceTier", KeyID(rawValue: 17)),
    ("inferenceBedrockSsoAccountId", KeyID(rawValue: 21)),
    ("inferenceBedrockSsoRegion", KeyID(rawValue: 20)),
    ("inferenceBedrockSsoRoleName", KeyID(rawValue: 22)),
    ("inferenceBedrockSsoStartUrl", KeyID(rawValue: 19)),
    ("inferenceBedrockWebIdentityRoleArn", KeyID(rawValue: 162)),
    ("inferenceCredentialHelper", KeyID(rawValue: 4)),
    ("inferenceCredentialHelperArgs", KeyID(rawValue: 6)),
    ("inferenceCredentialHelperSilentRefreshEnabled", KeyID(rawValue: 9)),
    ("inferenceCredentialHelperTimeoutSec", KeyID(rawValue: 8)),
    ("inferenceCredentialHelperTtlSec", KeyID(rawValue: 7)),
    ("inferenceCredentialHelperWindows", KeyID(rawValue: 5)),
    ("inferenceCredentialKind", KeyID(rawValue: 1)),
    ("inferenceCustomHeaders", KeyID(rawValue: 2)),
    ("inferenceFoundryApiKey", KeyID(rawValue: 28)),
    ("inferenceFoundryAuthFlow", KeyID(rawValue: 31)),
    ("inferenceFoundryBaseUrl", KeyID(rawValue: 27)),
    ("inferenceFoundryClientId", KeyID(rawValue: 30)),
    ("inferenceFoundryResource", KeyID(rawValue: 26)),
    ("inferenceFoundryTenantId", KeyID(rawValue: 29)),
    ("inferenceGatewayApiKey", KeyID(rawValue: 34)),
    ("inferenceGatewayAuthScheme", KeyID(rawValue: 35)),
    ("inferenceGatewayBaseUrl", KeyID(rawValue: 32)),
    ("inferenceGatewayOidc", KeyID(rawValue: 36)),
    ("inferenceGatewayOidcAuthFlow", KeyID(rawValue: 37)),
    ("inferenceIdpAuthFlow", KeyID(rawValue: 39)),
    ("inferenceIdpOidc", KeyID(rawValue: 38)),
    ("inferenceMaxTokensPerWindow", KeyID(rawValue: 127)),
    ("inferenceModelPricing", KeyID(rawValue: 47)),
    ("inferenceModelPricingEnabled", KeyID(rawValue: 45)),
    ("inferenceModelPricingMultiplier", KeyID(rawValue: 46)),
    ("inferenceModels", KeyID(rawValue: 42)),
    ("inferenceProvider", KeyID(rawValue: 0)),
    ("inferenceSessionLifetimeSec", KeyID(rawValue: 3)),
    ("inferenceStreamIdleTimeoutSec", KeyID(rawValue: 33)),
    ("inferenceTokenWindowHours", KeyID(rawValue: 128)),
    ("inferenceVertexBaseUrl", KeyID(rawValue: 52)),
    ("inferenceVertexCredentialsFile", KeyID(rawValue: 61)),
    ("inferenceVertexOAuthClientId", KeyID(rawValue: 53)),
    ("inferenceVertexOAuthClientSecret", KeyID(rawValue: 54)),
    ("inferenceVertexOAuthLoginHint", KeyID(rawValue: 56)),
    ("inferenceVertexOAuthScopes", KeyID(rawValue: 55)),
    ("inferenceVertexProjectId", KeyID(rawValue: 50)),
    ("inferenceVertexRegion", KeyID(rawValue: 51)),
    ("inferenceVertexWorkforceAudience", KeyID(rawValue: 57)),
    ("inferenceVertexWorkforceAuthFlow", KeyID(rawValue: 59)),
    ("inferenceVertexWorkforceOidc", KeyID(rawValue: 60)),
    ("inferenceVertexWorkforceUserProject", KeyID(rawValue: 58)),
    ("isClaudeCodeForDesktopEnabled", KeyID(rawValue: 71)),
    ("isDesktopExtensionDirectoryEnabled", KeyID(rawValue: 150)),
    ("isDesktopExtensionEnabled", KeyID(rawValue: 95)),
    ("isDesktopExtensionSignatureRequired", KeyID(rawValue: 96)),
    ("isLocalDevMcpEnabled", KeyID(rawValue: 100)),
    ("keepAwakeEnabled", KeyID(rawValue: 82)),
    ("loginSsoOrgDomain", KeyID(rawValue: 147)),
    ("managedMcpServers", KeyID(rawValue: 97)),
    ("mcpPersistentAlwaysAllowEnabled", KeyID(rawValue: 98)),
    ("mcpScheduledTaskApprovalLifetimeDays", KeyID(rawValue: 99)),
    ("mcpToolTimeoutSec", KeyID(rawValue: 103)),
    ("microsoftAuthBroker", KeyID(rawValue: 94)),
    ("modelCatalogEnabled", KeyID(rawValue: 48)),
    ("modelCatalogUrl", KeyID(rawValue: 49)),
    ("modelDiscoveryEnabled", KeyID(rawValue: 40)),
    ("modelPrefer1mContext", KeyID(rawValue: 41)),
    ("officeAccessPolicies", KeyID(rawValue: 163)),
    ("officeDisabledFeatures", KeyID(rawValue: 164)),
    ("officeDisabledHosts", KeyID(rawValue: 165)),
    ("orgPluginSettings", KeyID(rawValue: 135)),
    ("organizationInstructions", KeyID(rawValue: 92)),
    ("organizationPluginsUrl", KeyID(rawValue: 137)),
    ("otlpAttrMaxChars", KeyID(rawValue: 166)),
    ("otlpAuthMode", KeyID(rawValue: 117)),
    ("otlpContentCapture", KeyID(rawValue: 121)),
    ("otlpDesktopLogLevel", KeyID(rawValue: 120)),
    ("otlpEndpoint", KeyID(rawValue: 114)),
    ("otlpHeaders", KeyID(rawValue: 116)),
    ("otlpHeadersHelper", KeyID(rawValue: 118)),
    ("otlpProtocol", KeyID(rawValue: 115)),
    ("otlpResourceAttributes", KeyID(rawValue: 119)),
    ("otlpTracesEnabled", KeyID(rawValue: 122)),
    ("relaunchEnforcementHours", KeyID(rawValue: 111)),
    ("relocateUncUserData", KeyID(rawValue: 167)),
    ("requireCoworkFullVmSandbox", KeyID(rawValue: 91)),
    ("scheduledTasksEnabled", KeyID(rawValue: 81)),
    ("secureVmFeaturesEnabled", KeyID(rawValue: 149)),
    ("selfHostedCredentialHelper", KeyID(rawValue: 168)),
    ("selfHostedCredentialHelperSilentRefreshEnabled", KeyID(rawValue: 169)),
    ("selfHostedCredentialHelperTimeoutSec", KeyID(rawValue: 170)),
    ("selfHostedCredentialHelperTtlSec", KeyID(rawValue: 171)),
    ("selfHostedCredentialKind", KeyID(rawValue: 172)),
    ("selfHostedOidc", KeyID(rawValue: 173)),
    ("selfHostedOidcAuthFlow", KeyID(rawValue: 174)),
    ("selfHostedOidcTokenStorage", KeyID(rawValue: 175)),
    ("selfHostedToken", KeyID(rawValue: 176)),
    ("selfHostedUrl", KeyID(rawValue: 177)),
    ("sessionRetentionHold", KeyID(rawValue: 126)),
    ("skillBundles", KeyID(rawValue: 178)),
    ("skillCreationEnabled", KeyID(rawValue: 80)),
    ("skipWebFetchPreflight", KeyID(rawValue: 87)),
    ("sshClientPath", KeyID(rawValue: 73)),
    ("sshHostAllowlist", KeyID(rawValue: 72)),
    ("sshTransport", KeyID(rawValue: 74)),
    ("toolSearchEnabled", KeyID(rawValue: 86)),
    ("trustBootstrapDelivery", KeyID(rawValue: 143)),
    ("updateViaUpdatesHost", KeyID(rawValue: 110)),
    ("usageMetricsEnabled", KeyID(rawValue: 179)),
    ("userContentRendererUrl", KeyID(rawValue: 13)),
    ("userPluginMarketplacesEnabled", KeyID(rawValue: 76)),
    ("userPluginUploadsEnabled", KeyID(rawValue: 77)),
  ]
}
