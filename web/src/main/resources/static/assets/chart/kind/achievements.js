// @ts-check
import { labelWidth, lines, measure, name, number, percent, words } from '../words.js';
import { theme } from '../theme.js';

/** Beyond that a mark stands at the edge of the frame. */
const FURTHEST = 200;
const SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star', 'cross', 'dash'];
/** How far apart the units of one criterion stand, so that equal ones do not hide each other. */
const LANE = 0.09;

/**
 * Achievement criterion by criterion, a mark each unit, against the line of its own target.
 * @param {any} data of /api/v1/compare
 * @param {HTMLElement} element
 */
export default function achievements(data, element) {
  const colours = theme();
  const rows = data.criteria.filter((/** @type {any} */ criterion) =>
    data.units.some((/** @type {any} */ unit) => of(unit, criterion)?.achievement != null));
  if (rows.length === 0) return null;
  const width = labelWidth(element);
  const labels = rows.map((/** @type {any} */ row) => lines(name(row, 'criterion'), width));
  const high = Math.max(42, ...labels.map((/** @type {string[]} */ label) => label.length * 15 + 8));
  const middle = (data.units.length - 1) / 2;
  const datasets = data.units.map((/** @type {any} */ unit, /** @type {number} */ index) => {
    const colour = colours.series[index % colours.series.length];
    const points = rows.flatMap((/** @type {any} */ criterion, /** @type {number} */ row) => {
      const figures = of(unit, criterion);
      if (figures?.achievement == null) return [];
      return [{ x: Math.min(FURTHEST, figures.achievement * 100), y: row + (index - middle) * LANE, figures }];
    });
    return {
      label: called(unit),
      data: points,
      pointStyle: SHAPES[index % SHAPES.length],
      pointRadius: 6,
      pointHoverRadius: 8,
      borderWidth: 2,
      borderColor: colour,
      backgroundColor: `${colour}bb`,
    };
  });
  return {
    height: rows.length * high + 90,
    config: {
      type: 'scatter',
      data: { datasets },
      options: {
        layout: { padding: { right: 14 } },
        scales: {
          x: { min: 0, max: reach(datasets), ticks: { includeBounds: false, callback: (/** @type {number} */ v) => `${v}%` } },
          y: {
            reverse: true,
            min: -0.6,
            max: rows.length - 0.4,
            afterBuildTicks: (/** @type {any} */ axis) => {
              axis.ticks = rows.map((/** @type {any} */ _, /** @type {number} */ value) => ({ value }));
            },
            ticks: {
              color: colours.ink,
              autoSkip: false,
              callback: (/** @type {number} */ value) => labels[value],
            },
          },
        },
        plugins: {
          legend: { position: 'top', align: 'start', labels: { usePointStyle: true, boxWidth: 9, boxHeight: 8, color: colours.ink } },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => items[0]?.dataset.label ?? '',
              label: (/** @type {any} */ item) => told(item.raw.figures),
            },
          },
        },
      },
      plugins: [reference(colours)],
    },
  };
}

/** @param {any} unit @param {any} criterion */
function of(unit, criterion) {
  return unit.criteria.find((/** @type {any} */ each) => each.criterionCode === criterion.criterionCode);
}

/** @param {any} unit */
const called = (unit) => `${short(name(unit.unit, 'unit'))} · ${unit.edition.year}`;

/** @param {string} text */
const short = (text) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

/** The frame ends at a round share beyond the furthest mark. @param {any[]} datasets */
function reach(datasets) {
  const furthest = Math.max(100, ...datasets.flatMap((set) => set.data.map((/** @type {any} */ p) => p.x)));
  return Math.min(FURTHEST, Math.ceil((furthest + 5) / 20) * 20);
}

/** @param {any} row */
function told(row) {
  const unit = row.unitOfMeasure ? ` ${measure(row.unitOfMeasure)}` : '';
  return [
    name(row, 'criterion'),
    `${words('achievement')}: ${percent(row.achievement)}`,
    `${words('actual')}: ${number(row.actual)}${unit}`,
    `${words('target')}: ${number(row.target)}${unit}`,
    words(`status.${row.status}`),
  ];
}

/** The target of each, and what lies beyond the frame. @param {ReturnType<typeof theme>} colours */
function reference(colours) {
  return {
    id: 'reference',
    beforeDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, chartArea, scales: { x } } = chart;
      const at = x.getPixelForValue(100);
      ctx.save();
      ctx.strokeStyle = colours.ink;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.moveTo(at, chartArea.top);
      ctx.lineTo(at, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
    afterDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, data, scales: { x, y } } = chart;
      ctx.save();
      ctx.fillStyle = colours.ink;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      for (const point of data.datasets.flatMap((/** @type {any} */ set) => set.data)) {
        if (point.figures.achievement * 100 > FURTHEST) {
          ctx.fillText('»', x.getPixelForValue(point.x) + 7, y.getPixelForValue(point.y));
        }
      }
      ctx.restore();
    },
  };
}
