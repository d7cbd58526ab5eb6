import Budget
import Press

/// What is known of the stories in the course of a press.
struct PressRack {
  /// The cards of the stories that readers see.
  private(set) var cards: [Card] = []
  /// The stories that they saw once.
  private(set) var withdrawn: [WithdrawnStory] = []
  /// The stories whose files are to be made.
  var waiting: [StoryEntry] = []
  /// What was found, by the stories' paths, to be kept until the next press.
  private(set) var new: [(path: String, standing: Standing)] = []

  /// Takes in a standing.
  mutating func add(_ standing: Standing) {
    switch standing {
    case .unseen: break
    case .visible(let card): cards.append(card)
    case .withdrawn(let story): withdrawn.append(story)
    }
  }

  /// Has a standing kept.
  mutating func keep(_ standing: Standing, at path: String) { new.append((path, standing)) }
}
