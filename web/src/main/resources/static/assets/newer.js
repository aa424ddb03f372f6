// @ts-check
/**
 * Says quietly that a newer edition is out, with a link to this very screen in it. Only a page that
 * can be seen listens: a browser opens few connections to one host, however many tabs there are;
 * who comes back to a page is told at once what has become current since.
 */
const place = document.querySelector('[data-events]');
const SOON = 3_000;
const LATER = 60_000;

/** @type {EventSource | null} */
let source = null;

/** @param {number} edition */
function link(edition) {
  const here = new URL(location.href);
  here.searchParams.set('edition', String(edition));
  here.searchParams.delete('year');
  here.hash = '';
  return here.pathname + here.search;
}

/** @param {number} edition */
function say(edition) {
  const template = place?.querySelector('template');
  if (!place || !template || place.getAttribute('data-edition') === String(edition)) return;
  let words = place.querySelector('p');
  if (!words) {
    place.append(template.content.cloneNode(true));
    words = place.querySelector('p');
  }
  words?.querySelector('a')?.setAttribute('href', link(edition));
}

/** @param {MessageEvent} event */
function told(event) {
  /** @type {{year: number, edition: number}[]} */
  const current = JSON.parse(event.data);
  const mine = current.find((each) => String(each.year) === place?.getAttribute('data-year'));
  if (mine) say(mine.edition);
}

function listen() {
  if (document.hidden || source) return;
  const opened = new EventSource(place?.getAttribute('data-events') ?? '');
  opened.addEventListener('editions', told);
  opened.addEventListener('error', () => {
    // a broken line is taken up again by the browser; a refusal is not
    if (opened.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(listen, LATER);
  });
  source = opened;
}

function stop() {
  source?.close();
  source = null;
}

if (place) {
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  // first the page itself: what is current is said whenever one asks
  addEventListener('pageshow', () => setTimeout(listen, SOON));
}
