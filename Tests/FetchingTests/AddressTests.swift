import Testing

@testable import Fetching

@Suite("Addresses of the web")
struct AddressTests {
  @Test func `a name and a password are parts of their own and are never shown`() throws {
    let address = try #require(HTTPAddress("https://me:p%40ss@News.example:8443/a?key=1#top"))
    #expect(address.user == "me")
    #expect(address.password == "p@ss")
    #expect(address.text == "https://news.example:8443/a?key=1")
    #expect(address.shown == "https://news.example:8443/a?…")
    #expect(address.authority == "news.example:8443")
  }

  @Test func `what may not stand in an address is encoded`() throws {
    #expect(HTTPAddress("http://h.example/ä b\"")?.text == "http://h.example/%C3%A4%20b%22")
    #expect(HTTPAddress("http://h.example?q")?.text == "http://h.example/?q")
    #expect(HTTPAddress("HTTP://h.example:80")?.text == "http://h.example/")
    #expect(HTTPAddress("https://[::1]:8080/x")?.host == "[::1]")
  }

  @Test(arguments: [
    "h.example", "ftp://h.example/", "http:///x", "http://h.example:99999/", "http://a b/",
    "http://good.example\\@evil.example/", "http://h.example:x/", "http://h%2e/",
  ])
  func `an address with a doubtful host is none`(text: String) {
    #expect(HTTPAddress(text) == nil)
  }

  @Test func `secrets go from http to https of a host, never back or elsewhere`() throws {
    let plain = try #require(HTTPAddress("http://h.example/a"))
    let secure = try #require(HTTPAddress("https://h.example/b"))
    let other = try #require(HTTPAddress("https://h.example:8443/b"))
    #expect(plain.mayShareSecrets(with: secure))
    #expect(!secure.mayShareSecrets(with: plain))
    #expect(!secure.mayShareSecrets(with: other))
  }

  @Test(arguments: [
    "127.0.0.1", "10.1.2.3", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "[fe80::1%eth0]", "fd00::1", "ff02::1",
    "::ffff:192.168.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::",
  ])
  func `addresses of this machine and its network are local`(text: String) throws {
    #expect(try #require(IPAddress(text)).isLocal)
  }

  @Test(arguments: [
    "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700::1111", "::ffff:1.1.1.1",
    "2002:101:101::", "198.18.0.5",
  ])
  func `addresses of the world are not`(text: String) throws {
    #expect(!(try #require(IPAddress(text)).isLocal))
  }

  @Test func `the environment names proxies, and hosts that need none`() throws {
    func proxy(_ url: String, _ environment: [String: String], setting: String? = nil) -> String? {
      HTTPAddress(url).flatMap {
        ProxyChoice.proxy(for: $0, setting: setting, environment: environment)
      }
    }
    let variables = [
      "http_proxy": "p:1", "https_proxy": "s:2", "no_proxy": ".in.example, plain,10.0.0.0/8",
    ]
    #expect(proxy("http://h.example/", variables) == "p:1")
    #expect(proxy("https://h.example/", variables) == "s:2")
    #expect(proxy("https://h.example/", ["ALL_PROXY": "a:3"]) == "a:3")
    #expect(proxy("http://h.example/", ["HTTP_PROXY": "cgi:4"]) == nil)
    for host in ["in.example", "a.in.example", "plain", "10.9.9.9"] {
      #expect(proxy("http://\(host)/", variables) == nil)
    }
    #expect(proxy("http://notin.example/", variables) == "p:1")
    #expect(proxy("http://h.example/", ["http_proxy": "p:1", "NO_PROXY": "*"]) == nil)
    #expect(proxy("http://h.example/", variables, setting: "") == nil)
    #expect(proxy("http://plain/", variables, setting: "own:5") == "own:5")
  }
}
