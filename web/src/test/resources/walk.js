// What ScreensIT asks of a page; there before the page's own scripts.
window.walk = {
  reached: {},
  at: 'start',
  left: false,

  fits: () => document.documentElement.scrollWidth <= window.innerWidth,

  drawn: () => [...document.querySelectorAll('[data-chart]')].every(each => 'drawn' in each.dataset),

  // Charts in which names of neighbouring rows overlap, or the first overlaps the legend above it.
  crowded: () => [...document.querySelectorAll('[data-chart]:not([hidden])')].filter(each => {
    const chart = Chart.getChart(each.querySelector('canvas'));
    const {y} = chart.scales;
    if (y?.type !== 'category') return false;
    const half = at => [y.ticks[at].label].flat().length * 14.4 / 2;
    const {legend} = chart;
    let floor = legend.options.display && legend.options.position === 'top' ? legend.bottom : 0;
    return y.ticks.some((tick, at) => {
      const middle = y.getPixelForTick(at);
      const overlaps = middle - half(at) < floor - 1;
      floor = middle + half(at);
      return overlaps;
    });
  }).map(each => each.dataset.chart),

  // What breaks one of the rules asked. Style sheets, which are large, are not loaded anew: no rule of
  // WCAG's levels A and AA reads them as they were sent.
  violations: async ([asked, aside]) => {
    const {violations} = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: asked,
      rules: Object.fromEntries(aside.map(each => [each, {enabled: false}])),
      preload: {assets: ['media']},
    });
    return violations.map(each => `${each.id}: ${each.help}: ` + each.nodes.slice(0, 3).map(
      node => `${node.target} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | '));
  },

  openAll: () => document.querySelectorAll('main details').forEach(each => { each.open = true; }),

  // Numbers what a keyboard must reach; all radio buttons of a group are one stop.
  controls: () => {
    const all = [...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
      .filter(each => !each.disabled && each.checkVisibility({visibilityProperty: true})
        && each.type !== 'radio');
    all.forEach((each, at) => each.setAttribute('data-walk', at));
    return all.length;
  },

  // Log-in puts the focus into its first field: the walk starts above everything. From there it is
  // written down where the keyboard comes, whether that can be seen, and when it leaves the page.
  toTheTop: () => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    document.addEventListener('focusin', ({target}) => {
      const style = getComputedStyle(target);
      const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
        || style.boxShadow !== 'none';
      walk.at = target.getAttribute('data-walk') ?? 'other';
      walk.reached[walk.at] ||= seen;
    });
    document.addEventListener('focusout', ({target, relatedTarget}) => {
      walk.left ||= relatedTarget === null && target !== document.body;
    });
  },

  control: at => document.querySelector(`[data-walk="${at}"]`)?.outerHTML.slice(0, 160),

  // What the reader gets, without the name and the session's own words.
  markup: () => document.querySelector('.bar nav')?.innerHTML
    + document.querySelector('main').innerHTML.replace(/<input[^>]*_csrf[^>]*>/g, ''),

  // All that styles go by: elements, their classes and states, without words and addresses.
  build: () => {
    const other = new RegExp('^(href|hreflang|lang|src|title|id|for|name|value|alt|label|action'
      + '|placeholder|datetime|points|d|aria-(label|labelledby|describedby)|data-(?!chart$|drawn$).*)$');
    return [...document.querySelectorAll('body *')].map(each => each.tagName
      + [...each.attributes]
        .filter(({name}) => !other.test(name) && !(name === 'style' && each.tagName === 'CANVAS'))
        .map(({name, value}) => ` ${name}=${value}`).join('')).join('\n');
  },

  // Tables without their files. Those that are controls, records of the service itself (in the
  // archive, the audit log and the runs) or its reference hold no figures of an edition and say so.
  withoutFiles: () => {
    const files = walk.files().map(each => new URL(each, location.href).pathname);
    return [...document.querySelectorAll('main table')].filter(({dataset}) => 'notExported' in dataset
      ? !['controls', 'records', 'reference'].includes(dataset.notExported)
      : !dataset.export || !['csv', 'xlsx'].every(
        format => files.some(path => path.endsWith(`/${dataset.export}.${format}`))))
      .map(each => each.outerHTML.slice(0, 160));
  },

  files: () => [...document.querySelectorAll('main a[download]')].map(each => each.getAttribute('href')),
};
