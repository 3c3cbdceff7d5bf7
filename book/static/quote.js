/* Quote this, to the clipboard: a chart's finding with caption and source, a sentence of a text with its source, a row of a
   table, a sentence of ours or a judgement with its caveats and the sentences it rests on; always with edition and link. */
(function () {
  "use strict";

  function copy(text) {
    if (navigator.clipboard && isSecureContext) { return navigator.clipboard.writeText(text).catch(function () { return byHand(text); }); }
    return byHand(text);
  }

  function byHand(text) {
    var box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.append(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done ? Promise.resolve() : Promise.reject();
  }

  var MOST = 8;  // sentence ids in one quotation
  var OWN = ".quote-this, .chart-said, .scale, summary, .n";  // what is no part of a quotation

  function words(element) {
    if (!element) { return ""; }
    var bare = element.cloneNode(true);
    bare.querySelectorAll(OWN).forEach(function (one) { one.remove(); });
    return bare.textContent.replace(/\s+/g, " ").trim();
  }
  function address(id) { return location.href.replace(/[#?].*$/, "") + "#" + id; }
  function edition() { var foot = document.querySelector("[data-edition]"); return foot ? foot.dataset.edition : document.title; }

  function chartQuote(figure) {
    return ["“" + words(figure.querySelector(".chart-finding")).replace(/\.$/, "") + ".”", words(figure.querySelector(".chart-caption")),
      words(figure.querySelector(".chart-source")), edition() + ".", address(figure.id)].join(" ");
  }

  function sentenceQuote(sentence) {
    var title = document.querySelector("h1").cloneNode(true), facts = {};
    title.querySelectorAll(".headerlink").forEach(function (link) { link.remove(); });
    document.querySelectorAll(".source-facts > div").forEach(function (row) {
      var value = row.querySelector("dd").cloneNode(true);
      value.querySelectorAll("small").forEach(function (note) { note.remove(); });
      facts[words(row.querySelector("dt"))] = words(value);
    });
    var about = [facts.Author, words(title), facts.Publisher, facts.Published].filter(function (part) { return part && part !== "not stated"; });
    return "“" + words(sentence) + "” " + about.join(", ") + ", sentence " + Number(sentence.id.slice(1)) + ". In: " + edition() + ". " + address(sentence.id);
  }

  function button(name, text) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.addEventListener("click", function () { say(made, copy(text())); });
    return made;
  }

  function say(after, done) {
    var said = after.parentNode.querySelector(".chart-said") || document.createElement("span");
    said.className = "chart-said";
    said.setAttribute("role", "status");
    after.parentNode.append(said);
    done.then(function () { said.textContent = "Copied."; }, function () { said.textContent = "The browser does not allow copying here."; });
    setTimeout(function () { said.textContent = ""; }, 4000);
  }

  document.querySelectorAll("figure.chart [data-copy]").forEach(function (control) {
    control.addEventListener("click", function () {
      var figure = control.closest("figure.chart");
      say(control, copy(control.dataset.copy === "link" ? address(figure.id) : chartQuote(figure)));
    });
  });

  function ids(element) {
    var all = [];
    element.querySelectorAll("a.ev").forEach(function (link) { all = all.concat(window.evidenceIds(link)); });
    all = all.filter(function (one, place) { return all.indexOf(one) === place; });
    return all.length > MOST ? all.slice(0, MOST).join(", ") + " and " + (all.length - MOST) + " more" : all.join(", ");
  }

  function ended(text) { return /[.!?…”]$/.test(text) ? text : text + "."; }

  function signed(said, element, id) {
    return ended(said) + " Sentences: " + ids(element) + ". " + edition() + ". " + (id ? address(id) : location.href.replace(/[#?].*$/, ""));
  }

  function rowQuote(row) {
    var cells = Array.prototype.filter.call(row.cells, function (cell) { return !cell.classList.contains("ev-cell") && words(cell); });
    var about = cells.slice(1).map(function (cell) { return cell.dataset.label + ": " + ended(words(cell)); });
    return signed(ended("“" + words(cells[0]) + "”") + " " + about.join(" "), row, row.closest("table").id);
  }

  function judgementQuote(card) {
    var statement = card.querySelector(".statement"), confidence = statement.nextElementSibling;
    return signed("“" + words(statement) + "” " + words(confidence), card.querySelector("dl"), card.id);
  }

  /* One button for the page: it stands by the row, passage or judgement that is pointed at or focused. */
  var QUOTED = [["table.listing tbody tr", rowQuote, ".ev-cell"], ["section.judgement", judgementQuote, ".statement"],
                [".passage", function (passage) { return signed("“" + words(passage.querySelector("p")) + "”", passage.querySelector("p")); }, "p"]];
  var tool = button("Quote this", function () { return tool.quote(); });
  tool.className = "quote-this";

  function offerFor(event) {
    var at = event.target.closest ? event.target : null;
    if (!at || document.activeElement === tool || tool.contains(at)) { return; }
    QUOTED.some(function (kind) {
      var owner = at.closest(kind[0]), place = owner && owner.querySelector(kind[2]);
      if (!place || !owner.querySelector("a.ev")) { return false; }
      if (tool.parentNode !== place) {
        tool.quote = function () { return kind[1](owner); };
        place.append(tool);
      }
      return true;
    });
  }
  document.addEventListener("pointerover", offerFor);
  document.addEventListener("focusin", offerFor);

  /* In a text: under the sentence that was opened, its quote and its link; and the way back to where it was cited. */
  function offer() {
    var sentence = location.hash && document.getElementById(location.hash.slice(1));
    document.querySelectorAll(".sentence-tools").forEach(function (old) { old.remove(); });
    if (!sentence || !sentence.matches(".source-text .s")) { return; }
    var tools = document.createElement("div");
    tools.className = "sentence-tools chart-tools";
    tools.append("Sentence " + Number(sentence.id.slice(1)) + ":", button("Quote this", function () { return sentenceQuote(sentence); }),
      button("Copy link", function () { return address(sentence.id); }));
    if (document.referrer.split("/")[2] === location.host && history.length > 1) {
      var back = document.createElement("button");
      back.type = "button";
      back.textContent = "Back to where it was cited";
      back.addEventListener("click", function () { history.back(); });
      tools.append(back);
    }
    sentence.closest(".para").querySelector("p").after(tools);
  }
  addEventListener("hashchange", offer);
  offer();
})();
