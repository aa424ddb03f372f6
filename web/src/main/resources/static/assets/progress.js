// @ts-check
/** Follows a running batch: step, time and what it says; when it has ended, the page tells the rest. */
const batch = document.querySelector('[data-progress]');
const log = batch?.querySelector('.log');
const doing = batch?.querySelector('.doing');
let started = 0;

/**
 * @param {string} part
 * @param {...(string | number)} values
 */
function fill(part, ...values) {
  const element = doing?.querySelector(part);
  const text = element?.getAttribute('data-text') ?? '';
  const filled = values.reduce((words, value, at) => String(words).replace(`{${at}}`, String(value)), text);
  if (element && element.textContent !== filled) element.textContent = String(filled);
}

function tick() {
  const seconds = Math.max(0, Math.round((performance.now() - started) / 1000));
  fill('.elapsed', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
}

/** @param {MessageEvent} event */
function progress(event) {
  const { seconds, step, lines } = JSON.parse(event.data);
  started = performance.now() - seconds * 1000;
  const bar = doing?.querySelector('progress');
  if (step && bar) {
    bar.max = step.of;
    bar.value = step.number;
    fill('.step', step.number, step.of);
  }
  doing?.removeAttribute('hidden');
  const text = lines.join('\n');
  if (log && log.textContent !== text) {
    log.textContent = text;
    log.scrollTop = log.scrollHeight;
  }
  tick();
}

function follow() {
  const source = new EventSource(batch?.getAttribute('data-progress') ?? '');
  source.addEventListener('progress', progress);
  source.addEventListener('end', () => {
    source.close();
    location.reload();
  });
  const clock = setInterval(tick, 1000);
  addEventListener('pagehide', () => {
    source.close();
    clearInterval(clock);
  });
}

if (batch) follow();
if (log) log.scrollTop = log.scrollHeight;
