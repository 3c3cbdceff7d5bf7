/* Charts become interactive when first touched, hovered or focused: the plotly bundle, the chart's data and the shared
   template are plain scripts, so this works from file:// too. Before that, and without scripts, the drawing stands: for a
   wide screen in the page, for a phone in a file that is loaded on the way to it. */
(function () {
  "use strict";
  var bundles = {}, data = {}, waiting = {};

  window.chartData = function (name, content) { data[name] = content; };

  function load(url) {
    waiting[url] = waiting[url] || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = function () { delete waiting[url]; reject(); };  // the next touch asks again
      document.head.append(script);
    });
    return waiting[url];
  }

  /* A phone's drawing waits in a file of its own until it is nearly in view; the frame keeps its room. */
  function fillFrame(frame) {
    var figure = frame.closest("figure.chart"), name = figure.dataset.chart + "-narrow";
    load(figure.dataset.root + "_static/charts/" + name + ".js")
      .then(function () { frame.innerHTML = data[name]; })
      .catch(function () { frame.parentNode.classList.add("is-wide"); });
  }

  var near = new IntersectionObserver(function (seen) {
    seen.forEach(function (one) {
      if (one.isIntersecting) { near.unobserve(one.target); fillFrame(one.target); }
    });
  }, {rootMargin: "100% 0px"});

  function bundle(figure) {
    var kind = figure.dataset.kind;
    if (!bundles[kind]) {
      bundles[kind] = load(figure.dataset.root + "_static/vendor/plotly-" + kind + ".min.js")
        .then(function () { remember(kind); return window.Plotly; },
              function (error) { delete bundles[kind]; throw error; });
    }
    return bundles[kind];
  }

  /* Who has touched a chart will touch another, and for some days the browser keeps what draws it: on later pages such a
     chart is drawn behind its drawing when it comes near and nothing else is to be done, and a touch only shows it. Storage
     may be forbidden; then it is drawn at the touch. */
  var KEPT = 7 * 24 * 3600 * 1000;

  function remember(kind) { try { window.localStorage.setItem("drawn-" + kind, Date.now()); } catch (error) { /* none */ } }

  function remembered(kind) {
    try { return Date.now() - window.localStorage.getItem("drawn-" + kind) < KEPT; } catch (error) { return false; }
  }

  var coming = new IntersectionObserver(function (seen) {
    seen.forEach(function (one) {
      var figure = one.target.closest("figure.chart");
      if (!one.isIntersecting || !remembered(figure.dataset.kind)) { return; }
      coming.unobserve(one.target);
      (window.requestIdleCallback || window.setTimeout)(function () { ready(one.target).catch(function () { /* a touch will ask again */ }); });
    });
  }, {rootMargin: "100% 0px"});

  function chart(figure) {
    var charts = figure.dataset.root + "_static/charts/";
    var mark = figure.dataset.chart, template = figure.dataset.template;
    return Promise.all([bundle(figure), load(charts + mark + ".js"), load(charts + template + ".js")])
      .then(function (loaded) { return {plotly: loaded[0], figure: data[mark], template: data[template]}; });
  }

  function draw(stage, made) {
    var div = stage.querySelector(".chart-live") || document.createElement("div");
    div.className = "chart-live";
    stage.append(div);
    var width = Math.floor(stage.clientWidth), look = window.chartLook;
    var layout = look.fit(made.figure, width, made.template);
    layout.dragmode = false;
    return made.plotly.react(div, look.traces(made.figure, layout), layout,
                             {displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: "reset"})
      .then(function () {
        look.recolour(div, made.figure);
        div.querySelectorAll("svg").forEach(function (svg) { svg.setAttribute("aria-hidden", "true"); });
        if (!div.dataset.heard) {
          div.on("plotly_afterplot", function () { look.recolour(div, made.figure); });
          div.on("plotly_hover", function () { look.recolour(div, made.figure); });
          div.dataset.heard = "yes";
        }
        stage.dataset.width = width;
      });
  }

  /* The chart drawn, not shown yet. */
  function ready(stage) {
    stage.ready = stage.ready || chart(stage.closest("figure.chart"))
      .then(function (made) { stage.made = made; return draw(stage, made); })
      .catch(function (error) { delete stage.ready; throw error; });
    return stage.ready;
  }

  function enliven(stage) {
    ready(stage).then(function () { stage.classList.add("is-live"); }).catch(function () { /* the drawing stays */ });
  }

  function follow(stage) {
    var timer;
    new ResizeObserver(function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (stage.made && Math.abs(stage.clientWidth - stage.dataset.width) > 8) { draw(stage, stage.made); }
      }, 150);
    }).observe(stage);
  }

  function resolved(svg) {
    var seen = svg.cloneNode(true), from = svg.querySelectorAll("[style]"), to = seen.querySelectorAll("[style]");
    from.forEach(function (element, i) {
      ["fill", "stroke"].forEach(function (property) {
        if (/var\(/.test(element.style[property])) {
          to[i].style[property] = getComputedStyle(element)[property];
        }
      });
    });
    return seen;
  }

  function lines(text, room) {
    return text.split(/\s+/).reduce(function (rows, word) {
      var last = rows[rows.length - 1];
      if ((last + " " + word).length > room) { rows.push(word); } else { rows[rows.length - 1] = (last + " " + word).trim(); }
      return rows;
    }, [""]);
  }

  /* A picture that stands alone: finding above, caption and source below. */
  function picture(figure) {
    var svg = resolved(figure.querySelector("svg.chart-wide")), box = svg.getAttribute("viewBox").split(" ").map(Number);
    var style = getComputedStyle(figure), ns = "http://www.w3.org/2000/svg", width = box[2];
    var above = lines(figure.querySelector(".chart-finding").textContent, 70);
    var below = lines(figure.querySelector(".chart-text").textContent, 105);
    var top = 20 + above.length * 22, height = top + box[3] + 16 + below.length * 16;
    var page = document.createElementNS(ns, "svg");
    page.setAttribute("xmlns", ns);
    page.setAttribute("viewBox", "0 0 " + width + " " + height);
    page.setAttribute("width", width);
    page.setAttribute("height", height);
    function add(name, attributes, text) {
      var element = document.createElementNS(ns, name);
      Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
      if (text) { element.textContent = text; }
      page.append(element);
    }
    add("rect", {width: "100%", height: "100%", fill: style.getPropertyValue("--chart-paper").trim()});
    above.forEach(function (text, i) {
      add("text", {x: 12, y: 26 + i * 22, "font-size": 17, "font-weight": 600, "font-family": style.fontFamily, fill: style.color}, text);
    });
    svg.setAttribute("y", top);
    svg.setAttribute("width", width);
    svg.setAttribute("height", box[3]);
    page.append(svg);
    below.forEach(function (text, i) {
      add("text", {x: 12, y: top + box[3] + 16 + i * 16, "font-size": 11.5, "font-family": style.fontFamily, fill: style.color}, text);
    });
    return {text: new XMLSerializer().serializeToString(page), width: width, height: height};
  }

  function save(url, name) {
    var link = document.createElement("a");
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  }

  function download(figure, kind) {
    var made = picture(figure), url = URL.createObjectURL(new Blob([made.text], {type: "image/svg+xml"}));
    if (kind === "svg") { return save(url, figure.id + ".svg"); }
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = made.width * 2;
      canvas.height = made.height * 2;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      save(canvas.toDataURL("image/png"), figure.id + ".png");
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(made.text);
  }

  document.querySelectorAll("figure.chart").forEach(function (figure) {
    var stage = figure.querySelector(".chart-stage");
    ["pointerenter", "focus", "touchstart"].forEach(function (event) {
      stage.addEventListener(event, function () { enliven(stage); }, {passive: true});
    });
    follow(stage);
    near.observe(stage.querySelector(".chart-narrow"));
    coming.observe(stage);
    figure.querySelectorAll("[data-save]").forEach(function (button) {
      button.addEventListener("click", function () { download(figure, button.dataset.save); });
    });
  });
})();
