// @ts-check
import { choice } from '../choice.js';
import { measure, name, number, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * One criterion of a unit over the years: the actual against the target.
 * @param {any} data of /api/v1/units/{code}/history
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
export default function criterionYears(data, element, redraw) {
  const colours = theme();
  /** @type {Map<string, any[]>} */
  const criteria = new Map();
  for (const row of data.criterionYears) {
    if (!criteria.has(row.criterionCode)) criteria.set(row.criterionCode, []);
    criteria.get(row.criterionCode)?.push(row);
  }
  const told = [...criteria].filter(([, rows]) => rows.length > 1);
  if (told.length === 0) return null;
  const chosen = choice(element, told.map(([code, rows]) => [code, name(rows[0], 'criterion') ?? code]), redraw);
  const rows = criteria.get(chosen) ?? told[0][1];
  const unit = measure(rows[0].unitOfMeasure);
  return {
    config: {
      type: 'bar',
      data: {
        labels: rows.map((row) => String(row.year)),
        datasets: [
          { type: 'line', label: words('target'), data: rows.map((row) => row.target), borderColor: colours.ink, backgroundColor: colours.ink, showLine: false, borderWidth: 3, pointRadius: 16, pointHoverRadius: 16, pointStyle: 'line' },
          { label: words('actual'), data: rows.map((row) => row.actual), backgroundColor: colours.main, maxBarThickness: 34 },
        ],
      },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false } },
          y: { beginAtZero: true, title: { display: unit !== '', text: unit }, ticks: { callback: (/** @type {number} */ value) => number(value) } },
        },
        plugins: {
          legend: { position: 'bottom', align: 'start' },
          tooltip: { callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}` } },
        },
      },
    },
  };
}
