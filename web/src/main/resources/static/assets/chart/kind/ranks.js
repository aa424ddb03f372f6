// @ts-check
import { choice } from '../choice.js';
import { lines, name, words } from '../words.js';
import { theme } from '../theme.js';

const MOST = 20;

/**
 * Ranks of a cluster's units over the years, the first on top, the names at the ends of the lines. A
 * larger cluster is drawn in parts: the first or the last of it.
 * @param {any} data of /api/v1/clusters/{code}
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
export default function ranks(data, element, redraw) {
  const units = inOrder(data.paths);
  if (units.length === 0) return null;
  const shown = part(units, element, redraw);
  const chosen = choice(element,
    [['', words('ranks.all')], ...shown.map((each) => /** @type {[string, string]} */ ([each.code, each.name]))],
    redraw, words('ranks.highlight'));
  const years = [...new Set(data.paths.map((/** @type {any} */ row) => row.year))].sort();
  const colours = theme();
  const narrow = (element.parentElement?.clientWidth ?? 0) < 500;
  const width = narrow ? 15 : 30;
  const labels = shown.map((each) => lines(`${each.last}. ${each.name}`, width));
  const row = Math.max(24, ...labels.map((label) => label.length * 12 + 6));
  // a rank on screen has a row of its own, equal ranks share one: their labels stand one below the other
  const ranks = shown.flatMap((each) => [...each.ranks.values()]);
  return {
    height: shown.length * row + 70,
    config: {
      type: 'line',
      data: {
        labels: years.map(String),
        datasets: shown.map((each, index) => {
          const lit = chosen === each.code;
          const colour = lit ? colours.brand : chosen ? colours.strong : colours.series[index % colours.series.length];
          return {
            label: each.name,
            data: years.map((year) => each.ranks.get(year) ?? null),
            borderColor: colour,
            backgroundColor: colour,
            borderWidth: lit ? 4 : 2,
            borderDash: index % 12 >= 6 && !lit ? [5, 3] : [],
            pointRadius: lit ? 6 : 4,
            order: lit ? 0 : 1,
            hoverBorderColor: colours.brand,
            hoverBackgroundColor: colours.brand,
            hoverBorderWidth: 4,
            cubicInterpolationMode: 'monotone',
            clip: false,
          };
        }),
      },
      options: {
        interaction: { mode: 'dataset', intersect: false },
        layout: { padding: { right: narrow ? 112 : 215 } },
        scales: {
          x: { grid: { display: false } },
          y: {
            reverse: true,
            min: Math.min(...ranks) - 0.5,
            max: Math.max(...ranks) + 0.5,
            title: { display: true, text: words('rank.now') },
            afterBuildTicks: whole,
            ticks: { precision: 0, autoSkip: true },
          },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => items[0]?.dataset.label ?? '',
              label: (/** @type {any} */ item) => `${item.label}: ${item.raw ?? '–'}`,
            },
          },
        },
      },
      plugins: [names(shown, labels, chosen, colours)],
    },
  };
}

/** Units with their ranks by year, in the order of the newest year in which they are ranked. */
function inOrder(/** @type {any[]} */ paths) {
  /** @type {Map<string, {code: string, name: string, ranks: Map<number, number>, last: number, year: number}>} */
  const units = new Map();
  for (const row of paths) {
    if (row.clusterRank == null) continue;
    const unit = units.get(row.unitCode) ?? { code: row.unitCode, name: name(row, 'unit'), ranks: new Map(), last: 0, year: 0 };
    unit.ranks.set(row.year, row.clusterRank);
    if (row.year >= unit.year) Object.assign(unit, { last: row.clusterRank, year: row.year });
    units.set(row.unitCode, unit);
  }
  return [...units.values()].sort((one, other) =>
    other.year - one.year || one.last - other.last || one.name.localeCompare(other.name, 'vi'));
}

/**
 * @param {ReturnType<typeof inOrder>} units
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
function part(units, element, redraw) {
  if (units.length <= MOST) return units;
  const chosen = choice(element,
    [['top', words('ranks.top')], ['bottom', words('ranks.bottom')]], redraw, words('ranks.part'));
  return chosen === 'bottom' ? units.slice(-MOST) : units.slice(0, MOST);
}

/** @param {any} axis */
function whole(axis) {
  const first = Math.ceil(axis.min);
  const step = Math.max(1, Math.ceil((axis.max - axis.min) / 20));
  axis.ticks = [];
  for (let value = first; value <= axis.max; value += step) axis.ticks.push({ value });
}

/**
 * The names at the ends of the lines, pushed down where they would lie upon each other.
 * @param {ReturnType<typeof inOrder>} units
 * @param {string[][]} labels
 * @param {string} chosen
 * @param {ReturnType<typeof theme>} colours
 */
function names(units, labels, chosen, colours) {
  return {
    id: 'names',
    afterDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, chartArea, scales: { y } } = chart;
      const active = chart.getActiveElements()[0]?.datasetIndex;
      const order = units.map((_, index) => index).sort((one, other) => units[one].last - units[other].last);
      const heights = order.map((index) => labels[index].length * 12 + 4);
      const tops = order.map((index, at) => y.getPixelForValue(units[index].last) - heights[at] / 2);
      for (let at = 1; at < tops.length; at++) tops[at] = Math.max(tops[at], tops[at - 1] + heights[at - 1]);
      for (let at = tops.length - 1; at >= 0; at--) {
        const floor = at === tops.length - 1 ? chart.height - 2 : tops[at + 1];
        tops[at] = Math.min(tops[at], floor - heights[at]);
      }
      ctx.save();
      ctx.textAlign = 'left';
      ctx.textBaseline = 'top';
      order.forEach((index, at) => {
        const lit = index === active || units[index].code === chosen;
        ctx.font = `${lit ? '600 ' : ''}11px ${getComputedStyle(document.body).fontFamily}`;
        ctx.fillStyle = lit ? colours.brand : chosen && active == null ? colours.soft : colours.ink;
        labels[index].forEach((line, below) => ctx.fillText(line, chartArea.right + 10, tops[at] + 2 + below * 12));
      });
      ctx.restore();
    },
  };
}
