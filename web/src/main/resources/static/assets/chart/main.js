// @ts-check
/**
 * The chart layer: every element with data-chart becomes a chart of that kind (a module in kind/ of
 * that name), fed by the JSON API (data-src). Without scripts, or when the figures cannot be had, the tables beside it stand alone.
 */
import { labelWidth, shortened, words } from './words.js';
import { theme } from './theme.js';

/** @typedef {{config: object, height?: number}} Drawing */

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
 * @param {(data: any, element: HTMLElement, redraw: () => void) => Drawing | null} kind
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

/** Colours and type as the style sheet has them at this moment. */
function dress() {
  // @ts-ignore
  const defaults = window.Chart.defaults;
  const colours = theme();
  Object.assign(defaults.font, { family: getComputedStyle(document.body).fontFamily, size: 12 });
  Object.assign(defaults, { color: colours.soft, animation: false, maintainAspectRatio: false });
  defaults.scale.grid.color = colours.line;
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
  const drawAll = () => {
    dress();
    elements.forEach(show);
  };
  drawAll();
  // labels are broken for the width at hand: a turned phone has another
  const widths = () => elements.map(labelWidth).join();
  let drawn = widths();
  addEventListener('resize', () => {
    if (widths() === drawn) return;
    drawn = widths();
    drawAll();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
}

await start();
