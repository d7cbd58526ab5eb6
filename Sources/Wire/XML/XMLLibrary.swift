internal import CXML

/// libxml2 as a whole.
enum XMLLibrary {
  /// Sets it up once, before its first use on any thread.
  ///
  /// Left to itself it does so in the first call; two first calls at once can wait for ever.
  static let ready: Void = xmlInitParser()
}
