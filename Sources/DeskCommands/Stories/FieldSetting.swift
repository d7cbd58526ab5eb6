import Desk
import Stories

/// FIELD=VALUE as typed on the command line.
struct FieldSetting: Sendable {
  let field: String
  let value: String

  init(_ text: String) throws {
    guard let mark = text.firstIndex(of: "=") else {
      throw DeskFailure(
        .usage, "\"\(text)\" sets nothing.", hint: "write --set headline=\"New headline\"")
    }
    field = String(text[..<mark])
    value = String(text[text.index(after: mark)...])
    if Story.computedKeys.contains(field) || ["flag", "syndication"].contains(field) {
      throw DeskFailure(
        .refused, "\(field) is computed by Stet and cannot be set by hand.",
        hint: field == "state" ? "stet move STORY TRANSITION" : "stet help edit")
    }
    guard Story.settable.contains(field) else {
      let near = nearest(to: field, in: Story.settable)
      throw DeskFailure(
        .usage, "A story has no field \"\(field)\".",
        hint: near.map { "did you mean \($0)?" }
          ?? "fields: \(Story.settable.joined(separator: ", "))")
    }
    guard StoryKey.rows[field] == nil else {
      throw DeskFailure(
        .usage, "\(field) is a list of entries and is changed in the story's file.",
        hint: "stet edit STORY")
    }
  }

  /// Sets the field; an empty value removes it, and a list is separated by commas.
  func apply(to story: inout Story) throws {
    if field == "body" {
      story.body = value
    } else if StoryKey.lists.contains(field) {
      story.set(
        field,
        texts: value.split(separator: ",").map { $0.trimmingSpaces }.filter { !$0.isEmpty })
    } else if field == "headline" {
      story.headline = value
    } else {
      story.set(field, text: value.isEmpty ? nil : value)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
