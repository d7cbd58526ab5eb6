/// Bytes of any wire format in, items out.
public enum WireReader {
  /// Reads a file of any known format, told by its content alone.
  ///
  /// Throws when the file as a whole is no wire, cut, malformed, hostile or over 8 MiB; single items
  /// that could not be read are in the batch.
  public static func read(
    _ bytes: [UInt8], name: String? = nil
  ) throws(WireFailure) -> WireBatch {
    try read(WireSource(bytes, name: name))
  }

  /// The name of the format the bytes are in, such as `newsml-g2`; nil when nothing says so.
  public static func format(of bytes: [UInt8], name: String? = nil) -> String? {
    var source = WireSource(Array(bytes.prefix(WireLimits.bytes)), name: name)
    return WireFormat.detect(&source)?.name
  }

  /// Reads a source, which may be a part of another one, such as an attachment.
  static func read(_ source: WireSource) throws(WireFailure) -> WireBatch {
    guard !source.bytes.isEmpty else { throw WireFailure(.notAStory, "The file is empty.") }
    guard source.bytes.count <= WireLimits.bytes else {
      throw WireFailure(.tooLarge, "The file has more than 8 MiB.")
    }
    try WireLimits.admit(lines: source.bytes)
    var source = source
    guard let format = WireFormat.detect(&source) else {
      throw WireFailure(.notAStory, WireFormat.sentenceForUnknown(source))
    }
    guard let read = format.read else {
      throw WireFailure(.notAStory, "This is \(format.title), which is not read yet.")
    }
    var batch = try read(source)
    for index in batch.items.indices { batch.items[index].checkLanguage() }
    return batch
  }
}
