// @ts-check
/** Follows a running batch: shows what it says, and reloads the page when it has ended. */
const batch = document.querySelector('[data-progress]');
const log = batch?.querySelector('.log');

async function look() {
  const answer = await fetch(batch?.getAttribute('data-progress') ?? '');
  if (!answer.ok) throw new Error(String(answer.status));
  const { state, lines } = await answer.json();
  if (log) {
    log.textContent = lines.join('\n');
    log.scrollTop = log.scrollHeight;
  }
  return state === 'RUNNING';
}

async function follow() {
  try {
    if (!(await look())) {
      location.reload();
      return;
    }
  } catch (fault) {
    // the service may be restarting; the next look will tell
    console.warn(fault);
  }
  setTimeout(follow, 2000);
}

if (batch) follow();
if (log) log.scrollTop = log.scrollHeight;
