import Foundation

/// Where the files of real agencies are on a machine that has them; never part of the package.
enum WireCorpus {
  static let folder: String? = {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    for up in [1, 2] {
      let path = here.dropLast(up).joined(separator: "/") + "/shared/wire"
      if FileManager.default.fileExists(atPath: path + "/manifest.csv") { return path }
    }
    return nil
  }()

  /// The folders of wires; those of what other readers made of them are left out.
  static var formats: [String] {
    let names = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
    return names.filter { !$0.hasSuffix("-expected") && !$0.contains(".csv") }.sorted()
  }

  /// Paths of all files of these formats, at most `limit` a format.
  static func files(_ formats: String..., limit: Int = 1_000) -> [String] {
    guard let folder else { return [] }
    return formats.flatMap { format -> [String] in
      let root = folder + "/" + format
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
      return paths.sorted().map { root + "/" + $0 }.filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      }.prefix(limit).map { $0 }
    }
  }
}
