import Typesetting

/// Which role looks how.
///
/// Colour only ever repeats what attributes and signs say already.
public struct Theme: Sendable, Hashable {
  /// The list row that is selected.
  var selection: Style
  var unread: Style
  /// Headings of panes and of groups in the help.
  var paneTitle: Style
  var divider: Style
  var hint: Style
  var error: Style
  var match: Style
  var currentMatch: Style

  /// The terminal's own colours, its background and foreground untouched.
  public static let standard = Theme(
    selection: Style(.reverse), unread: Style(.bold), paneTitle: Style([.bold, .underline]),
    divider: Style(.dim), hint: Style(.dim), error: Style(.bold, color: .red),
    match: Style(.underline, color: .yellow), currentMatch: Style(.reverse, color: .yellow))

  func style(of role: TextRole, marks: TextMarks) -> Style {
    var style = style(of: role)
    if marks.contains(.emphasis) { style = style.adding(.italic) }
    if marks.contains(.strong) { style = style.adding(.bold) }
    if marks.contains(.link) { style = style.adding(.underline) }
    if marks.contains(.code) { style.color = .cyan }
    return style
  }

  private func style(of role: TextRole) -> Style {
    switch role {
    case .kicker: Style(color: .cyan)
    case .title: Style(.bold)
    case .heading, .lead: Style(.bold)
    case .byline, .credit, .source: Style(color: .blue)
    case .caption: Style(.italic)
    case .quoteBar, .imageMarker, .wrapMarker, .rule, .listMarker: Style(color: .cyan)
    case .code: Style(color: .cyan)
    case .body, .quote, .indent: .plain
    }
  }
}
