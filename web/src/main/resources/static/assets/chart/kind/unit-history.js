// @ts-check
import { lines } from '../lines.js';

/**
 * Score ratio of units over the years, in the view the reader has chosen.
 * @param {any} data of /api/v1/history
 */
export default function unitHistory(data) {
  return lines(data.unitYears, 'unit', (row) => row.scoreRatio, false);
}
