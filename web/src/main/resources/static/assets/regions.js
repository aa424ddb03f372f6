// @ts-check
/**
 * A part that scrolls must be reachable by keyboard: whatever overflows at this width becomes a
 * region with a place in the tab order, named by its own caption or the heading above it.
 */
const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex]';

/** @param {Element} part */
function name(part) {
  const caption = part.querySelector('caption')?.textContent;
  const heading = part.closest('section, figure')?.querySelector('h2')?.textContent;
  return (caption || heading || document.title).trim();
}

/** @param {Element} part */
function mark(part) {
  const overflows = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
  if (!overflows || part.hasAttribute('tabindex') || part.querySelector(FOCUSABLE)) return;
  part.setAttribute('tabindex', '0');
  part.setAttribute('role', 'region');
  part.setAttribute('aria-label', name(part));
}

/* What it holds may grow in a part that stays as it is, when letters come. */
const watch = new ResizeObserver((entries) => entries.forEach((entry) => {
  const part = entry.target.closest('.scroll, .tall');
  if (part) mark(part);
}));
document.querySelectorAll('.scroll, .tall').forEach((part) => [part, ...part.children].forEach((each) => watch.observe(each)));

/* Where the bar of screens scrolls, the one that is open stands in sight. */
const bar = document.querySelector('.bar nav');
const open = bar?.querySelector('[aria-current]');
if (bar && open) {
  bar.scrollLeft += open.getBoundingClientRect().right - bar.getBoundingClientRect().right + 24;
}
