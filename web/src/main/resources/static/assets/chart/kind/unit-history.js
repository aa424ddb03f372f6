// @ts-check
import { lines } from '../lines.js';

/**
 * Score ratio of units over the years, in the view the reader has chosen.
 * @param {any} data of /api/v1/history
 */
export default function unitHistory(data) {
  return lines(data.unitYears, 'unit', ratio, false, data.edition);
}

/**
 * A year without any report or rank is a gap, not a fall to zero.
 * @param {any} row
 */
const ratio = (row) => (row.scoreRatio === 0 && row.clusterRank == null ? null : row.scoreRatio);
