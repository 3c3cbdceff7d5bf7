/* Long tables sort by a click on a heading and filter by words; short ones are read whole. Without scripts all are plain tables. */
(function () {
  "use strict";
  var number = 0, BIT = 120;  // pixels too few to be worth scrolling for

  function value(row, column) {
    var text = (row.cells[column] || {textContent: ""}).textContent.trim();
    var plain = text.replace(/[,\s%$]/g, "");
    return plain !== "" && isFinite(plain) ? Number(plain) : text.toLowerCase();
  }

  function compare(a, b) {
    if (typeof a === typeof b) { return a < b ? -1 : a > b ? 1 : 0; }
    return typeof a === "number" ? -1 : 1;
  }

  /* Days, months and years of one column are compared as they are written; *since 2011* begins in 2011. */
  function day(row, column) { return row.cells[column].textContent.trim().replace(/^since /, ""); }

  function sortable(table, wrap) {
    var heads = table.tHead.rows[table.tHead.rows.length - 1].cells, body = table.tBodies[0];
    Array.prototype.forEach.call(heads, function (head, column) {
      if (!head.textContent.trim()) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, Array.prototype.slice.call(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        Array.prototype.forEach.call(heads, function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        var rows = Array.prototype.slice.call(body.rows);
        var key = rows.some(function (row) { return /^(since )?\d{4}-\d\d/.test(row.cells[column].textContent.trim()); }) ? day : value;
        rows.sort(function (a, b) { return (up ? 1 : -1) * compare(key(a, column), key(b, column)); })
          .forEach(function (row) { body.append(row); });
        endAtRow(wrap, table);
      });
    });
  }

  /* A frame that scrolls ends where a row ends, so that no line of words is cut. */
  function endAtRow(wrap, table) {
    if (!wrap.matches(".is-endless") || wrap.style.maxHeight === "none") { return; }
    wrap.style.maxHeight = "";
    wrap.scrollTop = 0;
    var top = wrap.getBoundingClientRect().top, room = wrap.clientHeight, last = 0;
    Array.prototype.some.call(table.tBodies[0].rows, function (row) {
      var end = row.getBoundingClientRect().bottom - top;
      if (end <= room + 1) { last = end; }
      return end > room + 1;
    });
    if (last && scrolls(wrap)) { wrap.style.maxHeight = last + 1 + "px"; }  // with the line below it
  }

  /* A frame then looks finished: how many rows there are is said, and how to come to the rest. */
  function filterable(table, wrap, long) {
    var rows = table.tBodies[0].rows, whole = rows.length + " rows" + (long ? ", scroll for more" : "");
    function tell(words) { said.textContent = words; }
    var label = document.createElement("label"), box = document.createElement("input"), said = document.createElement("span");
    label.className = "table-filter";
    box.type = "search";
    box.id = "filter-" + (number += 1);
    said.setAttribute("role", "status");
    label.append("Filter ", box, " ", said);
    wrap.before(label);
    box.addEventListener("input", function () {
      var words = box.value.toLowerCase().split(/\s+/).filter(Boolean), left = 0;
      Array.prototype.forEach.call(rows, function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.includes(word); });
        left += !row.hidden;
      });
      endAtRow(wrap, table);
      tell(words.length ? left + " of " + rows.length + " rows" : whole);
    });
    tell(whole);
  }

  function scrolls(wrap) { return wrap.scrollHeight - wrap.clientHeight >= BIT; }

  function soon(work) {
    if (window.requestIdleCallback) { window.requestIdleCallback(work, {timeout: 1500}); } else { window.setTimeout(work, 100); }
  }

  /* One table at a time, when nothing else is to be done: a page of many tables must not keep a reader's finger waiting. */
  var wraps = Array.prototype.slice.call(document.querySelectorAll(".table-wrap.is-long"));
  soon(function next() {
    var wrap = wraps.shift(), table = wrap && wrap.querySelector("table");
    if (!wrap) { return; }
    var long = scrolls(wrap);  // asked before anything is written: the page is laid out once
    if (table && table.tHead && table.tBodies[0]) {
      sortable(table, wrap);
      filterable(table, wrap, long);
    }
    if (long) { soon(function () { endAtRow(wrap, table); }); } else { wrap.style.maxHeight = "none"; }
    soon(next);
  });
})();
