extension Edition {
  /// Finds stories in the lists of the months, newest month first, until there are enough.
  static let searchScript = #"""
    "use strict";
    (() => {
      const form = document.getElementById("search");
      const field = document.getElementById("words");
      const found = document.getElementById("found");
      const status = document.getElementById("status");
      const more = document.getElementById("more");
      const months = form.dataset.months.split(" ").filter(Boolean);
      const most = 50;
      let lists = new Map();
      let run = 0;

      // Accents on letters that are read without them do not count; signs of other scripts do.
      const fold = (text) =>
        text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase();

      const list = async (month) => {
        if (!lists.has(month)) {
          const answer = await fetch("search/" + month + ".json");
          if (!answer.ok) throw new Error(month);
          const stories = await answer.json();
          for (const story of stories) {
            story.title = fold(story.headline);
            story.text = fold(
              [story.headline, story.excerpt, story.agency, ...story.sections].join("\n"));
          }
          lists.set(month, stories);
        }
        return lists.get(month);
      };

      const item = (story) => {
        const article = document.createElement("article");
        article.className = "item";
        article.lang = story.language;
        article.dir = story.direction;
        const heading = article.appendChild(document.createElement("h2"));
        const link = heading.appendChild(document.createElement("a"));
        link.href = story.page;
        link.textContent = story.headline;
        if (story.excerpt) {
          const excerpt = article.appendChild(document.createElement("p"));
          excerpt.className = "excerpt";
          excerpt.textContent = story.excerpt;
        }
        const about = article.appendChild(document.createElement("p"));
        about.className = "about";
        if (story.agency) {
          const agency = about.appendChild(document.createElement("span"));
          agency.className = "agency";
          agency.textContent = story.agency;
        }
        const time = about.appendChild(document.createElement("time"));
        time.dateTime = story.published;
        time.textContent = story.published.slice(0, 10);
        return article;
      };

      const search = async (words, next) => {
        const mine = ++run;
        let count = 0;
        more.hidden = true;
        status.textContent = "Searching";
        try {
          for (; next < months.length && count < most; next++) {
            const stories = await list(months[next]);
            if (mine !== run) return;
            const fit = stories.filter((story) => words.every((word) => story.text.includes(word)));
            const rank = (story) => words.every((word) => story.title.includes(word)) ? 0 : 1;
            fit.sort((one, other) => rank(one) - rank(other));
            for (const story of fit) found.append(item(story));
            count += fit.length;
          }
        } catch {
          if (mine === run) status.textContent = "The search is out of reach. Try again later.";
          return;
        }
        const all = found.childElementCount;
        status.textContent = all === 1 ? "1 story" : all + " stories";
        if (next < months.length) {
          status.textContent += " since " + months[next - 1];
          more.hidden = false;
          more.onclick = () => search(words, next);
        }
      };

      const begin = () => {
        const text = new URLSearchParams(location.search).get("q") || "";
        field.value = text;
        found.replaceChildren();
        const words = fold(text).split(/\s+/).filter(Boolean);
        if (words.length) search(words, 0);
        else { run++; status.textContent = ""; more.hidden = true; }
      };

      form.addEventListener("submit", (event) => {
        event.preventDefault();
        history.pushState(null, "", "?q=" + encodeURIComponent(field.value.trim()));
        begin();
      });
      addEventListener("popstate", begin);
      form.hidden = false;
      begin();
    })();

    """#
}
