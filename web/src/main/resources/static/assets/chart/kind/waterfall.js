// @ts-check
import { labelWidth, lines, name, number, words } from '../words.js';
import { theme } from '../theme.js';

/**
 * From the maximum down to the total: what each criterion lost, bonus, penalty, and what the
 * rulebook does to the sum. Every figure said is the mart's own; adding up only places the bars.
 * @param {any} data of /api/v1/units/{code}
 * @param {HTMLElement} element
 */
export default function waterfall(data, element) {
  const scale = data.rulebook?.scale;
  const total = data.score?.totalPoints;
  if (scale == null || total == null) return null;
  const colours = theme();
  const steps = floating(data, scale, total, colours);
  const width = labelWidth(element);
  const labels = steps.map((step) => lines(step.label, width));
  const row = Math.max(26, ...labels.map((label) => label.length * 15 + 8));
  return {
    height: steps.length * row + 60,
    config: {
      type: 'bar',
      data: {
        labels,
        datasets: [{
          data: steps.map((step) => [step.from, step.to]),
          backgroundColor: steps.map((step) => step.colour),
          barThickness: 15,
          borderSkipped: false,
          minBarLength: 2,
        }],
      },
      options: {
        indexAxis: 'y',
        layout: { padding: { right: 64 } },
        scales: {
          x: { min: start(steps, scale), max: Math.max(scale, total), ticks: { callback: (/** @type {number} */ value) => number(value) } },
          y: { grid: { display: false }, ticks: { color: colours.ink, autoSkip: false } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            callbacks: {
              title: (/** @type {any[]} */ items) => steps[items[0].dataIndex].label,
              label: (/** @type {any} */ item) => steps[item.dataIndex].told,
            },
          },
        },
      },
      plugins: [marks(steps, colours)],
    },
  };
}

/**
 * @param {any} data
 * @param {number} scale
 * @param {number} total
 * @param {ReturnType<typeof theme>} colours
 */
function floating(data, scale, total, colours) {
  const lost = new Map(data.explanations.map((/** @type {any} */ each) => [each.criterionCode, each.pointsLost]));
  const criteria = data.criteria
    .filter((/** @type {any} */ row) => row.kind === 'SCORE' && lost.get(row.criterionCode) > 0)
    .sort((/** @type {any} */ one, /** @type {any} */ other) =>
      lost.get(other.criterionCode) - lost.get(one.criterionCode));
  let at = scale;
  const step = (/** @type {string} */ label, /** @type {number} */ to, /** @type {string} */ told, /** @type {string} */ colour) => {
    const made = { label, from: at, to, told, colour };
    at = to;
    return made;
  };
  const steps = [{ label: words('points.max'), from: 0, to: scale, told: number(scale), colour: colours.line }];
  for (const row of criteria) {
    const points = lost.get(row.criterionCode);
    steps.push(step(name(row, 'criterion'), at - points, `−${number(points)}`, colours.status.OFF_TRACK));
  }
  const { bonusPoints: bonus, penaltyPoints: penalty } = data.score;
  const policy = total - at - (bonus ?? 0) + (penalty ?? 0);
  // no figure of its own is published for it: the formula of the total tells
  if (Math.abs(policy) > 1e-9) steps.push(step(words('lost.policy'), at + policy, '', colours.status.SCORED));
  if (bonus > 0) steps.push(step(words('points.bonus'), at + bonus, `+${number(bonus)}`, colours.status.MET));
  if (penalty > 0) steps.push(step(words('points.penalty'), at - penalty, `−${number(penalty)}`, colours.status.MISSED));
  steps.push({ label: words('unit.total'), from: 0, to: total, told: number(total), colour: colours.main });
  return steps;
}

/** Where the axis begins: near the lowest step, so that small losses can be seen. */
function start(/** @type {any[]} */ steps, /** @type {number} */ scale) {
  const lowest = Math.min(...steps.map((step) => step.to));
  return lowest > scale / 2 ? Math.floor((lowest - (scale - lowest) / 4) / 10) * 10 : 0;
}

/**
 * The figure beside each bar, and thin lines from step to step.
 * @param {any[]} steps
 * @param {ReturnType<typeof theme>} colours
 */
function marks(steps, colours) {
  return {
    id: 'steps',
    afterDatasetsDraw(/** @type {any} */ chart) {
      const { ctx, scales: { x, y } } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      steps.forEach((step, index) => {
        const middle = y.getPixelForValue(index);
        ctx.fillStyle = colours.ink;
        ctx.fillText(step.told, x.getPixelForValue(Math.max(step.from, step.to)) + 6, middle);
        if (index < steps.length - 1) {
          ctx.strokeStyle = colours.strong;
          ctx.setLineDash([2, 2]);
          ctx.beginPath();
          ctx.moveTo(x.getPixelForValue(step.to), middle);
          ctx.lineTo(x.getPixelForValue(step.to), y.getPixelForValue(index + 1));
          ctx.stroke();
        }
      });
      ctx.restore();
    },
  };
}
