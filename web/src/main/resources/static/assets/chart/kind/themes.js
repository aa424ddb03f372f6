// @ts-check
import { stacks } from '../stacks.js';
import { words } from '../words.js';

/**
 * Criteria by status, theme by theme: initiatives, exemplars, movements and what else there is.
 * @param {any} data of /api/v1/overview
 */
export default function themes(data) {
  const keys = [...new Set(data.statuses.map((/** @type {any} */ row) => row.theme ?? ''))];
  if (keys.length === 0) return null;
  const count = (/** @type {string} */ key, /** @type {string} */ status) =>
    data.statuses.find((/** @type {any} */ row) => (row.theme ?? '') === key && row.status === status)
      ?.criteria ?? null;
  return {
    height: keys.length * 34 + 120,
    config: stacks(keys.map((key) => ({ key, label: label(key) })), count, 'y'),
  };
}

/** @param {string} theme as the rulebook names it; empty for none */
function label(theme) {
  const key = `theme.${theme || 'none'}`;
  const word = words(key);
  return word === key ? theme : word;
}
