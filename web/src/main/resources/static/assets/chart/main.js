// @ts-check
/**
 * The chart layer: every element with data-chart becomes a chart of that kind, fed by the JSON API
 * (data-src). Without scripts, or when the figures cannot be had, the tables beside it stand alone.
 */
import { words } from './words.js';
import { theme } from './theme.js';
import { bullets } from './bullets.js';
import { path } from './path.js';
import { groups, points } from './points.js';
import { spread } from './spread.js';
import { statuses } from './statuses.js';
import { clusterYears, ranks, trend, unitYears } from './years.js';

/** @typedef {{config: object, height?: number}} Drawing */

/** @type {Record<string, (data: any, element: HTMLElement, redraw: () => void) => Drawing | null>} */
const KINDS = {
  bullets,
  path,
  groups,
  points,
  spread,
  statuses,
  trend,
  ranks,
  'cluster-years': clusterYears,
  'unit-years': unitYears,
};

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
 */
function draw(element, data) {
  const drawing = KINDS[element.dataset.chart ?? ''](data, element, () => draw(element, data));
  element.querySelector('canvas')?.remove();
  if (!drawing) {
    element.hidden = true;
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  element.hidden = false;
  if (drawing.height) element.style.height = `${drawing.height}px`;
  element.append(canvas);
  // @ts-ignore Chart.js is a plain script from the WebJar
  new window.Chart(canvas, drawing.config);
}

async function start() {
  /** @type {HTMLElement[]} */
  const elements = [...document.querySelectorAll('[data-chart]')];
  if (elements.length === 0) return;
  const library = document.querySelector('meta[name="chart-library"]');
  await import(library?.getAttribute('content') ?? '');
  // @ts-ignore
  const defaults = window.Chart.defaults;
  const colours = theme();
  Object.assign(defaults.font, { family: getComputedStyle(document.body).fontFamily, size: 12 });
  Object.assign(defaults, { color: colours.soft, animation: false, maintainAspectRatio: false });
  defaults.scale.grid.color = colours.line;
  defaults.plugins.tooltip.backgroundColor = colours.ink;
  defaults.plugins.tooltip.titleColor = defaults.plugins.tooltip.bodyColor = colours.card;
  defaults.plugins.legend.labels.boxWidth = 12;
  await document.fonts.ready;
  for (const element of elements) {
    load(element.dataset.src ?? '')
      .then((data) => draw(element, data))
      .catch((fault) => {
        console.error(fault);
        element.hidden = false;
        element.textContent = words('chart.failed');
      });
  }
}

await start();
