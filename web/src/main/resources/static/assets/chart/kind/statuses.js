// @ts-check
import { stacks } from '../stacks.js';
import { yearLabel } from '../words.js';

/**
 * The city's criteria by status, year by year.
 * @param {any} data of /api/v1/overview
 */
export default function statuses(data) {
  const years = [...new Set(data.cityYears.map((/** @type {any} */ row) => row.year))].sort();
  if (years.length === 0) return null;
  const count = (/** @type {string} */ key, /** @type {string} */ status) =>
    data.cityYears.find((/** @type {any} */ row) => String(row.year) === key && row.status === status)
      ?.criteria ?? null;
  return { config: stacks(years.map((year) => ({ key: String(year), label: yearLabel(year, data.edition) })), count, 'x') };
}
