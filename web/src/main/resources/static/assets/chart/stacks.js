// @ts-check
import { number, words } from './words.js';
import { theme } from './theme.js';
import { pattern } from './pattern.js';

const ORDER = ['MET', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'MISSED', 'SCORED', 'NO_DATA', 'NO_COMMITMENT', 'EXCLUDED'];

/**
 * Counts of criteria, stacked by status, a bar each key.
 * @param {{key: string, label: string | string[]}[]} bars
 * @param {(key: string, status: string) => number | null} count
 * @param {'x' | 'y'} indexAxis
 */
export function stacks(bars, count, indexAxis) {
  const colours = theme();
  const values = indexAxis === 'x' ? 'y' : 'x';
  return {
    type: 'bar',
    data: {
      labels: bars.map((bar) => bar.label),
      datasets: ORDER.filter((status) => bars.some((bar) => count(bar.key, status) != null)).map((status) => ({
        label: words(`status.${status}`),
        data: bars.map((bar) => count(bar.key, status)),
        backgroundColor: pattern(status),
        borderColor: colours.card,
        borderWidth: 1,
        maxBarThickness: 56,
      })),
    },
    options: {
      indexAxis,
      scales: {
        [indexAxis]: { stacked: true, grid: { display: false }, ticks: { color: colours.ink } },
        [values]: { stacked: true, ticks: { callback: (/** @type {number} */ value) => number(value) } },
      },
      plugins: {
        legend: { position: 'bottom', align: 'start' },
        tooltip: {
          callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}` },
        },
      },
    },
  };
}
