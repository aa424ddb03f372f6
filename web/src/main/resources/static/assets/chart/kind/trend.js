// @ts-check
import { lines } from '../lines.js';

/**
 * Mean score ratio of every cluster over five years: all quiet, the one pointed at speaks.
 * @param {any} data of /api/v1/overview
 */
export default function trend(data) {
  return lines(data.clusterYears, 'cluster', (row) => row.meanRatio, false, data.edition);
}
