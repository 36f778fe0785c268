import Foundation
import Testing

/// What `fetch` says while it runs, at its end and when it is cut short.
struct FetchTests {
  let home: Home
  let web: Web

  init() throws {
    home = try Home()
    web = try Web()
  }

  /// Begins to fetch two feeds of which one never answers, and sends a signal when the other is
  /// kept.
  private func interrupted(_ arguments: [String], by signal: Int32) throws -> ProcessResult {
    try home.follow([web.url("hang/a"), web.url("plain/b.xml", host: 2)])
    let fetching = try home.start([Home.program, "fetch"] + arguments)
    try web.waitForRequests(2)
    while try home.listedRows().count < 2 {}
    fetching.send(signal)
    return try fetching.result()
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a fetch that is cancelled says what was done`(signal: Int32) throws {
    let result = try interrupted([], by: signal)
    #expect(result.status == 128 + signal)
    #expect(result.text == "Cancelled: 1 of 2 feeds was checked, 2 new articles\n")
    #expect(result.errorText.isEmpty)
  }

  @Test func `what is added can be cancelled, too`() throws {
    let adding = try home.start([Home.program, "add", web.url("plain/a.xml"), web.url("hang/b")])
    try web.waitForRequests(2)
    adding.send(SIGINT)
    let result = try adding.result()
    #expect(result.status == 130)
    #expect(result.text == "\(web.url("plain/a.xml")): following, T, 2 new articles\n")
    #expect(result.errorText == "depesche: Cancelled: what is not named here was not added\n")
  }

  @Test func `for programs each feed is told as it is done, and the end after Ctrl-C`() throws {
    let result = try interrupted(["--json"], by: SIGINT)
    #expect(result.status == 130)
    #expect(result.lines.count == 2)
    #expect(result.lines.first?.contains("\"url\":\"\(web.url("plain/b.xml", host: 2))\"") == true)
    #expect(
      result.lines.last == """
        {"summary":{"added":2,"cancelled":true,"checked":1,"due":2,"failed":0,"resting":0,"updated":0}}
        """)
  }

  @Test func `an object is written as soon as its feed is kept`() throws {
    try home.follow([web.url("late/a"), web.url("plain/b.xml", host: 2)])
    let path = home.path + "/objects"
    let fetching = try home.start(["sh", "-c", "exec \(Home.program) fetch --json >\(path)"])
    var text = ""
    while !text.hasSuffix("}\n") {
      text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
    #expect(text.contains("plain/b.xml") && !text.contains("summary"))
    try web.open()
    #expect(try fetching.result().status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"due\":2"))
  }

  @Test(arguments: [
    (
      "fields/a?Cache-Control=max-age%3D7200",
      "T rests until TIME, as its server asked; --force asks now"
    ),
    ("status/a?status=429&Retry-After=3600", "URL rests until TIME, as its server asked"),
    ("status/a?status=503&Retry-After=3600", "URL rests until TIME, as its server asked"),
    ("status/a?status=404", "URL rests until TIME, as it failed; --force asks now"),
    (
      "status/a?status=410",
      "URL rests, as its server says that it is gone; feeds move gives it another address"
    ),
    ("plain/a.xml", "T rests until TIME, as it was asked a short while ago; --force asks now"),
  ])
  func `a feed that rests is said to, with the time and the reason`(path: String, line: String)
    throws
  {
    try home.follow([web.url(path)])
    _ = try home.depesche("fetch")
    let text = try home.succeed("fetch", "1").text
    #expect(
      text.replacing(/until (\d+-\d+-\d+ )?\d\d:\d\d/, with: "until TIME")
        .replacing(web.url(path), with: "URL") == line + "\n")
  }

  @Test func `an interval that was set is the reason`() throws {
    try home.succeed("add", web.url("plain/a.xml"), "--set", "interval=2d", "--set", "title=Tide")
    #expect(try home.succeed("fetch").text.contains(", as its interval says; --force asks now"))
  }
}
