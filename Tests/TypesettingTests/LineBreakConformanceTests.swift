import Foundation
import Testing

@testable import Typesetting

/// The test file of the Unicode character database, of the Debian package `unicode-data`, which
/// `make setup` installs.
private let testFile = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

struct LineBreakConformanceTests {
  @Test func theStandardRulesPassTheTestsOfTheStandard() throws {
    let lines = try String(contentsOfFile: testFile, encoding: .utf8).split(separator: "\n")
    let cases = lines.map { $0.prefix { $0 != "#" } }.filter { !$0.isEmpty }
    let failed = cases.filter { expected(of: $0) != breaks(of: $0) }
    #expect(cases.count > 7000)
    #expect(failed == [], "\(failed.count) of \(cases.count)")
  }

  /// The fields at even places but the first and last: `÷` or `×`.
  private func expected(of line: Substring) -> [String] {
    let fields = line.split(whereSeparator: \.isWhitespace)
    return fields.indices.filter { $0.isMultiple(of: 2) }.dropFirst().dropLast()
      .map { String(fields[$0]) }
  }

  private func breaks(of line: Substring) -> [String] {
    let scalars = line.split(whereSeparator: \.isWhitespace)
      .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    var rules = LineBreakRules(scalars.map(LineBreakClass.init), isTypographic: false)
    return rules.breaks().dropFirst().map { $0 >= .allowed ? "÷" : "×" }
  }
}
