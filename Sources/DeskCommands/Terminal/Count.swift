/// A number with its noun: "1 story", "2 stories".
struct Count: CustomStringConvertible {
  let description: String

  init(_ number: Int, _ singular: String, _ plural: String? = nil) {
    description = "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}
