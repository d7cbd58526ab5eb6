#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Where a story lives in the tree: `Stories/YYYY/MM/DD/<slug>-<id>.md`; never renamed.
public struct StoryPath: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The first headline as a file name.
  public let slug: Slug
  /// The story's id.
  public let id: String

  /// The folder of all stories.
  public static let folder = "Stories"

  /// The path of a new story, by the date in UTC; nil when the id is none or the year is not 1 to
  /// 9999.
  public init?(date: Date, slug: Slug, id: String) {
    guard let civil = CivilDay(date) else { return nil }
    self.init(civil, slug: slug, id: id)
  }

  /// Reads a path; nil for everything that is no story's.
  public init?(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 5, parts[0] == Self.folder, parts[4].hasSuffix(".md") else { return nil }
    var scanner = DigitScanner(parts[1...3].joined(separator: "-").utf8)
    let name = parts[4].dropLast(3)
    guard let civil = CivilDay(&scanner), scanner.isAtEnd, let dash = name.lastIndex(of: "-"),
      let slug = Slug(exactly: String(name[..<dash]))
    else { return nil }
    self.init(civil, slug: slug, id: String(name[name.index(after: dash)...]))
    // Swift's texts are equal when they look alike; a path is its bytes.
    guard text.utf8.elementsEqual(path.utf8) else { return nil }
  }

  private init?(_ civil: CivilDay, slug: Slug, id: String) {
    guard StoryID.isValid(id) else { return nil }
    year = civil.year
    month = civil.month
    day = civil.day
    self.slug = slug
    self.id = id
  }
}

extension StoryPath: CustomStringConvertible {
  /// The path of the story's file.
  public var text: String { stem + ".md" }

  /// The same as `text`.
  public var description: String { text }

  /// The path of the agency's original bytes beside it; nil unless the extension is one to eight
  /// of `[a-z0-9]`.
  public func original(fileExtension: String) -> String? {
    guard (1...8).contains(fileExtension.utf8.count),
      fileExtension.utf8.allSatisfy(Slug.isLetterOrDigit), fileExtension != "md"
    else { return nil }
    return stem + "." + fileExtension
  }

  private var stem: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let folders = [Self.folder, padded(year, 4), padded(month, 2), padded(day, 2)]
    return folders.joined(separator: "/") + "/\(slug.text)-\(id)"
  }
}
