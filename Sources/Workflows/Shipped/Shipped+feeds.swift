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
    # A desk may write some words otherwise than its agencies do. Desk rules replace them when a story
    # comes in: first the story is recorded as it came, then its words are replaced, as a step of its own
    # by "desk rules".
    #
    #   replace:
    #     - name: alder
    #       find: Port Alder                        # whole words, to the letter
    #       with: Alderhaven
    #     - name: seas
    #       find: north sea
    #       with: North Sea                         # as it stands here, always
    #       case: ignore                            # North sea and NORTH SEA are found too
    #       when: {agency: [Northwire], language: en}   # as for rules, but for the hours
    #       in: [headline, body]                    # else everywhere but in the byline
    #
    # They are made in this order, once each. Links, addresses, credits and copyright are never touched.
    # A hyphen parts words; an apostrophe does not, except before a last "s": Alder is found in Alder's.
    # The line for readers says what the words say: a story whose text was changed is edited.
    #
    # Many desks let some stories out as they came. A rule does that: the first one that fits a story
    # takes one transition of the workflow, as a step of its own by "desk rules", after the import.
    #
    #   rules:
    #     - name: sport-out
    #       when:                                   # all of these; of a list, any will do
    #         agency: [Northwire, Southwire]
    #         subject: [medtop:15, Sport]           # how its code begins, or its name
    #         urgency: 4-8                          # 1 is the highest
    #         language: en                          # en-GB too
    #         place: [Calder, Port Alder]           # that the dateline names
    #         hours: 22-6                           # when it comes in, and by whose clock
    #         time-zone: Europe/London
    #       take: publish
    #     - name: no-horoscopes
    #       when: {agency: Southwire, subject: Horoscope}
    #       take: spike
    #       reason: We print none.
    #
    # A rule sees the story as its feed completed it. It is asked when the story comes in, and again at
    # each newer version as long as nobody here had a hand in the story and it is in the first state. It
    # never passes a guard: what the workflow refuses stays in the first state, and the import says why.
    # What an agency holds, withholds, cancels or embargoes is never let out by a rule.
    #
    # Rules do nothing until the workflow lets them: give it the role `desk: {machine: true}`, and name
    # `desk` under `by` of the transitions they may take. `stet why STORY --import` says later which
    # rule took a story, and why the others did not.
    #
    # Check the file with `stet workflow check`.

    feeds: {}

    """#
}
