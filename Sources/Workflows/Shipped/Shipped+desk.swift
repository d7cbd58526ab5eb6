extension Shipped {
  /// Workflows/desk.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let desk = #"""
    # yaml-language-server: $schema=schema/desk.json
    #
    # What is true of this desk as a whole.

    # The name readers know you by. It stands in the line under a story that was not edited:
    # "This story has not been edited by ... staff".
    publisher: ""

    # The workflow stories go through: the name of a file beside this one, without ".yaml".
    workflow: syndicated

    """#
}
