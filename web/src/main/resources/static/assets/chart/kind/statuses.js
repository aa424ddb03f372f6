// @ts-check
import { number, words } from '../words.js';
import { theme } from '../theme.js';

const ORDER = ['MET', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'MISSED', 'SCORED', 'NO_DATA', 'NO_COMMITMENT', 'EXCLUDED'];

/**
 * The city's criteria by status, year by year.
 * @param {any} data of /api/v1/overview
 */
export default function statuses(data) {
  const colours = theme();
  const years = [...new Set(data.cityYears.map((/** @type {any} */ row) => row.year))].sort();
  if (years.length === 0) return null;
  const count = (/** @type {number} */ year, /** @type {string} */ status) =>
    data.cityYears.find((/** @type {any} */ row) => row.year === year && row.status === status)?.criteria ?? null;
  return {
    config: {
      type: 'bar',
      data: {
        labels: years.map(String),
        datasets: ORDER.filter((status) => years.some((year) => count(year, status) != null)).map((status) => ({
          label: words(`status.${status}`),
          data: years.map((year) => count(year, status)),
          backgroundColor: colours.status[status],
          borderColor: colours.card,
          borderWidth: 1,
          maxBarThickness: 64,
        })),
      },
      options: {
        scales: {
          x: { stacked: true, grid: { display: false } },
          y: { stacked: true, ticks: { callback: (/** @type {number} */ value) => number(value) } },
        },
        plugins: {
          legend: { position: 'bottom', align: 'start' },
          tooltip: {
            callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}` },
          },
        },
      },
    },
  };
}
