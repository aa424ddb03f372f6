// @ts-check
import { labelWidth, name, number, words, wrapped } from '../words.js';
import { theme } from '../theme.js';

/**
 * Points won over the light bar of what could be won.
 * @param {any} data of /api/v1/units/{code}
 * @param {HTMLElement} element
 */
export default function points(data, element) {
  const colours = theme();
  const rows = data.criteria.filter(
    (/** @type {any} */ row) => row.kind === 'SCORE' && row.points != null && row.maxPoints > 0);
  if (rows.length === 0) return null;
  const width = labelWidth(element);
  const bar = (/** @type {string} */ key, /** @type {string} */ field, /** @type {object} */ look) => ({
    label: words(key),
    data: rows.map((/** @type {any} */ row) => row[field]),
    grouped: false,
    ...look,
  });
  return {
    height: rows.length * 32 + 70,
    config: {
      type: 'bar',
      data: {
        labels: rows.map((/** @type {any} */ row) => wrapped(name(row, 'criterion'), width)),
        datasets: [
          bar('points', 'points', { backgroundColor: colours.main, barThickness: 10, order: 0 }),
          bar('points.max', 'maxPoints', { backgroundColor: colours.line, barThickness: 16, order: 1 }),
        ],
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: { ticks: { callback: (/** @type {number} */ value) => number(value) } },
          y: { grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } },
        },
        plugins: {
          legend: { position: 'top', align: 'start' },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => name(rows[items[0].dataIndex], 'criterion'),
              label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}`,
            },
          },
        },
      },
    },
  };
}
