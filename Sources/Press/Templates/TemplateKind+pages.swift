extension TemplateKind {
  static let shippedStory = """
    {{>head}}
    <main id="content">
    <article class="story" lang="{{storyLanguage}}" dir="{{storyDirection}}">
    <header>
    <h1>{{headline}}</h1>
    {{#subheadline}}<p class="subheadline">{{subheadline}}</p>
    {{/subheadline}}
    <p class="about">{{#byline}}<span class="byline">{{byline}}</span>
    {{/byline}}{{#dateline}}<span class="dateline">{{dateline}}</span>
    {{/dateline}}<time class="published" datetime="{{publishedISO}}">{{published}}</time></p>
    {{#modified}}<p class="about" lang="{{language}}" dir="{{direction}}">Updated <time datetime="{{modifiedISO}}">{{modified}}</time></p>
    {{/modified}}
    </header>
    {{#corrections}}<p class="correction"><strong lang="{{language}}">Correction</strong> <time datetime="{{notedISO}}">{{noted}}</time> {{note}}</p>
    {{/corrections}}
    <div class="body">
    {{{body}}}</div>
    {{#photos}}<figure>
    {{#photoAddress}}<a href="{{photoAddress}}" rel="noreferrer" lang="{{language}}">Photo {{photoNumber}}</a>
    {{/photoAddress}}<figcaption>{{photoCaption}}{{#photoCredit}} <span class="credit">{{photoCredit}}</span>{{/photoCredit}}</figcaption>
    </figure>
    {{/photos}}
    {{#disclaimer}}<p class="disclaimer" lang="{{disclaimerLanguage}}" dir="{{disclaimerDirection}}">{{disclaimerText}}</p>
    {{/disclaimer}}
    <footer>
    {{#credit}}<p class="credit">{{credit}}</p>
    {{/credit}}{{#copyright}}<p class="copyright">{{copyright}}</p>
    {{/copyright}}
    </footer>
    </article>
    <nav class="more" aria-label="More like this">
    <ul>{{#agencyPage}}<li><a href="{{root}}{{agencyPage}}">{{agency}}</a></li>{{/agencyPage}}{{#subjects}}<li><a href="{{root}}{{subjectPage}}">{{subjectName}}</a></li>{{/subjects}}<li><a href="{{root}}{{dayPage}}">{{day}}</a></li></ul>
    </nav>
    </main>
    {{>foot}}

    """

  static let shippedNotice = """
    {{>head}}
    <main id="content">
    {{#final}}<h1>This story was withdrawn</h1>
    <p>It was taken back on <time datetime="{{sinceISO}}">{{since}}</time>, and should not be used any more.</p>
    {{/final}}{{^final}}<h1>This story is not available at present</h1>
    <p>It was taken down on <time datetime="{{sinceISO}}">{{since}}</time>.</p>
    {{/final}}
    {{#note}}<p class="note">{{note}}</p>
    {{/note}}
    <p><a href="{{root}}index.html">Go to the front page</a></p>
    </main>
    {{>foot}}

    """

  static let shippedList = """
    {{>head}}
    <main id="content">
    <h1>{{page}}</h1>
    <div class="items{{#front}} front{{/front}}">
    {{#items}}{{>items}}{{/items}}</div>
    {{^items}}<p>There is nothing here yet.</p>
    {{/items}}
    {{#older}}<p>Older stories are in the <a href="{{root}}archive.html">archive</a>.</p>
    {{/older}}
    </main>
    {{>foot}}

    """

  static let shippedIndex = """
    {{>head}}
    <main id="content">
    <h1>{{page}}</h1>
    {{#groups}}<section>
    <h2>{{group}}</h2>
    <ul class="index">
    {{#entries}}<li><a href="{{root}}{{entryPage}}">{{entryName}}</a> <span class="count">{{count}}</span></li>
    {{/entries}}</ul>
    </section>
    {{/groups}}{{^groups}}<p>There is nothing here yet.</p>
    {{/groups}}
    </main>
    {{>foot}}

    """

  static let shippedCorrections = """
    {{>head}}
    <main id="content">
    <h1>{{page}}</h1>
    {{#items}}<article class="item" lang="{{storyLanguage}}" dir="{{storyDirection}}">
    <h2><a href="{{root}}{{address}}">{{headline}}</a></h2>
    <p><time datetime="{{notedISO}}">{{noted}}</time> {{note}}</p>
    </article>
    {{/items}}{{^items}}<p>Nothing was corrected yet.</p>
    {{/items}}
    </main>
    {{>foot}}

    """

  static let shippedSearch = """
    {{>head}}
    <main id="content">
    <h1>{{page}}</h1>
    <form id="search" role="search" action="search.html" data-months="{{months}}" hidden>
    <label for="words">Words in headlines, first lines, agencies and places</label>
    <input id="words" name="q" type="search" autocomplete="off" required>
    <button>Search</button>
    </form>
    <noscript><p>The search needs a script. Without one, look under <a href="{{root}}sections.html">sections</a> or in the <a href="{{root}}archive.html">archive</a>.</p></noscript>
    <p id="status" role="status"></p>
    <div id="found" class="items"></div>
    <p><button id="more" hidden>Search older stories</button></p>
    </main>
    {{>foot}}

    """
}
