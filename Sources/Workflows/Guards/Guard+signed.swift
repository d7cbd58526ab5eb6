extension Guard {
  /// The name of the guard that wants the step's commit signed.
  public static let signedName = "signed"

  /// Whoever takes the step can be held to it: nobody else could have made the record.
  static let signed = Guard(
    signedName, "the commit that records the step is signed, as git is configured to do"
  ) {
    $0.facts.isSigned
      ? nil
      : Unmet(
        "The record of this step would not be signed.", cure: "git config commit.gpgsign true")
  }
}
