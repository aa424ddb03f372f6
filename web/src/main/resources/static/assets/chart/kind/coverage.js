// @ts-check
import { labelWidth, lines, name, number, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * Periods reported over the light bar of those that are expected, cluster by cluster.
 * @param {any} data of /api/v1/overview
 * @param {HTMLElement} element
 */
export default function coverage(data, element) {
  const colours = theme();
  const rows = data.clusters;
  if (rows.length === 0) return null;
  const width = labelWidth(element);
  const labels = rows.map((/** @type {any} */ row) => lines(name(row, 'cluster'), width));
  const row = Math.max(26, ...labels.map((/** @type {string[]} */ label) => label.length * 15 + 6));
  const bar = (/** @type {string} */ key, /** @type {string} */ field, /** @type {object} */ look) => ({
    label: words(key), data: rows.map((/** @type {any} */ row) => row[field]), grouped: false, ...look,
  });
  return {
    height: rows.length * row + 70,
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: [
          bar('units.reported', 'reportedPeriods', { backgroundColor: colours.main, barThickness: 9, order: 0 }),
          bar('quality.expected', 'expectedPeriods', { backgroundColor: colours.line, barThickness: 15, order: 1 }),
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
              title: (/** @type {any[]} */ items) => name(rows[items[0].dataIndex], 'cluster'),
              label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}`,
            },
          },
        },
      },
    },
  };
}
