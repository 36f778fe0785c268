import Foundation
import Testing

/// Feeds behind a name and a password: they are given once, kept apart and never shown.
///
/// The server's are `me` and `p@ss`.
struct LoginTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
  }

  private var url: String { web.url("auth/x.xml") }
  private var urlWithLogin: String { url.replacing("http://", with: "http://me:p%40ss@") }
  private var folder: String { home.libraryPath + "-passwords" }

  /// The passwords that are kept, with the rights of their files.
  private func passwords() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.map { name in
      let path = "\(folder)/\(name)"
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      return "\(rights ?? "") \(try String(contentsOfFile: path, encoding: .utf8))"
    }
  }

  private func write(_ text: String, to name: String, mode: Int) throws -> String {
    let path = try home.write(text, to: name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  // MARK: - Adding

  @Test func `without a login it is said which options give one`() throws {
    let result = try home.depesche("add", url)
    #expect(result.status == 1)
    #expect(
      result.errorText == """
        depesche: \(url) wants a name and a password (status 401); give --user NAME with \
        --password-file FILE or --password-command COMMAND

        """)
    #expect(try home.followedFeeds().isEmpty)
  }

  @Test func `options are used from the first question on, and kept`() throws {
    _ = try write("p@ss\n", to: "password", mode: 0o600)
    let options = "--user me --password-file password --set folder=A/B --set keep=9"
    // A file is named from where the command is started.
    let line = "cd \(home.path) && exec \(Home.program) add \(url) \(options)"
    let result = try home.start(["sh", "-c", line]).result()
    #expect(result.text == "\(url): following, T, 2 new articles\n" && result.errorText.isEmpty)
    #expect(
      try home.succeed("feeds", "set", "1").lines == [
        "user=me", "password-file=\(home.path)/password", "keep=9", "folder=A/B",
      ])
    #expect(try home.succeed("fetch", "--force").text == "1 feed checked, 0 new articles\n")
    // What is given to a feed that is followed already is set there.
    try home.succeed(
      "add", url, "--user", "me", "--password-command", "echo p@ss", "--set", "password-file=")
    #expect(try home.succeed("feeds", "set", "1").lines.contains("password-command=(not shown)"))
    #expect(try home.depesche("add", url, "--set", "colour=red").status == 64)
  }

  @Test func `a login in an address goes into settings, and the password into a file`() throws {
    let result = try home.succeed("add", urlWithLogin)
    #expect(result.text == "\(url): following, T, 2 new articles\n")
    #expect(try home.followedFeeds().map(\.url) == [url])
    let settings = try home.succeed("feeds", "set", "1").lines
    #expect(settings[0] == "user=me" && settings[1].hasPrefix("password-file=\(folder)/127.0.0.1-"))
    #expect(try passwords() == ["384 p@ss\n"])
    let rights = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
    #expect(rights as? Int == 0o700)
    #expect(try home.succeed("fetch", "--force").text == "1 feed checked, 0 new articles\n")
    // Once more is the same feed, and the new password takes the place of the old.
    try home.succeed("add", urlWithLogin)
    #expect(try home.followedFeeds().count == 1)
    #expect(try passwords() == ["384 p@ss\n"])
    try home.succeed("feeds", "remove", "1")
    #expect(try passwords() == [])
  }

  @Test func `a password that opens nothing is not kept`() throws {
    let wrong = url.replacing("http://", with: "http://me:wrong@")
    let result = try home.depesche("add", wrong)
    #expect(
      result.errorText
        == "depesche: \(url) does not take this name and password (status 401)\n")
    #expect(try passwords() == [])
  }

  @Test func `a page's login stays at its host`() throws {
    let feed = web.url("auth/x.xml", host: 2)
    let link = web.url("leads?to=\(feed)").replacing("http://", with: "http://me:p%40ss@")
    let result = try home.depesche("add", link)
    #expect(result.errorText.contains("(status 401); add it by its own address"))
    #expect(try web.pathsAskedWithLogin().map { $0.prefix(5) } == ["leads"])
    #expect(try passwords() == [])
  }

  @Test func `a login goes to no host that its address leads to`() throws {
    let feed = web.url("auth/x.xml", host: 2)
    // A page at the other host, which may lead to what it likes there.
    let page = web.url("leads?to=\(feed)", host: 2)
    let typed = web.url("redirect/x?status=302&to=\(page)")
    let result = try home.depesche(
      "add", typed, "--user", "me", "--password-command", "echo p@ss", "--set", "header=X-Key: 1")
    #expect(result.errorText.contains("wants a name and a password (status 401)"))
    #expect(try web.pathsAskedWithLogin().map { $0.prefix(8) } == ["redirect"])
  }

  // MARK: - Lists

  @Test func `logins in lists go into settings`() throws {
    let list = try home.write("\(urlWithLogin) \"A\"\n", to: "urls")
    try home.succeed("import", list)
    #expect(try home.followedFeeds().map(\.url) == [url])
    #expect(try home.succeed("fetch").text == "1 feed checked, 2 new articles\n")
    // What is followed stays as it is, and no second password lies about.
    try home.succeed("import", list)
    #expect(try passwords() == ["384 p@ss\n"])
  }

  @Test func `two users' feeds at one address are both followed`() throws {
    let other = url.replacing("http://", with: "http://you:secret@")
    let list = try home.write("\(urlWithLogin)\n\(other)\n", to: "urls")
    try home.succeed("import", list)
    let hidden = url.replacing("http://", with: "http://…@")
    #expect(try home.followedFeeds().map(\.url) == [url, hidden])
  }

  @Test func `feeds that were followed with a login are mended when they are asked`() throws {
    let sqlite = "/usr/bin/sqlite3"
    guard FileManager.default.fileExists(atPath: sqlite) else { return }
    try home.follow([url])
    let change = "UPDATE feed SET url = '\(urlWithLogin)'"
    _ = try home.start([sqlite, home.libraryPath, change]).result()
    #expect(try home.succeed("fetch", "--force").text == "1 feed checked, 2 new articles\n")
    #expect(try home.followedFeeds().map(\.url) == [url])
    #expect(try passwords() == ["384 p@ss\n"])
    let dump = try home.start([sqlite, home.libraryPath, ".dump"]).result().text
    #expect(!dump.contains("p%40ss") && !dump.contains("p@ss"))
  }

  @Test func `only a list that is trusted names commands and files`() throws {
    let trap = home.path + "/trap"
    let list = try home.write(
      """
      <opml xmlns:depesche="urn:depesche:opml"><body><outline xmlUrl="\(url)" depesche:user="me"
       depesche:password-command="touch \(trap); echo p@ss" depesche:proxy="none"
       depesche:keep="7"/></body></opml>
      """, to: "list.opml")
    let result = try home.succeed("import", list)
    #expect(result.errorText.contains("Of 1 feed the list names commands, proxies or files of"))
    #expect(try home.succeed("feeds", "set", "1").lines == ["user=me", "keep=7"])
    #expect(try home.depesche("fetch").status == 1)
    #expect(!FileManager.default.fileExists(atPath: trap))
    // Also where the feed is followed by now.
    #expect(try home.succeed("import", "--trust", list).errorText.isEmpty)
    #expect(
      try home.succeed("feeds", "set", "1").lines == [
        "user=me", "password-command=(not shown)", "proxy=none", "keep=7",
      ])
    #expect(try home.succeed("fetch", "--force").text == "1 feed checked, 2 new articles\n")
  }

  // MARK: - Settings

  @Test func `a setting that cannot work is remarked on at once`() throws {
    try home.follow([url])
    func remark(_ setting: String) throws -> String {
      try home.succeed("feeds", "set", "1", "user=me", setting).errorText
    }
    #expect(
      try remark("password-file=/nonexistent/x")
        == "depesche: /nonexistent/x cannot be read: there is no such file\n")
    let open = try write("p@ss\n", to: "open", mode: 0o644)
    #expect(try remark("password-file=\(open)").contains("others can read it"))
    let good = try write("p@ss\n", to: "good", mode: 0o600)
    #expect(try remark("password-file=\(good)").isEmpty)
    #expect(
      try remark("certificates=\(good)") == "depesche: \(good) holds no certificate in PEM\n")
    #expect(try remark("certificates=\(home.path)") == "depesche: \(home.path) is no file\n")
    let alone = try home.succeed("feeds", "set", "1", "certificates=", "user=").errorText
    #expect(alone == "depesche: A password without a name is never sent: set user, too\n")
  }

  @Test func `a feed that moves to an address with a login keeps it apart`() throws {
    try home.follow([web.url("plain/old.xml")])
    try home.succeed("feeds", "move", "1", urlWithLogin)
    #expect(try home.followedFeeds().map(\.url) == [url])
    #expect(try home.succeed("fetch").text == "1 feed checked, 2 new articles\n")
  }

  @Test func `a feed gets another login by a move to where it is`() throws {
    try home.succeed("add", urlWithLogin)
    try home.succeed("feeds", "move", "1", url.replacing("http://", with: "http://bob:two@"))
    #expect(try home.followedFeeds().map(\.url) == [url])
    #expect(try home.succeed("feeds", "set", "1").text.contains("user=bob\n"))
    #expect(try passwords().count == 1 && !passwords()[0].contains("p@ss"))
  }

  @Test func `a password that another feed needs stays`() throws {
    try home.succeed("add", urlWithLogin)
    try home.follow([web.url("plain/b.xml")])
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    try home.succeed("feeds", "set", "2", "user=me", "password-file=\(folder)/\(name)")
    try home.succeed("feeds", "remove", "1")
    #expect(try passwords().count == 1)
    try home.succeed("feeds", "remove", "2")
    #expect(try passwords() == [])
  }

  @Test func `a feed that is followed again has no login whose password went`() throws {
    try home.succeed("add", urlWithLogin)
    try home.succeed("feeds", "remove", "1")
    try home.follow([url])
    #expect(try home.depesche("fetch", "--force").errorText.contains("wants a name"))
    #expect(try home.succeed("feeds", "set", "1").text == "")
  }

  @Test func `a fetch says what a feed behind a login wants`() throws {
    try home.follow([url])
    #expect(
      try home.depesche("fetch").errorText == """
        depesche: \(url) wants a name and a password; set user and password-file for it \
        (status 401)

        """)
  }

  // MARK: - At a terminal

  @Test func `a terminal asks for name and password, and does not show the password`() throws {
    let terminal = try TerminalSession(home, ["add", url], columns: 160)
    try terminal.wait(for: "Name:")
    try terminal.type("me")
    try terminal.press("Enter")
    try terminal.wait(for: "Password of me:")
    try terminal.type("p@ss")
    try terminal.press("Enter")
    let screen = try terminal.waitForEnd()
    #expect(screen.contains("following, T, 2 new articles") && screen.contains("status 0"))
    #expect(screen.contains("modes kept") && !screen.contains("p@ss"))
    #expect(try home.followedFeeds().map(\.url) == [url])
  }

  @Test func `Ctrl-C while a password is typed gives the terminal back`() throws {
    let terminal = try TerminalSession(home, ["add", url, "--user", "me"])
    try terminal.wait(for: "Password of me:")
    kill(try terminal.program(), SIGINT)
    let screen = try terminal.waitForEnd()
    #expect(screen.contains("status 130") && screen.contains("modes kept"))
  }

  @Test func `the reader takes a login behind an address, and says so`() throws {
    _ = try write("p@ss\n", to: "password", mode: 0o600)
    let terminal = try TerminalSession(home)
    try terminal.wait(for: "Your library is empty")
    try terminal.type(url)
    try terminal.press("Enter")
    try terminal.wait(for: "Add it with user=NAME password-file=FILE behind it")
    try terminal.press("a")
    try terminal.type("\(url) user=me password-file=~/password")
    try terminal.press("Enter")
    try terminal.wait(for: "Following, with 2 new articles: T")
    try terminal.press("Q")
    _ = try terminal.waitForEnd()
    #expect(
      try home.succeed("feeds", "set", "1").lines == ["user=me", "password-file=~/password"])
  }
}
