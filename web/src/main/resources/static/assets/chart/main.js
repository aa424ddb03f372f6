// @ts-check
/**
 * The chart layer: every element with data-chart becomes a chart of that kind (a module in kind/ of
 * that name), fed by the JSON API (data-src). Without scripts, or when the figures cannot be had, the tables beside it stand alone.
 */
import { labelWidth, shortened, words } from './words.js';
import { theme } from './theme.js';

/** @typedef {{config: object, height?: number}} Drawing */
/** @typedef {(data: any, element: HTMLElement, redraw: () => void) => Drawing | null} Kind */

/** @type {Map<HTMLElement, {kind: Kind, data: any}>} what can be drawn again at once */
const drawings = new Map();

/** @type {Map<string, Promise<any>>} one request a page, however many charts it feeds */
const answers = new Map();

/** @param {string} source */
function load(source) {
  const known = answers.get(source);
  if (known) return known;
  const answer = fetch(source, { headers: { accept: 'application/json' } }).then((response) => {
    if (!response.ok) throw new Error(`${response.status} ${source}`);
    return response.json();
  });
  answers.set(source, answer);
  return answer;
}

/**
 * @param {HTMLElement} element
 * @param {any} data
 * @param {Kind} kind
 */
function draw(element, data, kind) {
  const drawing = kind(data, element, () => draw(element, data, kind));
  const before = element.querySelector('canvas');
  if (before) {
    // @ts-ignore Chart.js is a plain script from the WebJar
    window.Chart.getChart(before)?.destroy();
    before.remove();
  }
  if (!drawing) {
    element.hidden = true;
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  element.hidden = false;
  if (drawing.height) element.style.height = `${drawing.height}px`;
  element.append(canvas);
  // @ts-ignore
  new window.Chart(canvas, drawing.config);
}

/** @param {HTMLElement} element */
async function show(element) {
  try {
    const [kind, data] = await Promise.all([
      import(`./kind/${element.dataset.chart}.js`),
      load(element.dataset.src ?? ''),
    ]);
    drawings.set(element, { kind: kind.default, data });
    draw(element, data, kind.default);
  } catch (fault) {
    console.error(fault);
    element.hidden = false;
    element.textContent = words('chart.failed');
  } finally {
    element.dataset.drawn = '';
  }
}

/**
 * Names of a legend stand on one line: the table beside the chart has them in full. A dashed line is
 * dashed there too, which Chart.js forgets where it draws the mark of a point.
 * @param {any} chart
 */
function legend(chart) {
  return labelsOfChart(chart).map((/** @type {any} */ item) => ({
    ...item,
    lineDash: item.lineDash ?? chart.data.datasets[item.datasetIndex]?.borderDash,
    text: shortened(item.text ?? '', Math.max(16, Math.floor(chart.width / 8))),
  }));
}

/** @type {(chart: any) => any[]} those of Chart.js itself */
let labelsOfChart = () => [];

/**
 * Rows are as high as their longest name. Chart.js keeps half a name's height free above and below
 * as well, and names that were given their room would overlap.
 * @param {any} axis
 */
function withoutPadding(axis) {
  if (axis.type === 'category' && !axis.isHorizontal()) axis.paddingTop = axis.paddingBottom = 0;
}

/** Colours and type as the style sheet has them at this moment. */
function dress() {
  // @ts-ignore
  const defaults = window.Chart.defaults;
  const colours = theme();
  Object.assign(defaults.font, { family: getComputedStyle(document.body).fontFamily, size: 12 });
  Object.assign(defaults, { color: colours.soft, animation: false, maintainAspectRatio: false });
  defaults.scale.grid.color = colours.line;
  defaults.scale.afterFit = withoutPadding;
  defaults.plugins.tooltip.backgroundColor = colours.ink;
  defaults.plugins.tooltip.titleColor = defaults.plugins.tooltip.bodyColor = colours.card;
  defaults.plugins.legend.labels.boxWidth = 12;
  defaults.plugins.legend.labels.generateLabels = legend;
}

async function start() {
  /** @type {HTMLElement[]} */
  const elements = [...document.querySelectorAll('[data-chart]')];
  if (elements.length === 0) return;
  const library = document.querySelector('meta[name="chart-library"]');
  await import(library?.getAttribute('content') ?? '');
  // @ts-ignore
  labelsOfChart = window.Chart.defaults.plugins.legend.labels.generateLabels;
  await document.fonts.ready;
  dress();
  elements.forEach(show);
  const redraw = () => {
    dress();
    drawings.forEach(({ kind, data }, element) => draw(element, data, kind));
  };
  // labels are broken for the width at hand: a turned phone has another
  const widths = () => elements.map(labelWidth).join();
  let drawn = widths();
  addEventListener('resize', () => {
    if (widths() === drawn) return;
    drawn = widths();
    redraw();
  });
  for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', redraw);
  onPaper(redraw);
}

/**
 * A printer takes what is drawn as it stands: it is drawn anew before, as wide as the sheet and in its
 * colours, whatever the screen has.
 * @param {() => void} redraw
 */
function onPaper(redraw) {
  const sheet = document.querySelector('link[media=print]');
  if (!(sheet instanceof HTMLLinkElement)) return;
  const lay = (/** @type {string} */ media, /** @type {string} */ width) => () => {
    sheet.media = media;
    document.body.style.width = width;
    redraw();
  };
  addEventListener('beforeprint', lay('all', '180mm'));
  addEventListener('afterprint', lay('print', ''));
}

await start();
