// @ts-check
/* Where the bar of screens scrolls, the one that is open stands in sight, also after a phone is turned. */
const bar = document.querySelector('.bar nav');
const open = bar?.querySelector('[aria-current]');
if (bar && open) {
  new ResizeObserver(() => {
    bar.scrollLeft += open.getBoundingClientRect().right - bar.getBoundingClientRect().right + 24;
  }).observe(bar);
}
