/// Domains below which anybody may register a name.
///
/// The list that browsers share has thousands of them and changes weekly. Here are the rule for all of
/// them with one label, and the best known with two; one that is not among them is not found.
enum PublicSuffixes {
  /// Whether a domain, in lower case and without a dot at either end, is such a suffix.
  static func contains(_ domain: String) -> Bool {
    !domain.contains(".") || twoLabels.contains(domain)
  }

  private static let twoLabels: Set<String> = [
    "ac.jp", "ac.kr", "ac.nz", "ac.uk", "ac.za", "co.id", "co.il", "co.in", "co.jp", "co.ke",
    "co.kr",
    "co.nz", "co.th", "co.uk", "co.za", "com.ar", "com.au", "com.br", "com.cn", "com.co", "com.hk",
    "com.mx", "com.my", "com.ng", "com.pe", "com.ph", "com.pl", "com.sa", "com.sg", "com.tr",
    "com.tw", "com.ua", "com.vn", "edu.au", "gov.au", "gov.br", "gov.in", "gov.uk", "ltd.uk",
    "me.uk", "ne.jp", "net.au", "net.br", "net.cn", "net.nz", "net.uk", "nhs.uk", "or.jp", "or.kr",
    "org.au", "org.br", "org.cn", "org.nz", "org.uk", "org.za", "plc.uk", "sch.uk",
    "azurewebsites.net", "cloudfront.net", "github.io", "gitlab.io", "herokuapp.com", "netlify.app",
    "pages.dev", "vercel.app", "web.app", "workers.dev",
  ]
}
