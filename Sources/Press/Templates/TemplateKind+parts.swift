extension TemplateKind {
  static let shippedHead = """
    <!DOCTYPE html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {{^scripted}}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
    {{/scripted}}{{#scripted}}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">
    <script src="{{root}}search.js" defer></script>
    {{/scripted}}
    <meta name="referrer" content="same-origin">
    <title>{{page}} | {{site}}</title>
    {{#robots}}<meta name="{{crawler}}" content="{{rule}}">
    {{/robots}}{{#canonical}}<link rel="canonical" href="{{canonical}}">
    {{/canonical}}<link rel="stylesheet" href="{{root}}style.css">
    <link rel="icon" type="image/svg+xml" href="{{root}}icon.svg">
    <link rel="alternate" type="application/atom+xml" title="{{site}}" href="{{root}}feed.atom">
    <link rel="alternate" type="application/rss+xml" title="{{site}}" href="{{root}}feed.rss">
    <link rel="alternate" type="application/feed+json" title="{{site}}" href="{{root}}feed.json">
    {{{data}}}</head>
    <body>
    <a class="skip" href="#content">Skip to the text</a>
    <header class="site">
    <p class="name"><a href="{{root}}index.html">{{site}}</a></p>
    {{#description}}<p class="tagline">{{description}}</p>
    {{/description}}
    <nav aria-label="Site">
    <ul><li><a href="{{root}}index.html">Latest</a></li><li><a href="{{root}}sections.html">Sections</a></li><li><a href="{{root}}archive.html">Archive</a></li><li><a href="{{root}}corrections.html">Corrections</a></li><li><a href="{{root}}search.html">Search</a></li></ul>
    </nav>
    </header>

    """

  static let shippedFoot = """
    <footer class="site">
    <p>{{site}}</p>
    <ul><li><a href="{{root}}feed.atom">Atom</a></li><li><a href="{{root}}feed.rss">RSS</a></li><li><a href="{{root}}feed.json">JSON Feed</a></li></ul>
    </footer>
    </body>
    </html>

    """

  static let shippedItems = """
    <article class="item" lang="{{storyLanguage}}" dir="{{storyDirection}}">
    <h2><a href="{{root}}{{address}}">{{headline}}</a></h2>
    {{#excerpt}}<p class="excerpt">{{excerpt}}</p>
    {{/excerpt}}<p class="about">{{#agency}}<span class="agency">{{agency}}</span>
    {{/agency}}<time datetime="{{publishedISO}}">{{published}}</time></p>
    </article>

    """
}
