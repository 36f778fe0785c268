import Articles
import Library
import ViewModels

/// What is asked of the network.
extension EffectRunner {
  func refresh(_ feeds: [Int64], _ effect: Effect) { refuse(effect) }

  func addSource(_ text: String, _ effect: Effect) { refuse(effect) }

  func follow(_ urls: [String], _ effect: Effect) { refuse(effect) }

  func addPage(_ url: String, _ effect: Effect) { refuse(effect) }

  func loadFullText(_ id: Int64, _ effect: Effect) { refuse(effect) }

  func saveFile(_ url: String, _ effect: Effect) { refuse(effect) }

  func cancelFetching() {}

  private func refuse(_ effect: Effect) {
    post(.failed(effect, Problem("Fetching is not built in yet")))
  }
}
