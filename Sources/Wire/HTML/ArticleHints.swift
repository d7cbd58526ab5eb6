/// What the names that pages give to their parts say of them.
enum ArticleHints {
  /// What a class and id say, in lower case and apart by a blank.
  struct Marks: OptionSet, Hashable {
    let rawValue: UInt16
    /// What stands beside a story; it may still be a mistake.
    static let unlikely = Marks(rawValue: 1)
    /// What only things that are never part of a story are called.
    static let furniture = Marks(rawValue: 2)
    /// The element that holds the text of a story and little else.
    static let body = Marks(rawValue: 4)
    static let positive = Marks(rawValue: 8)
    static let negative = Marks(rawValue: 16)
    static let share = Marks(rawValue: 32)
    static let caption = Marks(rawValue: 64)
    static let byline = Marks(rawValue: 128)
    /// What readers wrote.
    static let comments = Marks(rawValue: 256)

    /// Points for names that stories have, and against those that other things have.
    var weight: Double { (contains(.positive) ? 25 : 0) - (contains(.negative) ? 25 : 0) }
  }

  static func marks(of hints: String) -> Marks {
    let words = words(hints)
    let hints = Array(hints.utf8)
    var marks: Marks = []
    if has(hints, unlikely), !has(hints, likely) { marks.insert(.unlikely) }
    if has(hints, furniture) || words.count <= 6 && words.contains(where: furnitureWords.contains) {
      marks.insert(.furniture)
    }
    if has(hints, bodies) { marks.insert(.body) }
    if has(hints, positive) { marks.insert(.positive) }
    if has(hints, negative) { marks.insert(.negative) }
    if words.contains(where: shares.contains) { marks.insert(.share) }
    if has(hints, captions) { marks.insert(.caption) }
    if has(hints, bylines) { marks.insert(.byline) }
    if has(hints, comments) { marks.insert(.comments) }
    return marks
  }

  /// Names are written apart by hyphens, underlines and blanks.
  private static func words(_ hints: String) -> [Substring] {
    hints.split { !($0.isLetter || $0.isNumber) }
  }

  private static func has(_ hints: [UInt8], _ names: [StaticString]) -> Bool {
    hints.withUnsafeBufferPointer { hints in
      names.contains { name in
        let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        guard let first = name.first, hints.count >= name.count else { return false }
        for start in 0...(hints.count - name.count) where hints[start] == first {
          if hints[start..<(start + name.count)].elementsEqual(name) { return true }
        }
        return false
      }
    }
  }

  private static let comments: [StaticString] = [
    "comments", "comment-list", "commentlist", "disqus", "kommentar", "comentario", "comentário",
    "commentaire", "commenti", "reacties", "respond",
  ]
  private static let shares: Set<Substring> = [
    "share", "sharedaddy", "sharing", "social", "sharetools", "addthis",
  ]
  private static let captions: [StaticString] = ["caption", "bildunterschrift"]
  private static let bylines: [StaticString] = [
    "byline", "author", "dateline", "writtenby", "p-author", "autor",
  ]

  private static let unlikely: [StaticString] = [
    "-ad-", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap",
    "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
    "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
    "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote", "breadcrumb", "newsletter",
    "recirc", "outbrain", "taboola", "cookie", "consent", "paywall-", "toolbar", "masthead",
    "topbar",
    "subscribe", "recommend", "trending", "most-read", "mostread", "most-popular", "mostpopular",
    "advert", "dfp", "navbar", "navigation",
  ]

  private static let likely: [StaticString] = [
    "and", "article", "body", "column", "content", "main", "shadow", "story", "entry", "post-text",
  ]

  private static let furniture: [StaticString] = [
    "newsletter", "breadcrumb", "outbrain", "taboola", "disqus", "sharedaddy", "cookie-",
    "cookiebanner",
    "cookieconsent", "consent-", "gdpr", "related-articles", "related-posts", "relatedposts",
    "related-stories", "related-content", "related-links", "relatedarticles", "related-post",
    "relatedstories", "relatedcontent", "related-news", "relatednews", "more-stories", "most-read",
    "mostread", "most-popular", "mostpopular", "recirc", "read-more-", "also-read", "alsoread",
    "read-also", "share-bar", "sharebar", "share-buttons", "sharebuttons", "share-links",
    "sharethis",
    "social-share", "socialshare", "social-links", "social-media", "social-icons", "social-bar",
    "addtoany", "addthis", "jp-relatedposts", "author-bio", "authorbio", "author-box", "authorbox",
    "about-author", "about-the-author", "post-author-", "comments-", "comment-list", "commentlist",
    "comment-form", "commentform", "comments_", "post-comments", "article-comments", "fb-comments",
    "respond-", "advert", "google-ad", "googlead", "adsense", "dfp-", "sponsored-", "skip-link",
    "screen-reader-text", "visually-hidden", "visuallyhidden", "sr-only", "subscribe-",
    "subscription-",
    "signup-", "sign-up", "tag-list", "taglist", "post-tags", "article-tags", "entry-tags",
    "tags-links",
    "post-navigation", "nav-links", "pagination", "print-only", "printonly", "noprint", "no-print",
    "promo-box", "promobox", "teaser-list", "teaserlist", "recommended", "recommendation",
    "trending",
    "popular-posts", "yarpp", "wp-block-latest", "mc_embed", "mailchimp", "ad-container", "ad-slot",
    "ad-wrapper", "ad-unit", "adslot", "adbox", "ad_container", "adcontainer", "paywall-overlay",
    "readmore", "article-footer", "story-footer", "post-footer", "entry-footer", "article__footer",
    "entry-meta", "post-meta", "article-meta", "entry-utility", "postmetadata", "app-download",
    "follow-us", "followus",
    "mw-editsection", "editsection", "lire-aussi", "playlist", "next-article", "prev-article",
    "pagenav", "next-prev", "prev-next",
    "article-nav", "post-nav", "kommentare", "comentarios", "commentaires",
  ]

  private static let furnitureWords: Set<Substring> = [
    "comments", "share", "related", "breadcrumbs", "sidebar", "ad", "ads", "advertisement",
    "disclaimer-ad", "newsletter", "respond", "tagcloud", "tools", "toolbar", "navbar",
    "commenting", "cookies", "cookie", "modal", "popup", "pager", "menu", "submenu", "topnav",
  ]

  private static let positive: [StaticString] = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
    "post", "text", "blog", "story",
  ]

  private static let negative: [StaticString] = [
    "-ad-", "hidden", "hid ", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr",
    "masthead", "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox",
    "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget", "teaser", "recommend",
    "newsletter", "subscribe", "author-", "bio",
  ]

  private static let bodies: [StaticString] = [
    "articlebody", "article-body", "article_body", "article__body", "articletext", "article-text",
    "article_text", "article__text", "article-content", "article_content", "article__content",
    "articlecontent", "story-body", "storybody", "story_body", "story__body", "story-content",
    "story-text", "storytext", "storycontent", "entry-content", "entrycontent", "post-content",
    "post_content", "postcontent", "post-body", "post_body", "postbody", "post__content",
    "td-post-content",
    "body-copy", "bodycopy", "body-text", "bodytext", "content-body", "content__body",
    "main-content-body",
    "single-content", "news-content", "news-text", "newstext", "news-body", "field-name-body",
    "text-content",
    "c-article-body", "post-text", "blog-content", "cuerpo", "texto-noticia", "notatexto",
    "artikeltext",
    "artikel-text", "article-copy", "articlecopy", "caas-body", "rich-text", "wysiwyg",
    "mw-parser-output",
  ]
}
