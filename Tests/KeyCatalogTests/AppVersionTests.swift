import KeyCatalog
import Testing

@Suite struct AppVersionTests {
  @Test(arguments: [
    ("2.2553.0", "1.52386.3"), ("1.24012.9", "1.24012.0"), ("1.10628.0", "1.9255.0"),
    ("2.110.0", "2.12.9"),
  ])
  func comparesNumbersNotText(newer: String, older: String) throws {
    #expect(try #require(AppVersion(newer)) > #require(AppVersion(older)))
  }

  @Test func completesTwoComponents() {
    #expect(AppVersion("1.5") == AppVersion(1, 5, 0))
    #expect(AppVersion(1, 24012, 9).description == "1.24012.9")
  }

  @Test(arguments: [
    "", "1", "1.2.3.4", "1..2", "1.-2.3", "v1.2.3", "1.2.3 ", "1.2.9999999999", "١.٢.٣",
  ])
  func refuses(text: String) {
    #expect(AppVersion(text) == nil)
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (20_777, "2026-11-20"), (19_782, "2024-02-29"), (-1, "1969-12-31"),
  ])
  func countsDays(days: Int, text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(CalendarDate(daysSince1970: days) == date)
    #expect(date.daysSince1970 == days)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-1-01", "2026-04-31", "", "today", "2026-00-10",
  ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
