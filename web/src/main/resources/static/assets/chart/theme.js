// @ts-check
/** Colours as the style sheet names them, light or dark. */
export function theme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    soft: colour('ink-soft'),
    line: colour('line'),
    strong: colour('line-strong'),
    card: colour('card'),
    brand: colour('brand'),
    main: colour('track-mark'),
    /** @type {Record<string, string>} */
    status: {
      MET: colour('good-mark'),
      ON_TRACK: colour('track-mark'),
      AT_RISK: colour('risk-mark'),
      OFF_TRACK: colour('off-mark'),
      MISSED: colour('off'),
      NO_DATA: colour('line-strong'),
      NO_COMMITMENT: colour('line'),
      EXCLUDED: colour('line'),
      SCORED: colour('mute-mark'),
    },
    /** For things without an order of their own; told apart by lightness as well. */
    series: [colour('track-mark'), colour('risk-mark'), colour('good-mark'), colour('mute-mark'),
      colour('off-mark'), colour('ink-soft')],
  };
}
