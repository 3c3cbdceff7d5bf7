/* Quote this: finding, caption, source and lasting link of a chart, or a sentence of a text with its source, to the clipboard. */
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

  function words(element) { return element ? element.textContent.replace(/\s+/g, " ").trim() : ""; }
  function address(id) { return location.href.replace(/[#?].*$/, "") + "#" + id; }
  function edition() { var foot = document.querySelector("[data-edition]"); return foot ? foot.dataset.edition : document.title; }

  function chartQuote(figure) {
    return ["“" + words(figure.querySelector(".chart-finding")).replace(/\.$/, "") + ".”", words(figure.querySelector(".chart-caption")),
      words(figure.querySelector(".chart-source")), edition() + ".", address(figure.id)].join(" ");
  }

  function sentenceQuote(sentence) {
    var bare = sentence.cloneNode(true), title = document.querySelector("h1").cloneNode(true), facts = {};
    bare.querySelectorAll("a.n").forEach(function (number) { number.remove(); });
    title.querySelectorAll(".headerlink").forEach(function (link) { link.remove(); });
    document.querySelectorAll(".source-facts > div").forEach(function (row) {
      var value = row.querySelector("dd").cloneNode(true);
      value.querySelectorAll("small").forEach(function (note) { note.remove(); });
      facts[words(row.querySelector("dt"))] = words(value);
    });
    var about = [facts.Author, words(title), facts.Publisher, facts.Published].filter(function (part) { return part && part !== "not stated"; });
    return "“" + words(bare) + "” " + about.join(", ") + ", sentence " + Number(sentence.id.slice(1)) + ". In: " + edition() + ". " + address(sentence.id);
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
