// @ts-check
import { labelWidth, name, number, lines } from '../words.js';
import { theme } from '../theme.js';

const MOST = 40;

/**
 * Points of the top groups, stacked, unit by unit in the order of the ranking.
 * @param {any} data of /api/v1/clusters/{code}
 * @param {HTMLElement} element
 */
export default function groups(data, element) {
  const colours = theme();
  const units = data.ranking
    .filter((/** @type {any} */ row) => row.clusterRank != null)
    .slice(0, MOST);
  const top = data.groups.filter((/** @type {any} */ group) => group.parentCode == null && group.maxPoints > 0);
  const heads = new Map(top.map((/** @type {any} */ group) => [group.criterionCode, group]));
  if (units.length === 0 || heads.size === 0) return null;
  const width = labelWidth(element);
  const inOrder = [...heads.values()].sort((one, other) => one.position - other.position);
  const labels = units.map((/** @type {any} */ row) =>
    lines(`${row.clusterRank}. ${name(row, 'unit')}`, width));
  const row = Math.max(32, ...labels.map((/** @type {string[]} */ label) => label.length * 15 + 8));
  const legend = Math.max(24, Math.floor((element.parentElement?.clientWidth ?? 320) / 8));
  return {
    height: units.length * row + 80 + (width < 20 ? inOrder.length * 24 : 0),
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: inOrder.map((head, index) => ({
          label: `${name(head, 'criterion')} (${number(head.maxPoints)})`,
          data: units.map((/** @type {any} */ row) =>
            top.find((/** @type {any} */ each) =>
              each.unitCode === row.unitCode && each.criterionCode === head.criterionCode)?.points ?? null),
          backgroundColor: colours.series[index % colours.series.length],
          barThickness: 17,
        })),
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: { stacked: true, ticks: { callback: (/** @type {number} */ value) => number(value) } },
          y: { stacked: true, grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } },
        },
        plugins: {
          legend: {
            position: 'top', align: 'start',
            labels: {
              // a group's long name takes lines instead of being cut off
              generateLabels: (/** @type {any} */ chart) =>
                // @ts-ignore Chart.js is a plain script from the WebJar
                window.Chart.defaults.plugins.legend.labels.generateLabels(chart)
                  .map((/** @type {any} */ each) => ({ ...each, text: lines(chart.data.datasets[each.datasetIndex].label, legend) })),
            },
          },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => name(units[items[0].dataIndex], 'unit'),
              label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}`,
            },
          },
        },
      },
    },
  };
}
