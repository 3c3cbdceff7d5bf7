/* Long tables sort by a click on a heading and filter by words; short ones are read whole. Without scripts all are plain tables. */
(function () {
  "use strict";
  var LONG = 8, number = 0, said = {};

  function value(row, column) {
    var text = (row.cells[column] || {textContent: ""}).textContent.trim();
    var plain = text.replace(/[,\s%$]/g, "");
    return plain !== "" && isFinite(plain) ? Number(plain) : text.toLowerCase();
  }

  function compare(a, b) {
    if (typeof a === typeof b) { return a < b ? -1 : a > b ? 1 : 0; }
    return typeof a === "number" ? -1 : 1;
  }

  function sortable(table) {
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
        Array.prototype.slice.call(body.rows)
          .sort(function (a, b) { return (up ? 1 : -1) * compare(value(a, column), value(b, column)); })
          .forEach(function (row) { body.append(row); });
      });
    });
  }

  function filterable(table, wrap) {
    var label = document.createElement("label"), box = document.createElement("input"), said = document.createElement("span");
    label.className = "table-filter";
    box.type = "search";
    box.id = "filter-" + (number += 1);
    said.setAttribute("role", "status");
    label.append("Filter ", box, " ", said);
    wrap.before(label);
    box.addEventListener("input", function () {
      var words = box.value.toLowerCase().split(/\s+/).filter(Boolean), left = 0;
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.includes(word); });
        left += !row.hidden;
      });
      said.textContent = words.length ? left + " rows" : "";
    });
  }

  /* Regions need names that differ. */
  function named(name) {
    said[name] = (said[name] || 0) + 1;
    return said[name] > 1 ? name + " (" + said[name] + ")" : name;
  }

  document.querySelectorAll("table.rows, table.listing, table.dataframe").forEach(function (table) {
    if (!table.tHead || !table.tBodies[0]) { return; }
    var wrap = table.closest(".table-wrap");
    if (!wrap) {
      wrap = document.createElement("div");
      wrap.className = "table-wrap";
      wrap.tabIndex = 0;
      wrap.setAttribute("role", "region");
      wrap.setAttribute("aria-label", named(table.caption ? table.caption.textContent : "Table"));
      table.replaceWith(wrap);
      wrap.append(table);
    }
    if (table.tBodies[0].rows.length <= LONG || table.classList.contains("matrix")) { return; }
    wrap.classList.add("is-long");
    sortable(table);
    filterable(table, wrap);
  });
})();
