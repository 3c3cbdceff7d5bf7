/* On the search page: actors whose name, or any name the texts use for them, holds the words searched for. */
(function () {
  "use strict";
  var results = document.getElementById("search-results"), wanted = new URLSearchParams(location.search).get("q") || "";
  if (!results || !window.actorData || !wanted.trim()) { return; }

  function plain(text) { return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[-‐-―\s]+/g, " ").trim(); }

  var words = plain(wanted).split(" ");
  var found = window.actorData.filter(function (actor) {
    return [actor[0]].concat(actor[1]).some(function (name) {
      var parts = plain(name).split(" ");
      return words.every(function (word) { return parts.some(function (part) { return part.indexOf(word) === 0; }); });
    });
  });
  if (!found.length) { return; }
  var box = document.createElement("section"), list = document.createElement("ul"), head = document.createElement("h2");
  box.className = "found-actors";
  head.textContent = "Actors";
  found.sort(function (a, b) { return b[3] - a[3]; }).forEach(function (actor) {
    var item = document.createElement("li"), link = document.createElement("a");
    link.href = "chapters/actors-index.html#actor-" + encodeURIComponent(actor[2]);
    link.textContent = actor[0];
    item.append(link, " – named " + (actor[3] === 1 ? "once" : actor[3] + " times") + ", as " + actor[1].slice(0, 6).join(", "));
    list.append(item);
  });
  box.append(head, list);
  results.before(box);
})();
