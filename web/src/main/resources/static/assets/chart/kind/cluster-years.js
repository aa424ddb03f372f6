// @ts-check
import { percent, underWay, words, yearLabel } from '../words.js';
import { theme } from '../theme.js';

/**
 * A cluster's range and middle, year by year.
 * @param {any} data of /api/v1/clusters/{code}
 */
export default function clusterYears(data) {
  const colours = theme();
  const years = data.years.filter((/** @type {any} */ row) => row.meanRatio != null)
    .sort((/** @type {any} */ one, /** @type {any} */ other) => one.year - other.year);
  if (years.length === 0) return null;
  return {
    config: {
      data: {
        labels: years.map((/** @type {any} */ row) => yearLabel(row.year, data.edition)),
        datasets: [
          {
            type: 'line', label: words('ratio.median'), data: years.map((/** @type {any} */ row) => row.medianRatio),
            borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 5,
            segment: underWay(years.map((/** @type {any} */ row) => row.year), data.edition),
          },
          {
            type: 'bar', label: `${words('ratio.min')} – ${words('ratio.max')}`,
            data: years.map((/** @type {any} */ row) => [row.minRatio, row.maxRatio]),
            backgroundColor: colours.strong, barThickness: 14, borderRadius: 7, borderSkipped: false,
          },
        ],
      },
      options: {
        scales: {
          x: { grid: { display: false }, offset: true },
          y: { beginAtZero: false, ticks: { callback: (/** @type {number} */ v) => percent(v) } },
        },
        plugins: {
          legend: { position: 'bottom', align: 'start' },
          tooltip: {
            callbacks: {
              label: (/** @type {any} */ item) =>
                `${item.dataset.label}: ${Array.isArray(item.raw) ? item.raw.map(percent).join(' – ') : percent(item.raw)}`,
            },
          },
        },
      },
    },
  };
}
