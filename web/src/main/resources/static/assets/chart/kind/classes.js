// @ts-check
import { labelWidth, lines, name, number, words } from '../words.js';
import { theme } from '../theme.js';

const MOST = 40;

/**
 * Ranked units of each cluster by class, the highest class first.
 * @param {any} data of /api/v1/rankings
 * @param {HTMLElement} element
 */
export default function classes(data, element) {
  const colours = theme();
  const codes = [...new Set(data.classes.map((/** @type {any} */ row) => row.clusterCode))].slice(0, MOST);
  if (codes.length === 0) return null;
  const named = (/** @type {any} */ row) => (row.className == null ? words('classes.none') : name(row, 'class'));
  const place = new Map();
  for (const row of data.classes) {
    place.set(named(row), Math.min(place.get(named(row)) ?? Infinity, row.position ?? 1e6));
  }
  const order = [...place.keys()].sort((one, other) => place.get(one) - place.get(other));
  // a class keeps its colour where better ones have no units
  const steps = [colours.status.MET, colours.main, colours.status.AT_RISK, colours.status.OFF_TRACK, colours.soft];
  const colour = (/** @type {number} */ position) => steps[Math.min(position, steps.length) - 1];
  const width = labelWidth(element);
  const labels = codes.map((code) =>
    lines(name(data.classes.find((/** @type {any} */ row) => row.clusterCode === code), 'cluster'), width));
  const row = Math.max(26, ...labels.map((label) => label.length * 15 + 8));
  return {
    // a narrow legend takes a line for each class
    height: codes.length * row + 80 + (width < 20 ? order.length * 24 : 0),
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: order.map((label) => ({
          label,
          data: codes.map((code) => data.classes.find(
            (/** @type {any} */ each) => each.clusterCode === code && named(each) === label)?.units ?? null),
          backgroundColor: label === words('classes.none') ? colours.line : colour(place.get(label)),
          borderColor: colours.card,
          borderWidth: 1,
          barThickness: 17,
        })),
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: { stacked: true, ticks: { precision: 0 } },
          y: { stacked: true, grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } },
        },
        plugins: {
          legend: { position: 'top', align: 'start' },
          tooltip: { callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}` } },
        },
      },
    },
  };
}
