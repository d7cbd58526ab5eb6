extension Shipped {
  /// Workflows/feeds.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let feeds = #"""
    # yaml-language-server: $schema=schema/feeds.json
    #
    # What is true of an agency's wires where they say nothing themselves. What an item says of itself
    # always counts, except what its feed ignores. No feed is needed to import wires.
    #
    # An item is of the feed that is named with `stet import --feed`, else of the feed whose folder it
    # lies in, else of the first one here that matches the agency it names.
    #
    # To begin, put a feed of your own in place of `feeds: {}`, in this form:
    #
    #   feeds:
    #     northwire:
    #       agency: Northwire                       # of items that name none
    #       match: {agency: [Northwire, "Northwire News Service"]}   # else just Northwire
    #       credit: "Northwire"
    #       language: en
    #       time-zone: Europe/London                # of dates without one
    #       embargo: ignore-empty                   # the element is there and empty; else hold
    #       ignore: [keywords, subjects]
    #       folder: /srv/ftp/northwire              # where `stet watch` finds its wires, or:
    #       every: 5m
    #       quiet-after: 6h                         # tell somebody when nothing came for so long
    #     southwire:
    #       agency: Southwire
    #       url: https://example.org/southwire.xml
    #
    # Check the file with `stet workflow check`.

    feeds: {}

    """#
}
