// @ts-check
import { lines } from '../lines.js';

/**
 * Ranks of a cluster's units over the years, the first on top.
 * @param {any} data of /api/v1/clusters/{code}
 */
export default function ranks(data) {
  return lines(data.paths, 'unit', (row) => row.clusterRank, true);
}
