extension Templates {
  /// The style of the program, for a desk to begin with.
  public static let shippedStyle = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9;
      --ink: #1b1b1a;
      --soft: #56544f;
      --rule: #cfcbc2;
      --link: #0b4a8f;
      --mark: #8a1c12;
      --well: #f2efe8;
      --serif: "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
      --sans: system-ui, "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161615;
        --ink: #ecebe7;
        --soft: #b3b0a8;
        --rule: #45433e;
        --link: #9cc4f5;
        --mark: #ff9a8c;
        --well: #232220;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto;
      max-width: 72rem;
      padding: 0 clamp(1rem, 4vw, 2.5rem);
      background: var(--paper);
      color: var(--ink);
      font: 1.125rem/1.6 var(--serif);
      overflow-wrap: break-word;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; inset-block-start: -4rem; background: var(--paper); padding: 0.75rem 1rem; }
    .skip:focus { inset-block-start: 0; z-index: 1; }
    header.site {
      padding-block: 1.5rem 0.5rem;
      border-block-end: 3px double var(--ink);
      margin-block-end: 2rem;
    }
    .name { margin: 0; font-size: clamp(1.9rem, 6vw, 3.25rem); font-weight: 700; line-height: 1.1; letter-spacing: -0.01em; }
    .name a { color: inherit; text-decoration: none; }
    .tagline { margin: 0.25rem 0 0; color: var(--soft); }
    nav ul, footer.site ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.75rem 0 0; padding: 0; list-style: none; font: 0.95rem/1.5 var(--sans); }
    nav a, footer.site a { display: inline-block; padding-block: 0.35rem; }
    h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; hyphens: auto; margin-block: 1.5em 0.5em; }
    main > h1 { margin-block: 0 1.25rem; font-size: 1.6rem; }
    .about, .count, .credit, .copyright, time { color: var(--soft); font: 0.9rem/1.5 var(--sans); }
    .about { margin: 0.25rem 0 0; display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .byline, .agency { color: var(--ink); font-weight: 600; }
    .items { display: grid; gap: 1.75rem 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
    .item { border-block-start: 1px solid var(--rule); padding-block-start: 1rem; }
    .item h2 { margin: 0; font-size: 1.3rem; }
    .item h2 a { color: inherit; text-decoration: none; }
    .item h2 a:hover { text-decoration: underline; }
    main > section > h2 { font-size: 1.2rem; }
    main > p time { color: inherit; font: inherit; }
    .excerpt { margin: 0.4rem 0 0; }
    .item .about { margin-block-start: 0.5rem; }
    .items.front .item:first-child { grid-column: 1 / -1; border-block-start: 0; padding-block-start: 0; }
    .items.front .item:first-child .excerpt { max-width: 44rem; font-size: 1.25rem; }
    .items.front .item:first-child h2 { font-size: clamp(1.7rem, 4.5vw, 2.6rem); }
    .story { max-width: 42rem; margin-inline: auto; }
    .story h1 { margin: 0; font-size: clamp(1.8rem, 5vw, 2.9rem); }
    .story .subheadline { margin: 0.75rem 0 0; font-size: 1.3rem; line-height: 1.4; color: var(--soft); }
    .story > header { margin-block-end: 1.5rem; }
    .story > header .about:first-of-type { margin-block-start: 1rem; }
    .body p { margin: 0 0 1.1em; }
    .body blockquote { margin-inline: 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--rule); }
    .body pre, .body table { display: block; overflow-x: auto; max-width: 100%; }
    .body table { border-collapse: collapse; font: 0.95rem/1.5 var(--sans); }
    .body th, .body td { border: 1px solid var(--rule); padding: 0.35rem 0.6rem; text-align: start; }
    .correction { background: var(--well); border-inline-start: 4px solid var(--mark); margin: 0 0 1.5rem; padding: 0.75rem 1rem; }
    .correction strong { color: var(--mark); }
    figure { margin: 1.5rem 0; padding: 0.75rem 1rem; background: var(--well); }
    figcaption { font: 0.95rem/1.5 var(--sans); }
    .disclaimer { border-block: 1px solid var(--rule); padding-block: 0.75rem; font-style: italic; }
    :lang(ar) .disclaimer, :lang(hi) .disclaimer, .disclaimer:lang(ar), .disclaimer:lang(hi) { font-style: normal; }
    .credit, .copyright { margin: 0.25rem 0; }
    nav.more { max-width: 42rem; margin: 2rem auto 0; border-block-start: 1px solid var(--rule); }
    .index { columns: 16rem; padding: 0; list-style: none; }
    .index a { display: inline-block; padding-block: 0.2rem; }
    form[role="search"]:not([hidden]) { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-end: 1.5rem; font: 1rem/1.5 var(--sans); }
    form[role="search"] label { flex-basis: 100%; color: var(--soft); }
    input, button { font: inherit; min-height: 2.75rem; padding: 0.35rem 0.75rem; color: var(--ink); background: var(--well); border: 1px solid var(--soft); border-radius: 0.25rem; }
    input { width: min(100%, 28rem); }
    button { cursor: pointer; }
    input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    footer.site { margin-block: 3rem 2rem; border-block-start: 1px solid var(--rule); padding-block-start: 1rem; font: 0.95rem/1.5 var(--sans); }
    footer.site p { margin: 0; }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #333; --link: #000; --well: #fff; --mark: #000; }
      body { max-width: none; font-size: 11pt; }
      nav, footer.site, .skip { display: none; }
      .body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
      figure, .correction, .disclaimer { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
    }

    """
}
