// @ts-check
import { name, percent, words } from './words.js';
import { theme } from './theme.js';

/**
 * Mean score ratio of every cluster over five years: all quiet, the one pointed at speaks.
 * @param {any} data of /api/v1/overview
 */
export function trend(data) {
  return lines(data.clusterYears, 'cluster', (row) => row.meanRatio, false);
}

/**
 * Ranks of a cluster's units over the years, the first on top.
 * @param {any} data of /api/v1/clusters/{code}
 */
export function ranks(data) {
  return lines(data.paths, 'unit', (row) => row.clusterRank, true);
}

/**
 * @param {any[]} rows
 * @param {'cluster' | 'unit'} kind
 * @param {(row: any) => number | null} value
 * @param {boolean} asRank
 */
function lines(rows, kind, value, asRank) {
  const colours = theme();
  const years = [...new Set(rows.map((row) => row.year))].sort();
  const codes = [...new Set(rows.map((row) => row[`${kind}Code`]))];
  if (codes.length === 0) return null;
  const datasets = codes.map((code, index) => {
    const own = rows.filter((row) => row[`${kind}Code`] === code);
    const colour = codes.length > 6 ? `${colours.soft}66` : colours.series[index];
    return {
      label: name(own[own.length - 1], kind),
      data: years.map((year) => {
        const row = own.find((each) => each.year === year);
        return row ? value(row) : null;
      }),
      borderColor: colour,
      backgroundColor: colour,
      hoverBorderColor: colours.brand,
      hoverBackgroundColor: colours.brand,
      borderWidth: 2,
      hoverBorderWidth: 4,
      pointRadius: 3,
      tension: 0.2,
    };
  });
  return {
    config: {
      type: 'line',
      data: { labels: years.map(String), datasets },
      options: {
        interaction: { mode: 'dataset', intersect: false },
        scales: {
          x: { grid: { display: false }, offset: true },
          y: asRank
            ? { reverse: true, min: 0.5, afterBuildTicks: wholeRanks, ticks: { precision: 0 }, title: { display: true, text: words('rank.now') } }
            : { ticks: { callback: (/** @type {number} */ v) => percent(v) } },
        },
        plugins: {
          legend: { display: codes.length <= 6, position: 'bottom', align: 'start' },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => items[0]?.dataset.label ?? '',
              label: (/** @type {any} */ item) => `${item.label}: ${asRank ? (item.raw ?? '–') : percent(item.raw)}`,
            },
          },
        },
      },
    },
  };
}

/** @param {any} axis */
function wholeRanks(axis) {
  axis.ticks = axis.ticks.filter((/** @type {any} */ tick) => tick.value >= 1 && Number.isInteger(tick.value));
  if (!axis.ticks.some((/** @type {any} */ tick) => tick.value === 1)) axis.ticks.unshift({ value: 1 });
}

/**
 * A cluster's range and middle, year by year.
 * @param {any} data of /api/v1/clusters/{code}
 */
export function clusterYears(data) {
  const colours = theme();
  const years = data.years.filter((/** @type {any} */ row) => row.meanRatio != null)
    .sort((/** @type {any} */ one, /** @type {any} */ other) => one.year - other.year);
  if (years.length === 0) return null;
  return {
    config: {
      data: {
        labels: years.map((/** @type {any} */ row) => String(row.year)),
        datasets: [
          {
            type: 'line', label: words('ratio.median'), data: years.map((/** @type {any} */ row) => row.medianRatio),
            borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 5,
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

/**
 * A unit's score ratio over the years, across mergers and splits.
 * @param {any} data of /api/v1/units/{code}
 */
export function unitYears(data) {
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
