import Testing

@testable import ArticleParsing

@Suite("Names of elements")
struct ElementNamesTests {
  private func names(_ attributes: String) -> ElementNames {
    let tree = HTMLTree.parse(Array("<div \(attributes)>x</div>".utf8))
    let div = tree.descendants(of: HTMLTree.documentNode).first { tree.tag(of: $0) == .div }
    return div.map { ElementNames(of: $0, in: tree) } ?? []
  }

  @Test(
    "are read word by word, however they are written",
    arguments: [
      "article-body", "articleBody", "article__body", "ARTICLE_BODY", "c-article--body",
      "grid article body", "Article-body__X3d9f",
    ])
  func body(name: String) {
    #expect(names("class='\(name)'").contains(.body))
  }

  @Test("mean nothing as parts of other words")
  func parts() {
    #expect(names("class='headband commentary shareholder unrelated'").isEmpty)
  }

  @Test("are no words where a build tool wrote them")
  func generated() {
    #expect(names("class='text__Share9'").isEmpty)
    #expect(names("class='text__share'").contains(.hard))
  }

  @Test("say nothing in variants of a style, but that there are some")
  func variants() {
    #expect(names("class='md:hidden'") == .variants)
    #expect(names("class='hidden md:block'") == [.hidden, .variants])
  }

  @Test("count in short ids, not in those made of headings")
  func ids() {
    #expect(names("id='related-posts'").contains(.hard))
    #expect(names("id='why-related-companies-pay-less'").isEmpty)
  }

  @Test("tell a sidebar from what has one beside it")
  func sidebars() {
    #expect(names("class='with-sidebar'").isSuperset(of: [.sidebar, .layout]))
    #expect(!names("class='sidebar'").contains(.layout))
  }
}
