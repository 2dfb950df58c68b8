import KeyCatalog

extension MarketplaceRule {
  static var documentation: RuleDocumentation {
    RuleDocumentation(
      summary: "A plugin marketplace whose fields do not fit its source",
      explanation: """
        A marketplace is a repository on GitHub (repo), another Git repository (url) or a manifest at \
        an address (url, without a query); the app drops an entry whose fields do not belong together. \
        The credential for inference goes to a manifest on the gateway's or the bootstrap server's own \
        origin, and nowhere else. Plugins that are installed for users or required must be pinned: by \
        the whole commit in ref, or by manifestSha256. Without a pin they are only offered from \
        1.46388.1, and builds before drop the marketplace.
        """,
      sources: ["Configuration reference: Plugins", "Changelog"],
      triggering: [
        RuleExample(
          """
          {
            "allowedPluginMarketplaces": [
              ↓{"source": "github"},
              ↓{"source": "git", ↓"repo": "example-corp/plugins"},
              {"source": "github", "repo": ↓"https://github.com/example-corp/plugins"},
              {"source": "url", "url": ↓"https://plugins.example.corp/manifest.json?v=2"},
              {
                "source": "url", "url": "https://plugins.example.corp/manifest.json",
                "manifestSha256": ↓"9f86d081", ↓"ref": "main"
              },
              {
                "source": "git", "url": "https://git.example.corp/plugins.git",
                "credentialKind": ↓"inferenceCredential"
              },
              ↓{"source": "github", "repo": "example-corp/a", "credentialKind": "credentialHelper"},
              {"source": "github", "repo": "example-corp/b", ↓"credentialHelper": "/usr/local/bin/git-token"}
            ]
          }
          """),
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm-gateway.example.corp",
            "allowedPluginMarketplaces": [
              {
                "source": "url", "url": "https://plugins.example.corp/manifest.json",
                "credentialKind": ↓"inferenceCredential"
              }
            ]
          }
          """),
        RuleExample(
          """
          {
            "allowedPluginMarketplaces": [
              {
                "source": "github", "repo": "example-corp/plugins", "ref": "main",
                "installationPreference": ↓"required"
              },
              {
                "source": "url", "url": "https://plugins.example.corp/manifest.json",
                "installationPreference": ↓"auto_install"
              }
            ]
          }
          """),
      ],
      nonTriggering: [
        RuleExample(
          """
          {
            "inferenceProvider": "gateway",
            "inferenceGatewayBaseUrl": "https://llm-gateway.example.corp",
            "allowedPluginMarketplaces": [
              {
                "source": "github", "repo": "example-corp/plugins",
                "ref": "3b18e512dba79e4c8300dd08aeb37f8e728b8dad", "installationPreference": "required"
              },
              {"source": "git", "url": "https://git.example.corp/plugins.git", "credentialKind": "userGit"},
              {
                "source": "url", "url": "https://llm-gateway.example.corp/plugins/manifest.json",
                "credentialKind": "inferenceCredential", "installationPreference": "auto_install",
                "manifestSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
              }
            ]
          }
          """),
        RuleExample(
          """
          {
            "bootstrapUrl": "https://config.example.corp/user/bootstrap",
            "allowedPluginMarketplaces": [
              {
                "source": "url", "url": "https://config.example.corp/plugins.json",
                "credentialKind": "inferenceCredential"
              }
            ]
          }
          """),
      ])
  }
}
