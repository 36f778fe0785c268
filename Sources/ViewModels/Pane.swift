/// One of the two panes that keys can go to.
public enum Pane: Sendable, Hashable {
  case list
  case article
}
