/* How a chart looks, the same when it is drawn at build (draw.py loads this file) and when it becomes interactive.
   Neutral colours become CSS variables, so that one drawing serves the light theme, the dark theme and paper. */
window.chartLook = (function () {
  "use strict";
  var NEUTRAL_SPREAD = 22, DARK_SPREAD = 60;  // plotly's own dark text is a blue grey
  var INSIDE = ".heatmap-label, .bartext-inside, .hoverlayer";  // plotly picks these against their own ground

  var FONT = '"Noto Sans", system-ui, sans-serif';  // the page's own, so that drawn and live text are as wide

  /* Hues of lines, which are too thin to be seen well in one lightness on both grounds. */
  var LINES = {"rgb(42, 120, 184)": "--chart-blue", "rgb(122, 131, 144)": "--chart-slate"};
  var ON_LINES = ".scatterlayer, .legendlines, .scatterpts";
  var MUTED = "rgb(95, 103, 114)";  // of what leads and frames: lines from names to places, arrows, axes

  function grey(colour) {
    var found = /rgba?\((\d+), ?(\d+), ?(\d+)/.exec(colour);
    if (!found) { return null; }
    var rgb = found.slice(1).map(Number);
    var level = (rgb[0] + rgb[1] + rgb[2]) / 3, spread = Math.max.apply(null, rgb) - Math.min.apply(null, rgb);
    return spread > (level < 80 ? DARK_SPREAD : NEUTRAL_SPREAD) ? null : level;
  }

  function variable(level, isText) {
    if (level === null) { return null; }
    if (isText) { return level < 80 ? "--chart-ink" : level < 190 ? "--chart-muted" : null; }
    if (level < 80) { return "--chart-ink"; }
    if (level >= 250) { return "--chart-paper"; }
    if (level >= 235) { return "--chart-land"; }
    return level >= 205 ? "--chart-grid" : null;
  }

  function rgb(hex) {
    return "rgb(" + [1, 3, 5].map(function (at) { return parseInt(hex.slice(at, at + 2), 16); }).join(", ") + ")";
  }

  /* The steps of a ramp become variables too, of which the dark theme turns the lightness round: more stands out more.
     The words in its cells are of ink or paper, as the page's are. */
  function onRamp(element, steps) {
    var step = steps.indexOf(element.style.fill), cell = element.closest(".bartext-inside");
    if (step >= 0) { element.style.fill = "var(--chart-ramp-" + (step + 1) + ", " + element.style.fill + ")"; }
    if (cell) { element.style.fill = "var(" + (grey(element.style.fill) < 128 ? "--chart-ink" : "--chart-paper") + ")"; }
  }

  function recolour(svg, figure) {
    var steps = (((figure.layout || {}).meta || {}).ramp || []).map(rgb);
    svg.querySelectorAll("[style]").forEach(function (element) {
      if (steps.length && !element.style.fill.startsWith("var(")) { onRamp(element, steps); }
      if (element.closest(INSIDE)) { return; }
      var isText = /^(text|tspan)$/.test(element.tagName);
      ["fill", "stroke"].forEach(function (property) {
        var line = !isText && element.closest(ON_LINES) && LINES[element.style[property]];
        var muted = element.style[property] === MUTED && "--chart-muted";
        var name = line || muted || variable(grey(element.style[property]), isText && property === "fill");
        if (name) { element.style.setProperty(property, "var(" + name + ")"); }
      });
      var halo = isText && element.style.textShadow;  // around a name that lies on a line
      if (halo) { element.style.textShadow = halo.replace(/rgba?\([^)]*\)|#[0-9a-f]{3,8}|\bwhite\b/gi, "var(--chart-paper)"); }
    });
  }

  function copy(value) { return JSON.parse(JSON.stringify(value)); }

  /* The layout for a width in pixels. The finding stands above the chart as text, so it is not drawn.
     A chart may bring its own phone layout in layout.meta.phone. */
  function fit(figure, width, template) {
    var layout = copy(figure.layout || {}), meta = layout.meta || {}, phone = width < 480;
    if (template) { layout.template = copy(template); }
    delete layout.title;
    delete layout.width;
    layout.paper_bgcolor = "rgba(0,0,0,0)";
    layout.plot_bgcolor = "rgba(0,0,0,0)";
    layout.autosize = false;
    layout.font = Object.assign({}, layout.font, {family: FONT});
    layout.width = width;
    layout.height = layout.height || 420;
    layout.margin = Object.assign({l: 56, r: 16, t: 16, b: 44}, layout.margin || {});
    layout.margin.t = Math.min(layout.margin.t, 36);
    if (phone) {
      layout.height = Math.min(layout.height, 560);
      layout.margin.r = Math.min(layout.margin.r, 24);
      layout.font = Object.assign({}, layout.font, {size: 11});
      if (layout.showlegend !== false && !(layout.legend || {}).orientation) {
        layout.legend = Object.assign({}, layout.legend, {orientation: "h", y: -0.12, yanchor: "top", x: 0, xanchor: "left"});
      }
      Object.assign(layout, copy(meta.phone || {}));
    }
    delete layout.meta;
    return layout;
  }

  function within(value, range) { return value >= Math.min(range[0], range[1]) && value <= Math.max(range[0], range[1]); }

  /* The traces for a layout: a kind of mark none of which lies in the frame has no entry in the key. */
  function traces(figure, layout) {
    var across = (layout.xaxis || {}).range, up = (layout.yaxis || {}).range;
    var framed = across && up && typeof across[0] === "number" && typeof up[0] === "number";
    return copy(figure.data).map(function (trace) {
      if (framed && trace.mode === "markers" && trace.showlegend) {
        trace.showlegend = trace.x.some(function (x, k) { return within(x, across) && within(trace.y[k], up); });
      }
      return trace;
    });
  }

  return {recolour: recolour, fit: fit, traces: traces};
})();
