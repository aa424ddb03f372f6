// @ts-check
import { choice } from '../choice.js';
import { measure, name, number, words } from '../words.js';
import { theme } from '../theme.js';

const STAGES = /** @type {Record<string, string>} */ ({ SELF: 'circle', CROSS: 'triangle', BOARD: 'rect' });
const PERIODS = /** @type {Record<string, (year: number) => string[]>} */ ({
  MONTH: (year) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
  QUARTER: (year) => [1, 2, 3, 4].map((at) => `${year}-Q${at}`),
  HALF: (year) => [1, 2].map((at) => `${year}-H${at}`),
});

/**
 * Month by month: the aggregate to date against where it should have been, the target of the year,
 * and the pace that is needed to reach it; one criterion at a time.
 * @param {any} data of /api/v1/units/{code}
 * @param {HTMLElement} element
 * @param {() => void} redraw
 */
export default function path(data, element, redraw) {
  const colours = theme();
  const criteria = data.criteria.filter((/** @type {any} */ row) => figures(data, row).length > 1);
  if (criteria.length === 0) return null;
  const chosen = choice(element, criteria.map((/** @type {any} */ row) => [row.criterionCode, name(row, 'criterion')]), redraw);
  const row = criteria.find((/** @type {any} */ each) => each.criterionCode === chosen) ?? criteria[0];
  const reported = new Map(figures(data, row).map((/** @type {any} */ each) => [each.period, each]));
  const periods = all(data.edition.year, [...reported.keys()]);
  const at = periods.map((period) => reported.get(period));
  const last = at.findLastIndex((each) => each != null);
  return {
    config: {
      type: 'line',
      data: {
        labels: periods,
        datasets: [
          {
            label: words('period.cumulative'), data: at.map((each) => each?.cumulative ?? null), spanGaps: true,
            borderColor: colours.main, backgroundColor: colours.main, borderWidth: 3, pointRadius: 5,
            pointStyle: at.map((each) => STAGES[each?.stage] ?? 'circle'),
          },
          {
            label: words('expected'), data: at.map((each) => each?.expectedCumulative ?? null), spanGaps: true,
            borderColor: colours.soft, backgroundColor: colours.card, borderDash: [5, 4], borderWidth: 2,
            pointRadius: 3, pointStyle: 'rectRot',
          },
          ...(row.target == null ? [] : [{
            label: `${words('target')}: ${number(row.target)}`, data: periods.map(() => row.target),
            borderColor: colours.ink, backgroundColor: colours.ink, borderWidth: 2, pointRadius: 0, pointHitRadius: 0,
          }]),
          ...(row.neededPerPeriod > 0 && last < periods.length - 1 ? [{
            label: `${words('needed')}: ${number(row.neededPerPeriod)}`,
            data: periods.map((_, index) => (index === last ? row.actual : index === periods.length - 1 ? row.target : null)),
            spanGaps: true, borderColor: colours.status.AT_RISK, backgroundColor: colours.status.AT_RISK,
            borderDash: [2, 3], borderWidth: 2, pointRadius: 0, pointHitRadius: 0,
          }] : []),
        ],
      },
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
          legend: { position: 'bottom', align: 'start', labels: { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 26 } },
          tooltip: {
            filter: (/** @type {any} */ item) => item.datasetIndex < 2 && item.raw != null,
            callbacks: {
              label: (/** @type {any} */ item) => `${item.dataset.label}: ${number(item.raw)}`,
              footer: (/** @type {any[]} */ items) => {
                const figure = items.length > 0 ? at[items[0].dataIndex] : null;
                return figure ? `${words(`stage.${figure.stage}`)} · ${figure.sourceFile}:${figure.sourceLine}` : '';
              },
            },
          },
        },
      },
    },
  };
}

/** All periods of the year of the kind that was reported; those alone where kinds are mixed. */
function all(/** @type {number} */ year, /** @type {string[]} */ reported) {
  const kind = Object.values(PERIODS).map((each) => each(year)).find((periods) => reported.every((each) => periods.includes(each)));
  return kind ?? [...reported].sort();
}

/** Figures of shorter periods; one for the whole year has no path. */
function figures(/** @type {any} */ data, /** @type {any} */ row) {
  return data.periods.filter(
    (/** @type {any} */ each) => each.criterionCode === row.criterionCode && each.period.includes('-'));
}
