import Articles

/// When a permanent redirect is believed.
enum RedirectMemory {
  /// How often in a row it has to lead to the same feed.
  static let hitsNeeded = 2

  /// Takes note of where permanent redirects led this time, on the way to a feed that could be
  /// read.
  ///
  /// - Returns: The address to ask from now on, once that happened often enough.
  static func note(
    _ response: FetchResponse, of subscription: Subscription, in state: inout FetchState
  ) -> String? {
    guard let target = response.permanentURL, target != subscription.url else {
      (state.redirect, state.redirectCount) = (nil, 0)
      return nil
    }
    let hits = state.redirect == target ? state.redirectCount : 0
    state.redirect = target
    state.redirectCount = min(hits, hitsNeeded) + 1
    guard state.redirectCount >= hitsNeeded, mayMove(subscription, to: target) else { return nil }
    (state.redirect, state.redirectCount) = (nil, 0)
    // They belong to the old address.
    (state.entityTag, state.lastModified) = (nil, nil)
    return target
  }

  /// A feed with secrets stays with the host that they are for.
  private static func mayMove(_ subscription: Subscription, to target: String) -> Bool {
    guard let old = HTTPAddress(subscription.url), let new = HTTPAddress(target) else {
      return false
    }
    let settings = subscription.settings
    let hasSecrets =
      old.user != nil || settings.user != nil || !(settings.headers ?? []).isEmpty
    // The address would lose the name and the password that it holds.
    return !hasSecrets || old.user == nil && old.mayShareSecrets(with: new)
  }
}
