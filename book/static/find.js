/* On the search page: actors whose name, or any name the texts use for them, holds the words searched for, and the
   sentences of the texts that hold them, figures as well, which the index of pages leaves out. */
(function () {
  "use strict";
  var results = document.getElementById("search-results"), wanted = new URLSearchParams(location.search).get("q") || "";
  var here = document.currentScript.src.replace(/find\.js.*$/, ""), shown = 6;
  if (!results) { return; }
  // Sphinx's own words speak of documents and categories, which nobody here has chosen.
  Documentation.TRANSLATIONS["Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories."] =
    "No page, actor or sentence holds all of these words. Try fewer words or another spelling, or look into the index of actors, which lists every name that the texts use.";
  if (!wanted.trim()) {
    var hint = document.createElement("p");
    hint.className = "search-hint";
    hint.textContent = "Search for words of a chapter, for an actor under any name that the texts use, or for a figure or words of a text: 7,000 and 7000 find the same.";
    results.before(hint);
    return;
  }

  function plain(text) { return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[-‐-―\s]+/g, " ").trim(); }

  // 7.000, 7,000 and 7000 are one number, by whatever mark its thousands are parted.
  function parts(text) { return plain(text).replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1").split(/[^\p{L}\p{N}]+/u).filter(Boolean); }

  function section(title, list) {
    var box = document.createElement("section"), head = document.createElement("h2");
    box.className = "found";
    head.textContent = title;
    box.append(head, list);
    results.before(box);
    return box;
  }

  function showActors() {
    var words = plain(wanted).split(" "), list = document.createElement("ul");
    var found = (window.actorData || []).filter(function (actor) {
      return [actor[0]].concat(actor[1]).some(function (name) {
        var said = plain(name).split(" ");
        return words.every(function (word) { return said.some(function (part) { return part.indexOf(word) === 0; }); });
      });
    });
    if (!found.length) { return; }
    found.sort(function (a, b) { return b[3] - a[3]; }).forEach(function (actor) {
      var item = document.createElement("li"), link = document.createElement("a");
      link.href = "chapters/actors-index.html#actor-" + encodeURIComponent(actor[2]);
      link.textContent = actor[0];
      item.append(link, " – named " + (actor[3] === 1 ? "once" : actor[3] + " times") + (actor[1].length ? ", as " : "") + actor[1].slice(0, 6).join(", "));
      list.append(item);
    });
    section("Actors", list).classList.add("found-actors");
  }

  function showSentences(known) {
    var words = parts(wanted), list = document.createElement("ul");
    var found = words.length ? Object.keys(known.sentences).filter(function (id) {
      var said = parts(known.sentences[id]);
      return words.every(function (word) {
        return said.some(function (part) { return /^\d+$/.test(word) ? part === word : part.indexOf(word) === 0; });
      });
    }) : [];
    if (!found.length) { return; }
    found.slice(0, shown).forEach(function (id) {
      var item = document.createElement("li"), link = document.createElement("a"), at = id.split(":");
      link.href = "chapters/reader/" + encodeURIComponent(at[0]) + ".html#s" + at[1];
      link.textContent = ((known.sources[at[0]] || [])[1] || at[0]) + ", sentence " + Number(at[1]);
      item.append(link, " – " + known.sentences[id]);
      list.append(item);
    });
    var box = section("Sentences of the texts", list), rest = found.length - shown;
    box.classList.add("found-sentences");
    if (rest > 0) { box.append("and " + rest + " more: search for one more word to see fewer"); }
  }

  showActors();
  var script = document.createElement("script");
  script.src = here + "evidence-data.js";
  script.onload = function () { showSentences(window.evidenceData); };
  document.head.append(script);
})();
