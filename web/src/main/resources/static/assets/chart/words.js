// @ts-check
/** The page's language: its words (from the message files, by way of the page), names and numbers. */
const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const reported = new Intl.NumberFormat(language === 'en' ? 'en' : 'vi-VN', { maximumFractionDigits: 4 });
const quotients = new Intl.NumberFormat(language === 'en' ? 'en' : 'vi-VN', { maximumFractionDigits: 2 });
/** With one decimal, and with two, three and four. */
const percents = [1, 2, 3, 4].map(
  (decimals) =>
    new Intl.NumberFormat(language === 'en' ? 'en' : 'vi-VN', {
      minimumFractionDigits: 1,
      maximumFractionDigits: decimals,
    }),
);

const whole = percents[0].format(100);

/** @type {Map<string, string>} */
const texts = new Map();
const template = document.querySelector('template#words');
if (template instanceof HTMLTemplateElement) {
  for (const word of template.content.querySelectorAll('[data-key]')) {
    texts.set(word.getAttribute('data-key') ?? '', word.textContent ?? '');
  }
}

/** @param {string} key of the message files */
export const words = (key) => texts.get(key) ?? key;

/**
 * A unit of measure in the page's language, where it has one for it.
 * @param {string | null | undefined} text as the dossier has it
 */
export const measure = (text) =>
  text ? (texts.get(`measure.${text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()}`) ?? text) : '';

/**
 * As the page's tables have it: a figure with more decimals than people report is a quotient.
 * @param {number | null | undefined} value
 */
export const number = (value) =>
  value == null ? '–' : (Number(value.toFixed(4)) === value ? reported : quotients).format(value);

/**
 * As the page's tables have it: what falls short of 100% or passes it is never called 100%.
 * @param {number | null | undefined} ratio
 */
export function percent(ratio) {
  if (ratio == null) return '–';
  const brief = percents[0].format(ratio * 100);
  if (ratio === 1 || brief !== whole) return `${brief}%`;
  return `${percents.map((each) => each.format(ratio * 100)).find((each) => each !== whole) ?? brief}%`;
}

/**
 * The name in the page's language: of a record with unitName and unitNameEn, 'unit'.
 * @param {any} record
 * @param {string} kind
 * @returns {string}
 */
export const name = (record, kind) =>
  (language === 'en' && record[`${kind}NameEn`]) || record[`${kind}Name`];

/**
 * A year under an axis: one that is still under way says so, or it would read as a fall.
 * @param {number} year
 * @param {any} edition the one that the chart is of
 * @returns {string | string[]}
 */
export const yearLabel = (year, edition) =>
  edition?.year === year && edition.asOf < `${year}-12-31` ? [String(year), words('year.under-way')] : String(year);

/**
 * Dashes the way into a year that is still under way.
 * @param {number[]} years along the axis
 * @param {any} edition the one that the chart is of
 */
export const underWay = (years, edition) => ({
  borderDash: (/** @type {any} */ context) =>
    Array.isArray(yearLabel(years[context.p1DataIndex], edition)) ? [5, 5] : undefined,
});

/**
 * A text of one line, with a mark where it goes on.
 * @param {string} text
 * @param {number} width letters
 */
export const shortened = (text, width) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/**
 * Breaks a label at spaces, and a word that is longer than a line, into as many lines as it takes:
 * nothing is cut off.
 * @param {string} text
 * @param {number} width letters a line
 * @returns {string[]}
 */
export function lines(text, width) {
  /** @type {string[]} */
  const all = [];
  const pieces = new RegExp(`.{1,${width}}`, 'gu');
  for (const word of text.split(/\s+/).flatMap((long) => long.match(pieces) ?? [])) {
    const last = all[all.length - 1];
    if (last !== undefined && last.length + word.length < width) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  return all;
}

/**
 * Letters a label may have beside a chart of that width.
 * @param {HTMLElement} element
 */
export const labelWidth = (element) =>
  (element.parentElement?.clientWidth ?? 0) < 500 ? 16 : 34;
