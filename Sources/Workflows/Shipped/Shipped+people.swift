extension Shipped {
  /// Workflows/people.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let people = #"""
    # yaml-language-server: $schema=schema/people.json
    #
    # Who works on this desk, and which roles they hold.
    #
    # As long as nobody is listed here, whoever has this repository holds every role. As soon as one
    # person is listed, only the people listed can do anything, and only what their roles allow; all
    # others can read. Stet knows people by the address that git signs with:
    #     git config user.email
    #
    # To begin, put a line of your own in place of `people: []`, in this form:
    #
    #   people:
    #     - name: Asha Rao
    #       email: asha@example.org
    #       roles: [writer]
    #     - name: Jonas Weber
    #       email: [jonas@example.org, jonas@example.net]      # either will do
    #       roles: [editor]
    #     - name: Mei Tan
    #       email: mei@example.org
    #       roles: [chief]
    #
    # The roles are those of the workflow. Check the file with `stet workflow check`.

    people: []

    """#
}
