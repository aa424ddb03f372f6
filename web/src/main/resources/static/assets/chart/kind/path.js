// @ts-check
import { name, number, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * Month by month: the aggregate to date against where it should have been, one criterion at a time.
 * @param {any} data of /api/v1/units/{code}
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
export default function path(data, element, redraw) {
  const colours = theme();
  const criteria = data.criteria.filter((/** @type {any} */ row) => figures(data, row).length > 1);
  if (criteria.length === 0) return null;
  const chosen = choice(element, criteria, redraw);
  const row = criteria.find((/** @type {any} */ each) => each.criterionCode === chosen) ?? criteria[0];
  const periods = figures(data, row);
  const line = (/** @type {string} */ key, /** @type {string} */ field, /** @type {object} */ look) => ({
    label: words(key),
    data: periods.map((/** @type {any} */ each) => each[field]),
    spanGaps: false,
    ...look,
  });
  return {
    config: {
      type: 'line',
      data: {
        labels: periods.map((/** @type {any} */ each) => each.period),
        datasets: [
          line('period.cumulative', 'cumulative', {
            borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 4,
          }),
          line('expected', 'expectedCumulative', {
            borderColor: colours.soft, backgroundColor: colours.card, borderDash: [5, 4],
            borderWidth: 2, pointRadius: 3, pointStyle: 'rectRot',
          }),
        ],
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false } },
          y: {
            beginAtZero: true,
            title: { display: Boolean(row.unitOfMeasure), text: row.unitOfMeasure ?? '' },
            ticks: { callback: (/** @type {number} */ value) => number(value) },
          },
        },
        plugins: {
          tooltip: {
            callbacks: {
              label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}`,
              footer: (/** @type {any[]} */ items) => {
                const figure = periods[items[0].dataIndex];
                return `${words(`stage.${figure.stage}`)} · ${figure.sourceFile}:${figure.sourceLine}`;
              },
            },
          },
        },
      },
    },
  };
}

/** Figures of shorter periods; one for the whole year has no path. */
function figures(/** @type {any} */ data, /** @type {any} */ row) {
  return data.periods.filter(
    (/** @type {any} */ each) => each.criterionCode === row.criterionCode && each.period.includes('-'));
}

/**
 * @param {HTMLElement} element
 * @param {any[]} criteria
 * @param {() => void} redraw
 * @returns {string} the code chosen
 */
function choice(element, criteria, redraw) {
  const before = element.previousElementSibling;
  if (before instanceof HTMLSelectElement) return before.value;
  const select = document.createElement('select');
  select.className = 'chart-choice';
  select.setAttribute('aria-label', element.dataset.choice ?? '');
  for (const row of criteria) select.append(new Option(name(row, 'criterion'), row.criterionCode));
  select.addEventListener('change', redraw);
  element.before(select);
  return select.value;
}
