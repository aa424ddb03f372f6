// @ts-check
/**
 * A choice above a chart, made once and kept while the chart is drawn again.
 * @param {HTMLElement} element of the chart; its data-choice, or the label, names the choice
 * @param {[string, string][]} options values and what they are called
 * @param {() => void} redraw
 * @param {string} [label]
 * @returns {string} the value chosen
 */
export function choice(element, options, redraw, label) {
  const key = label ?? '';
  for (let before = element.previousElementSibling; before instanceof HTMLSelectElement; before = before.previousElementSibling) {
    if ((before.dataset.key ?? '') === key) return before.value;
  }
  const select = document.createElement('select');
  select.className = 'chart-choice';
  select.dataset.key = key;
  select.setAttribute('aria-label', label ?? element.dataset.choice ?? '');
  for (const [value, text] of options) select.append(new Option(text, value));
  select.addEventListener('change', redraw);
  element.before(select);
  return select.value;
}
