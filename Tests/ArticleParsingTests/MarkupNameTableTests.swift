import Testing

@testable import ArticleParsing

@Suite("Name table")
struct MarkupNameTableTests {
  private func number(_ name: String, in table: inout NameTable) -> UInt16 {
    let bytes = Array(name.utf8)
    return table.number(of: bytes[...], hash: NameTable.hash(bytes))
  }

  @Test("numbers the names it begins with from 1, and new ones after them")
  func numbers() {
    var table = NameTable(names: "a b c")
    #expect(number("c", in: &table) == 3)
    #expect(number("neu", in: &table) == 4)
    #expect(number("neu", in: &table) == 4)
    #expect(String(decoding: table.name(4), as: UTF8.self) == "neu")
    #expect(table.name(99).isEmpty)
  }

  @Test("keeps the numbers of thousands of names")
  func growth() {
    var table = NameTable(names: "")
    let numbers = (0..<20_000).map { number("name\($0)", in: &table) }
    #expect(Set(numbers).count == 20_000)
    #expect((0..<20_000).map { number("name\($0)", in: &table) } == numbers)
  }

  @Test("gives no number to names that all fall on one place, rather than search for long")
  func collisions() {
    var table = NameTable(names: "")
    let numbers = (0..<1_000).map { index in
      table.number(of: Array("n\(index)".utf8)[...], hash: 7)
    }
    #expect(numbers.last == NameTable.none)
    #expect(Set(numbers).count < 100)
  }

  @Test("knows the constants of tags and attributes by their names")
  func constants() {
    let tree = HTMLTree.parse("")
    #expect(tree.tag(named: "article") == .article)
    #expect(tree.tag(named: "xmp") == .xmp)
    #expect(tree.tag(named: "nonsense") == nil)
    #expect(tree.name(of: HTMLTag.foreignObject) == "foreignObject")
    #expect(tree.attributeName("http-equiv") == .httpEquiv)
    #expect(tree.name(of: HTMLAttributeName.viewBox) == "viewBox")
  }
}
