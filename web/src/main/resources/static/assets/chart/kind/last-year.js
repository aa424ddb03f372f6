// @ts-check
import { choice } from '../choice.js';
import { measure, name, number } from '../words.js';
import { theme } from '../theme.js';

/**
 * One criterion to date, period by period, over the same periods of the year before as a pale line.
 * @param {any} data of /api/v1/units/{code}/last-year
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
export default function lastYear(data, element, redraw) {
  const past = data.lastYear;
  if (!past) return null;
  const colours = theme();
  const criteria = past.criteria.filter((/** @type {any} */ each) => parts(past.periods, each).size > 1);
  if (criteria.length === 0) return null;
  const chosen = choice(element,
    criteria.map((/** @type {any} */ each) => [each.criterionCode, name(each, 'criterion')]), redraw);
  const row = criteria.find((/** @type {any} */ each) => each.criterionCode === chosen) ?? criteria[0];
  const now = parts(past.periods, row);
  const then = row.course === 'OTHER_MEASURE' ? new Map() : parts(past.pastPeriods, row);
  const labels = [...new Set([...now.keys(), ...then.keys()])].sort();
  const line = (/** @type {Map<string, any>} */ figures, /** @type {number} */ year, /** @type {object} */ look) => ({
    label: String(year),
    data: labels.map((part) => figures.get(part)?.cumulative ?? null),
    spanGaps: false,
    ...look,
  });
  const datasets = [line(now, data.edition.year, {
    borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 4,
  })];
  if (then.size > 0) {
    datasets.push(line(then, past.edition.year, {
      borderColor: colours.soft, backgroundColor: colours.card, borderWidth: 1.5, pointRadius: 3, pointStyle: 'rect',
    }));
  }
  return {
    config: {
      type: 'line',
      data: { labels, datasets },
      options: {
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false } },
          y: {
            beginAtZero: true,
            title: { display: Boolean(row.unitOfMeasure), text: measure(row.unitOfMeasure) },
            ticks: { callback: (/** @type {number} */ value) => number(value) },
          },
        },
        plugins: {
          legend: { labels: { usePointStyle: true, boxHeight: 8 } },
          tooltip: {
            callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}` },
          },
        },
      },
    },
  };
}

/**
 * Figures of a criterion by the part of the year; one of the whole year has no path.
 * @param {any[]} periods
 * @param {any} row
 * @returns {Map<string, any>}
 */
function parts(periods, row) {
  return new Map(periods
    .filter((each) => each.criterionCode === row.criterionCode && each.period.includes('-'))
    .map((each) => [each.period.slice(5), each]));
}
