extension Story {
  /// The keys that Stet sets; a person may not.
  public static let computedKeys =
    ["id", "state", "not_edited_by_staff", "forced"]
    + StoryKey.syndicationOrder.map { "syndication." + $0 }

  /// The names a person may set, `body` among them.
  public static let settable =
    StoryKey.order.filter { $0 != "syndication" && !computedKeys.contains($0) } + ["body"]
}
