/* Evidence links: hover or focus shows the sentence with its source, date and grade; click opens the source reader.
   The sentences come from a plain script that is loaded at the first hover. Terms of the glossary show their definition
   in the same way. Also: the reader's layers, and a phone's contents, which close behind whoever has chosen a place. */
(function () {
  "use strict";
  var here = document.currentScript.src.replace(/evidence\.js.*$/, "");
  var card, shownFor, timer, asked, wish = 0, clicked;

  function data() {
    asked = asked || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = here + "evidence-data.js";
      script.onload = function () { resolve(window.evidenceData); };
      script.onerror = function () { asked = null; reject(); };
      document.head.append(script);
    });
    return asked;
  }

  /* The sentences that a link stands for: the one that it leads to, or those that it tells, runs drawn together. */
  window.evidenceIds = function (link) {
    var place = /([^\/#]+)\.html#s(\d+)$/.exec(link.getAttribute("href") || ""), all = [];
    if (!link.dataset.ev) { return place ? [place[1] + ":" + place[2]] : []; }
    link.dataset.ev.split(/\s+/).filter(Boolean).forEach(function (group) {
      var text = group.replace(/:[^:]*$/, "");
      group.slice(text.length + 1).split(",").forEach(function (run) {
        var ends = run.split("-").map(Number);
        for (var number = ends[0]; number <= ends[ends.length - 1]; number += 1) {
          all.push(text + ":" + String(number).padStart(3, "0"));
        }
      });
    });
    return all;
  };

  /* A long list waits in a file of its own until it is opened. */
  window.evidenceRows = function (name, list) {
    document.querySelectorAll("details[data-rows$='/" + name + ".js']").forEach(function (details) {
      details.querySelector(".rows-wait").outerHTML = list;
      delete details.dataset.rows;
    });
  };
  document.addEventListener("toggle", function (event) {
    var details = event.target;
    if (!details.open || !details.dataset.rows || details.dataset.asked) { return; }
    var script = document.createElement("script");
    script.src = details.dataset.rows;
    script.onerror = function () { delete details.dataset.asked; };  // what stands there leads to the tables
    details.dataset.asked = "yes";
    document.head.append(script);
  }, true);

  function element(name, kind, text) {
    var made = document.createElement(name);
    made.className = kind;
    if (text) { made.textContent = text; }
    return made;
  }

  function fill(link, known) {
    var ids = window.evidenceIds(link);
    card.replaceChildren();
    ids.slice(0, 3).forEach(function (id) {
      var source = known.sources[id.replace(/:\d+$/, "")] || [id, "", "", ""];
      card.append(element("blockquote", "card-sentence", known.sentences[id] || id));
      var about = [source[1], source[2], source[3] && "reliability " + source[3]].filter(Boolean).join(", ");
      card.append(element("p", "card-source", source[0] + (about ? " (" + about + ")" : "") + ", sentence " + Number(id.replace(/^.*:/, ""))));
    });
    if (ids.length > 3) { card.append(element("p", "card-more", "and " + (ids.length - 3) + " more: open the list")); }
  }

  function explain(link) { card.replaceChildren(element("p", "card-term", link.dataset.term)); }

  function place(link) {
    var box = link.getClientRects()[0] || link.getBoundingClientRect(), width = Math.min(420, innerWidth - 16);
    card.style.width = width + "px";
    card.style.left = Math.max(8, Math.min(box.left, innerWidth - width - 8)) + scrollX + "px";
    var below = box.bottom + 6, tall = card.offsetHeight;
    card.style.top = (below + tall > innerHeight && box.top > tall + 6 ? box.top - tall - 6 : below) + scrollY + "px";
  }

  function show(link) {
    clearTimeout(timer);
    if (shownFor === link) { return; }
    var mine = wish += 1;
    (link.dataset.term ? Promise.resolve() : data()).then(function (known) {
      if (mine !== wish) { return; }  // closed, or another asked for, while the sentences came
      hide();
      if (!card) {
        card = element("div", "ev-card");
        card.id = "ev-card";
        card.setAttribute("role", "tooltip");
        card.addEventListener("pointerenter", function () { clearTimeout(timer); });
        card.addEventListener("pointerleave", later);
        document.body.append(card);
      }
      if (known) { fill(link, known); } else { explain(link); }
      card.hidden = false;
      link.setAttribute("aria-describedby", "ev-card");
      shownFor = link;
      place(link);
    }).catch(function () { /* the link still leads to its sentence, and the next one asks again */ });
  }

  function hide() {
    clearTimeout(timer);
    wish += 1;
    if (card) { card.hidden = true; }
    if (shownFor) { shownFor.removeAttribute("aria-describedby"); }
    shownFor = null;
  }

  function later() { clearTimeout(timer); timer = setTimeout(hide, 250); }

  function wanted(event) { return event.target.closest && event.target.closest("a.ev, a.term"); }

  document.documentElement.classList.add("has-scripts");
  document.querySelectorAll("[data-print]").forEach(function (button) { button.addEventListener("click", function () { print(); }); });
  document.querySelectorAll("a.ev[title]").forEach(function (link) { link.removeAttribute("title"); });
  document.addEventListener("pointerover", function (event) {
    var link = wanted(event);
    /* After a click the page moves under a pointer that rests: that is no pointing. A click tells whole pixels, a pointer parts. */
    if (clicked && Math.abs(clicked.x - event.screenX) < 1 && Math.abs(clicked.y - event.screenY) < 1) { return; }
    clicked = null;
    if (link && event.pointerType !== "touch") { clearTimeout(timer); timer = setTimeout(show, 120, link); }
  });
  document.addEventListener("pointerout", function (event) { if (wanted(event)) { later(); } });
  document.addEventListener("focusin", function (event) { var link = wanted(event); if (link) { show(link); } });
  document.addEventListener("focusout", function (event) { if (wanted(event)) { later(); } });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });

  /* A number that sums rows opens the list of exactly those rows, and closes it again. */
  function openTarget() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; target.scrollIntoView({block: "nearest"}); }
  }
  addEventListener("hashchange", openTarget);
  document.addEventListener("click", function (event) {
    var link = wanted(event), list = link && link.hash && link.classList.contains("ev-many") && document.getElementById(link.hash.slice(1));
    if (!list) { return; }
    event.preventDefault();
    hide();  // the rows say all that the card does, and it would lie on them
    clicked = {x: event.screenX, y: event.screenY};
    list.open = !list.open;
    history.replaceState(null, "", list.open ? link.hash : location.pathname + location.search);
    if (list.open) { list.scrollIntoView({block: "nearest"}); }
  });
  openTarget();

  document.querySelectorAll("dialog").forEach(function (contents) {
    contents.addEventListener("click", function (event) { if (event.target.closest("a[href*='#']")) { contents.close(); } });
  });

  document.querySelectorAll(".reader-layers input").forEach(function (box) {
    box.addEventListener("change", function () {
      box.closest(".reader").classList.toggle("hide-" + box.dataset.layer, !box.checked);
    });
  });
})();
