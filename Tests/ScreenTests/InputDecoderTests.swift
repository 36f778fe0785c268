import Testing
import ViewModels

@testable import TerminalUI

@Suite("Input from a terminal")
struct InputDecoderTests {
  private var decoder = InputDecoder { sequence in
    switch sequence {
    case "\u{1B}[A": .key(.up)
    case "\u{1B}OB": .key(.down)
    case "\u{1B}[200~": .pasteStart
    case "\u{1B}[201~": .pasteEnd
    default: nil
    }
  }
  private var now = ContinuousClock.now

  /// What comes of pieces of text, with a pause in which nothing came after each.
  private mutating func events(_ pieces: String..., pause: Duration = .zero) -> [Event] {
    var events: [Event] = []
    for piece in pieces {
      for scalar in piece.unicodeScalars { events += decoder.take(.scalar(scalar), at: now) }
      if let event = decoder.settle() { events.append(event) }
      now += pause
    }
    return events
  }

  @Test("is Esc for a lone Esc, also before another key")
  mutating func escape() {
    #expect(events("\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}x") == [.key(.escape), .key(.character("x"))])
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(decoder.take(.scalar("\u{1B}"), at: now) == [])
    #expect(decoder.take(.key(.up), at: now) == [.key(.escape), .key(.up)])
  }

  @Test(
    "is nothing for a sequence nobody knows, wherever the line cuts it",
    arguments: ["\u{1B}[1;5Q", "\u{1B}[?62;4c", "\u{1B}[200;7Q", "\u{1B}OQ", "\u{1B}[[A"])
  func unknownSequence(sequence: String) {
    for cut in 2..<sequence.count {
      var tests = self
      let (start, rest) = (String(sequence.prefix(cut)), String(sequence.dropFirst(cut)))
      let events = tests.events(start, rest, "j", pause: .milliseconds(900))
      #expect(events == [.key(.character("j"))], "cut after \(cut)")
    }
  }

  @Test("is its key for a sequence that came in pieces")
  mutating func splitKey() {
    #expect(events("\u{1B}[", "A") == [.key(.up)])
    #expect(events("\u{1B}O", "B") == [.key(.down)])
  }

  @Test("forgets a sequence that was broken off")
  mutating func brokenSequence() {
    #expect(events("\u{1B}[1", "j", pause: .seconds(2)) == [.key(.character("j"))])
    #expect(events("\u{1B}[1\u{3}") == [.key(.control("c"))])
    #expect(events("\u{1B}[1\u{1B}[A") == [.key(.up)])
  }

  @Test("is one text for a paste, wherever the line cuts it", arguments: 2..<24)
  mutating func splitPaste(cut: Int) {
    let pasted = "\u{1B}[200~\u{1B}[20QA\u{1B}[201~j"
    let (start, rest) = (String(pasted.prefix(cut)), String(pasted.dropFirst(cut)))
    let all = events(start, rest, pause: .milliseconds(400))
    #expect(all == [.pasted("\u{1B}[20QA"), .key(.character("j"))])
  }

  @Test("takes no key code inside a paste for a key")
  mutating func keysInPaste() {
    #expect(decoder.take(.pasteStart, at: now) == [])
    for input in [InputDecoder.Input.key(.up), .scalar("a"), .key(nil), .pasteStart, .scalar("b")] {
      #expect(decoder.take(input, at: now) == [])
    }
    #expect(decoder.take(.pasteEnd, at: now) == [.pasted("ab")])
    #expect(decoder.take(.pasteEnd, at: now) == [])
  }

  @Test("hands out what came before the line stalled, and takes the rest for text, too")
  mutating func stalledPaste() {
    #expect(events("\u{1B}[200~one") == [])
    #expect(decoder.isPasting)
    #expect(decoder.pause() == .pasted("one"))
    #expect(!decoder.isPasting)
    now += .seconds(4)
    #expect(events("QA") == [])
    #expect(decoder.isPasting)
    #expect(decoder.pause() == .pasted("QA"))
    #expect(events("\u{1B}[2", "01~Q", pause: .seconds(1)) == [.key(.character("Q"))])
  }

  @Test("takes keys again when the end of a paste never comes")
  mutating func lostEnd() {
    #expect(events("\u{1B}[200~one") == [])
    #expect(decoder.pause() == .pasted("one"))
    now += .seconds(6)
    #expect(events("j") == [.key(.character("j"))])
  }

  @Test("cuts a paste at ten thousand bytes, stalled or not, and keeps the keys after it")
  mutating func longPaste() {
    #expect(events("\u{1B}[200~" + String(repeating: "ü", count: 4_000)) == [])
    #expect(decoder.pause() == .pasted(String(repeating: "ü", count: 4_000)))
    let rest = events(String(repeating: "a", count: 20_000) + "\u{1B}[201~j")
    #expect(rest == [.pasted(String(repeating: "a", count: 2_000)), .key(.character("j"))])
  }
}
