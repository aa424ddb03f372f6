// @ts-check
import { labelWidth, measure, name, number, percent, words, lines } from '../words.js';
import { theme } from '../theme.js';

const FURTHEST = 160;

/**
 * Each commitment on the scale of its own target: the bar is the actual, with marks for the target,
 * the original target and where the actual should be today. Only the drawing is scaled; every figure
 * said in words is the mart's own.
 * @param {any} data of /api/v1/units/{code}
 * @param {HTMLElement} element
 */
export default function bullets(data, element) {
  const colours = theme();
  const rows = data.criteria.filter((/** @type {any} */ row) => row.target > 0);
  if (rows.length === 0) return null;
  const scaled = (/** @type {any} */ row, /** @type {number | null} */ value) =>
    value == null ? null : Math.min(FURTHEST, Math.max(0, (value / row.target) * 100));
  const width = labelWidth(element);
  const labels = rows.map((/** @type {any} */ row) => lines(name(row, 'criterion'), width));
  const row = Math.max(38, ...labels.map((/** @type {string[]} */ label) => label.length * 15 + 8));
  return {
    height: rows.length * row + 46,
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: [{
          data: rows.map((/** @type {any} */ row) => scaled(row, row.actual)),
          marks: rows.map((/** @type {any} */ row) => ({
            expected: row.expectedToDate === row.target ? null : scaled(row, row.expectedToDate),
            original: row.targetOriginal === row.target ? null : scaled(row, row.targetOriginal),
          })),
          backgroundColor: rows.map((/** @type {any} */ row) => colours.status[row.status]),
          barThickness: 13,
          borderRadius: 3,
        }],
      },
      options: {
        indexAxis: 'y',
        scales: {
          x: { min: 0, max: FURTHEST, ticks: { callback: (/** @type {number} */ v) => `${v}%` } },
          y: { grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => name(rows[items[0].dataIndex], 'criterion'),
              label: (/** @type {any} */ item) => told(rows[item.dataIndex]),
            },
          },
        },
      },
      plugins: [marks(rows, colours)],
    },
  };
}

/** @param {any} row */
function told(row) {
  const unit = row.unitOfMeasure ? ` ${measure(row.unitOfMeasure)}` : '';
  return [
    words(`status.${row.status}`),
    `${words('actual')}: ${number(row.actual)}${unit}`,
    `${words('target')}: ${number(row.target)}${unit}`,
    `${words('target.original')}: ${number(row.targetOriginal)}${unit}`,
    `${words('expected')}: ${number(row.expectedToDate)}${unit}`,
    `${words('achievement')}: ${percent(row.achievement)}`,
  ];
}

/**
 * Target, expectation and original target, as the data say where.
 * @param {any[]} rows
 * @param {ReturnType<typeof theme>} colours
 */
function marks(rows, colours) {
  return {
    id: 'marks',
    afterDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, scales: { x, y } } = chart;
      ctx.save();
      rows.forEach((row, index) => {
        const middle = y.getPixelForValue(index);
        stroke(ctx, x.getPixelForValue(100), middle, 13, colours.ink, 3, []);
        const { expected, original } = chart.data.datasets[0].marks[index];
        if (expected != null) {
          stroke(ctx, x.getPixelForValue(expected), middle, 11, colours.ink, 2, [3, 2]);
        }
        if (original != null) {
          diamond(ctx, x.getPixelForValue(original), middle, colours);
        }
        if (row.actual != null && (row.actual / row.target) * 100 > FURTHEST) {
          ctx.fillStyle = colours.ink;
          ctx.textAlign = 'right';
          ctx.textBaseline = 'middle';
          ctx.fillText('»', x.getPixelForValue(FURTHEST) - 3, middle);
        }
        if (row.actual == null) {
          ctx.fillStyle = colours.soft;
          ctx.textAlign = 'left';
          ctx.textBaseline = 'middle';
          ctx.fillText(words('status.NO_DATA'), x.getPixelForValue(0) + 6, middle);
        }
      });
      ctx.restore();
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} at
 * @param {number} middle
 * @param {number} half
 * @param {string} colour
 * @param {number} width
 * @param {number[]} dash
 */
function stroke(ctx, at, middle, half, colour, width, dash) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(at, middle - half);
  ctx.lineTo(at, middle + half);
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} at
 * @param {number} middle
 * @param {ReturnType<typeof theme>} colours
 */
function diamond(ctx, at, middle, colours) {
  ctx.setLineDash([]);
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = colours.ink;
  ctx.fillStyle = colours.card;
  ctx.beginPath();
  ctx.moveTo(at, middle - 6);
  ctx.lineTo(at + 6, middle);
  ctx.lineTo(at, middle + 6);
  ctx.lineTo(at - 6, middle);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}
