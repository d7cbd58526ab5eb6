extension Shipped {
  /// Workflows/press.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let press = #"""
    # yaml-language-server: $schema=schema/press.json
    #
    # How `stet press` makes a site and feeds of the published stories.
    #
    # The pages are made of templates that are part of the program. A file of the same name in
    # Workflows/press takes the place of one:
    #
    #   story.mustache        the page of a story
    #   notice.mustache       what stands in place of a story that was withdrawn
    #   list.mustache         the front page, sections and days
    #   index.mustache        the lists of sections and of days
    #   corrections.mustache  what was corrected, and when
    #   search.mustache       the page that readers search from
    #   head.mustache, foot.mustache, items.mustache    the parts they share
    #   style.css             how all of them look
    #   icon.svg              what browsers show beside the site's name
    #
    # `stet press --template story` prints one to begin with.

    # The folder that readers are served from, relative to the desk's folder. Kills are closed by a
    # press into this folder alone. Anything else in that folder is left as it is.
    out: site

    # The site's name; that of the publisher in desk.yaml unless given.
    # title: "The Evening Post"

    # What the site is, in one sentence.
    # description: "News of the coast"

    # The address readers find the site under. Without it pages and feeds use relative addresses, and
    # there is no news sitemap.
    # base: https://example.org/

    # The language of the site's own words; each story is marked with its own.
    language: en

    # How many stories stand in the feeds.
    feed-items: 50

    # The forms for partners that stand beside each story's page: ninjs, ninjs-2, newsml, nitf, jsonld
    # and text. Each is one more file a story. `stet show STORY --as newsml` prints one.
    # formats: [ninjs, newsml, nitf]

    # Where what readers can see is delivered beside. `stet press` does so after each press, and
    # `stet deliveries` shows what waits. A target that is down keeps nothing else waiting: it is tried
    # again, after longer pauses each time. A withdrawal goes before everything else.
    #
    # A secret is sent as "Authorization: Bearer ...". It never stands here: env:NAME is a variable of
    # the environment, file:/etc/stet/cms a file outside the desk. Addresses of this machine and the
    # local network need private: true.
    # outputs:
    #   - name: mirror                # the whole site, in another folder
    #     folder: /srv/mirror/site
    #   - name: cms                   # every story, as a POST
    #     push: https://cms.example.org/stories
    #     format: ninjs               # or ninjs-2, newsml, nitf, jsonld, html, text
    #     secret: env:STET_CMS
    #     only:                       # all that is given must hold
    #       agency: Northwire
    #       flag: [untouched, except-headline]
    #   - name: hub                   # tells who follows the feeds by WebSub; needs base
    #     websub: https://hub.example.org/

    # What crawlers are told of a story, by how much staff edited it. Agencies ask that copy which is
    # not edited stays out of news indexes: it is theirs.
    robots:
      untouched:
        Googlebot-News: noindex
      except-headline:
        Googlebot-News: noindex
      edited: {}

    # Where agencies and publishers say what they hold themselves to: the agency's stands with a story
    # that is not edited, the publisher's with one that is.
    # principles:
    #   Northwire: https://northwire.example/principles
    #   The Evening Post: https://example.org/principles

    # The names of subjects by their codes. A code without a name has no page.
    subjects:
      "medtop:01000000": Arts, culture and entertainment
      "medtop:02000000": Crime, law and justice
      "medtop:03000000": Disaster and accident
      "medtop:04000000": Economy and business
      "medtop:05000000": Education
      "medtop:06000000": Environment
      "medtop:07000000": Health
      "medtop:08000000": Human interest
      "medtop:09000000": Labour
      "medtop:10000000": Lifestyle and leisure
      "medtop:11000000": Politics
      "medtop:12000000": Religion
      "medtop:13000000": Science and technology
      "medtop:14000000": Society
      "medtop:15000000": Sport
      "medtop:16000000": Conflict, war and peace
      "medtop:17000000": Weather

    """#
}
