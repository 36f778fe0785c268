import Testing

@testable import ArticleParsing

@Suite("Declared encodings")
struct MetaPrescanTests {
  private func encoding(_ page: String) -> TextEncoding? {
    MetaPrescan.encoding(in: Array(page.utf8))
  }

  @Test(
    "finds the declaration however it is written",
    arguments: [
      "<meta charset=koi8-r>", "<META CHARSET='KOI8-R'>", "<meta/charset = \" koi8-r \" />",
      "<!doctype html><html><head><meta name=a content=b><meta charset=koi8-r>",
      "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
      "<meta content=\"text/html;charset='koi8-r'\" http-equiv='content-type'>",
      "<meta http-equiv=content-type content='charset charset = koi8-r; x'>",
      "<!-- <meta charset=utf-8> --><meta charset=koi8-r>", "<!--><meta charset=koi8-r>",
      "<title a='<meta charset=utf-8>'><meta charset=koi8-r>",
      "</x <meta charset=koi8-r>>"
        + "<meta charset=koi8-r>", "<?php > <! <x> <meta charset=koi8-r>",
      "<meta charset=koi8-r charset=utf-8>", "<meta charset=nonsense><meta charset=koi8-r>",
      "<?xml version='1.0' encoding = \"koi8-r\"?><html>",
    ])
  func declarations(page: String) {
    #expect(encoding(page) == .koi8R)
  }

  @Test(
    "takes nothing else for one",
    arguments: [
      "", "<", "<meta", "<meta charset=utf-8", "<meta charset='utf-8", "<metacharset=utf-8>",
      "<meta content='text/html; charset=utf-8'>", "<meta name=charset content=utf-8>",
      "<meta http-equiv=refresh content='charset=utf-8'>", "<!-- <meta charset=utf-8>",
      "<meta charset=''>", "<?xml version='1.0' encoding='ut f-8'?>",
      "<meta http-equiv=content-type content='text/html; charset=\"utf-8'>",
    ])
  func noDeclarations(page: String) {
    #expect(encoding(page) == nil)
  }

  @Test("a declaration that was read as ASCII is no UTF-16, and x-user-defined is Windows-1252")
  func contradictions() {
    #expect(encoding("<meta charset=utf-16>") == .utf8)
    #expect(encoding("<meta charset=x-user-defined>") == .windows1252)
    #expect(MetaPrescan.encoding(in: [0x3C, 0, 0x3F, 0, 0x78, 0]) == .utf16LE)
  }

  @Test("looks for a late declaration up to the end of the head")
  func lateDeclaration() {
    let script = "<script>" + String(repeating: "x", count: 2_000) + "</script>"
    #expect(encoding("<head>\(script)<meta charset=big5>") == .big5)
    #expect(encoding("<head>\(script)</head><meta charset=big5>") == nil)
  }

  @Test("knows every encoding by its own name and its aliases")
  func labels() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(label: encoding.rawValue) == encoding)
    }
    #expect(TextEncoding(label: "\tISO-8859-1\n") == .windows1252)
    #expect(TextEncoding(label: "Shift-JIS") == .shiftJIS)
    #expect(TextEncoding(label: "gb2312") == .gbk)
    #expect(TextEncoding(label: "utf-7") == nil)
    #expect(TextEncoding(label: "") == nil)
  }
}
