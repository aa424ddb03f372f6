// @ts-check
import { theme } from './theme.js';

const SIZE = 8;

/** Strokes over the colour, so that a status is told without it: on grey paper, to any eye. */
/** @type {Record<string, [number, number, number, number][]>} */
const STROKES = {
  AT_RISK: [[0, 8, 8, 0]],
  OFF_TRACK: [[0, 8, 8, 0], [0, 0, 8, 8]],
  MISSED: [[0, 4, 8, 4]],
  SCORED: [[4, 0, 4, 8]],
};

/**
 * What a status is filled with: its colour, and its strokes.
 * @param {string} status
 * @returns {string | CanvasPattern}
 */
export function pattern(status) {
  const colours = theme();
  const colour = colours.status[status];
  const strokes = STROKES[status];
  if (!strokes) return colour;
  const tile = document.createElement('canvas');
  tile.width = tile.height = SIZE;
  const ctx = tile.getContext('2d');
  if (!ctx) return colour;
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, SIZE, SIZE);
  ctx.strokeStyle = colours.card;
  ctx.lineWidth = 1.2;
  for (const [fromX, fromY, toX, toY] of strokes) {
    ctx.beginPath();
    ctx.moveTo(fromX, fromY);
    ctx.lineTo(toX, toY);
    ctx.stroke();
  }
  return ctx.createPattern(tile, 'repeat') ?? colour;
}
