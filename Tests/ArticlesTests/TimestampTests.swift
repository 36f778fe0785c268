import Articles
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "print as ISO 8601 on their own clock",
    arguments: [
      (Timestamp(seconds: 0), "1970-01-01T00:00:00Z"),
      (Timestamp(seconds: 951_782_400, offset: 60), "2000-02-29T01:00:00+01:00"),
      (Timestamp(seconds: 1_700_000_000, offset: -570), "2023-11-14T12:43:20-09:30"),
      (Timestamp(seconds: -1), "1969-12-31T23:59:59Z"),
    ])
  func print(timestamp: Timestamp, expected: String) {
    #expect(timestamp.iso8601 == expected)
  }

  @Test(
    "print whatever a damaged library holds",
    arguments: [
      Timestamp(seconds: .max), Timestamp(seconds: .min), Timestamp(seconds: .max, offset: 60),
      Timestamp(seconds: .min, offset: -60), Timestamp(seconds: 0, offset: .max),
      Timestamp(seconds: 0, offset: .min),
    ])
  func extremes(timestamp: Timestamp) {
    #expect(timestamp.iso8601.contains("T"))
  }

  @Test(
    "keep their day through civil time and back",
    arguments: [
      -62_135_596_800, -86_401, -1, 0, 68_169_600, 951_782_399, 4_102_444_800, 253_402_300_799,
    ])
  func roundTrip(seconds: Int64) {
    #expect(CivilTime(secondsSince1970: seconds).secondsSince1970 == seconds)
  }
}
