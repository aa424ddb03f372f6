// @ts-check
import { percent, underWay, words, yearLabel } from '../words.js';
import { theme } from '../theme.js';

/**
 * A unit's score ratio over the years, across mergers and splits.
 * @param {any} data of /api/v1/units/{code}
 */
export default function unitYears(data) {
  const colours = theme();
  const years = [...data.years].sort((one, other) => one.year - other.year);
  // a year without any report or rank is a gap, not a fall to zero
  const ratio = (/** @type {any} */ row) => (row.scoreRatio === 0 && row.clusterRank == null ? null : row.scoreRatio);
  if (!years.some((row) => ratio(row) != null)) return null;
  return {
    config: {
      type: 'line',
      data: {
        labels: years.map((row) => yearLabel(row.year, data.edition)),
        datasets: [{
          label: words('ratio'), data: years.map(ratio), borderColor: colours.main,
          backgroundColor: colours.main, borderWidth: 3, pointRadius: 5,
          segment: underWay(years.map((row) => row.year), data.edition),
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
