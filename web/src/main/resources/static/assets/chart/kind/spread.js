// @ts-check
import { labelWidth, lines, name, percent, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * Clusters side by side: a dot a unit, a bar from the lowest to the highest, a mark at the median.
 * @param {any} data of /api/v1/overview
 * @param {HTMLElement} element
 */
export default function spread(data, element) {
  const colours = theme();
  const clusters = data.clusters.filter((/** @type {any} */ row) => row.meanRatio != null);
  if (clusters.length === 0) return null;
  const place = new Map(clusters.map((/** @type {any} */ row, /** @type {number} */ i) => [row.clusterCode, i]));
  const dots = data.unitRatios.filter((/** @type {any} */ row) => place.has(row.clusterCode));
  const width = labelWidth(element);
  const labels = clusters.map((/** @type {any} */ row) => lines(name(row, 'cluster'), width));
  const row = Math.max(30, ...labels.map((/** @type {string[]} */ label) => label.length * 15 + 8));
  return {
    height: clusters.length * row + 50,
    config: {
      type: 'scatter',
      data: {
        datasets: [{
          data: dots.map((/** @type {any} */ row) => ({ x: row.scoreRatio * 100, y: place.get(row.clusterCode) })),
          ranges: clusters.map((/** @type {any} */ row) => [row.minRatio, row.medianRatio, row.maxRatio]),
          backgroundColor: `${colours.main}99`,
          pointRadius: 4,
          pointHoverRadius: 6,
        }],
      },
      options: {
        scales: {
          x: { suggestedMax: 100, ticks: { callback: (/** @type {number} */ v) => `${v}%` } },
          y: {
            min: -0.5,
            max: clusters.length - 0.5,
            reverse: true,
            grid: { display: false },
            afterBuildTicks: (/** @type {any} */ axis) => {
              axis.ticks = clusters.map((/** @type {any} */ _, /** @type {number} */ value) => ({ value }));
            },
            ticks: {
              color: colours.ink,
              autoSkip: false,
              callback: (/** @type {number} */ value) => labels[value],
            },
          },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              label: (/** @type {any} */ item) =>
                `${name(dots[item.dataIndex], 'unit')}: ${percent(dots[item.dataIndex].scoreRatio)} (${words('rank.now')} ${dots[item.dataIndex].clusterRank})`,
            },
          },
        },
      },
      plugins: [ranges(colours)],
    },
  };
}

/**
 * Lowest, median and highest ratio of each cluster, as the data say them.
 * @param {ReturnType<typeof theme>} colours
 */
function ranges(colours) {
  return {
    id: 'ranges',
    beforeDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, scales: { x, y } } = chart;
      ctx.save();
      chart.data.datasets[0].ranges.forEach((/** @type {number[]} */ ratios, /** @type {number} */ index) => {
        const middle = y.getPixelForValue(index);
        const [from, median, to] = ratios.map((ratio) => x.getPixelForValue(ratio * 100));
        ctx.fillStyle = colours.line;
        ctx.fillRect(from, middle - 4, to - from, 8);
        ctx.fillStyle = colours.ink;
        ctx.fillRect(median - 1.5, middle - 10, 3, 20);
      });
      ctx.restore();
    },
  };
}
