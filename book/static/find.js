/* On the search page: actors whose name, or any name the texts use for them, holds the words searched for, and the
   sentences of the texts that hold them, figures as well, which the index of pages leaves out. */
(function () {
  "use strict";
  var results = document.getElementById("search-results"), wanted = new URLSearchParams(location.search).get("q") || "";
  var here = document.currentScript.src.replace(/find\.js.*$/, ""), shown = 6;
  if (!results || !wanted.trim()) { return; }

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
      item.append(link, " – named " + (actor[3] === 1 ? "once" : actor[3] + " times") + ", as " + actor[1].slice(0, 6).join(", "));
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
