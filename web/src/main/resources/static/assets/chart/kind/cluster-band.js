// @ts-check
import { percent, underWay, words, yearLabel } from '../words.js';
import { theme } from '../theme.js';

/**
 * A cluster over the years: a band from the lowest to the highest ratio, in it mean and median.
 * @param {any} data of /api/v1/history, narrowed to a cluster
 */
export default function clusterBand(data) {
  const colours = theme();
  const years = data.clusterYears.filter((/** @type {any} */ row) => row.meanRatio != null);
  if (years.length === 0) return null;
  /** @param {string} word @param {string} field @param {object} look */
  const line = (word, field, look) => ({
    label: words(word), data: years.map((/** @type {any} */ row) => row[field]),
    cubicInterpolationMode: 'monotone',
    segment: underWay(years.map((/** @type {any} */ row) => row.year), data.edition), ...look,
  });
  const edge = { borderColor: colours.strong, backgroundColor: `${colours.strong}44`, borderWidth: 1, pointRadius: 2 };
  return {
    config: {
      type: 'line',
      data: {
        labels: years.map((/** @type {any} */ row) => yearLabel(row.year, data.edition)),
        datasets: [
          line('ratio.median', 'medianRatio', { borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 5 }),
          line('ratio.mean', 'meanRatio', { borderColor: colours.brand, backgroundColor: colours.brand, borderDash: [6, 4], borderWidth: 2, pointRadius: 4, pointStyle: 'rectRot' }),
          line('ratio.max', 'maxRatio', { ...edge, fill: '+1' }),
          line('ratio.min', 'minRatio', edge),
        ],
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false }, offset: true },
          y: { ticks: { callback: (/** @type {number} */ v) => percent(v) } },
        },
        plugins: {
          legend: { position: 'bottom', align: 'start', labels: { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 26 } },
          tooltip: { callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${percent(item.raw)}` } },
        },
      },
    },
  };
}
