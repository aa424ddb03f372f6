// @ts-check
import { name, percent, underWay, words, yearLabel } from './words.js';
import { theme } from './theme.js';

/**
 * @param {any[]} rows
 * @param {'cluster' | 'unit'} kind
 * @param {(row: any) => number | null} value
 * @param {boolean} asRank
 * @param {any} edition
 */
export function lines(rows, kind, value, asRank, edition) {
  const colours = theme();
  const years = [...new Set(rows.map((row) => row.year))].sort();
  const codes = [...new Set(rows.filter((row) => value(row) != null).map((row) => row[`${kind}Code`]))];
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
      cubicInterpolationMode: 'monotone',
      segment: underWay(years, edition),
    };
  });
  return {
    config: {
      type: 'line',
      data: { labels: years.map((year) => yearLabel(year, edition)), datasets },
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
              label: (/** @type {any} */ item) => `${years[item.dataIndex]}: ${asRank ? (item.raw ?? '–') : percent(item.raw)}`,
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
