// @ts-check
import { percent, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * A unit's score ratio over the years, across mergers and splits.
 * @param {any} data of /api/v1/units/{code}
 */
export default function unitYears(data) {
  const colours = theme();
  const years = [...data.years].sort((one, other) => one.year - other.year);
  if (!years.some((row) => row.scoreRatio != null)) return null;
  return {
    config: {
      type: 'line',
      data: {
        labels: years.map((row) => String(row.year)),
        datasets: [{
          label: words('ratio'), data: years.map((row) => row.scoreRatio), borderColor: colours.main,
          backgroundColor: colours.main, borderWidth: 3, pointRadius: 5,
        }],
      },
      options: {
        scales: {
          x: { grid: { display: false }, offset: true },
          y: { ticks: { callback: (/** @type {number} */ v) => percent(v) } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: (/** @type {any} */ item) => percent(item.raw),
              footer: (/** @type {any[]} */ items) =>
                `${words('rank.now')}: ${years[items[0].dataIndex].clusterRank ?? '–'}`,
            },
          },
        },
      },
    },
  };
}
