const EVERY_MS = 5_000;

/**
 * Shows what /readyz says, and keeps looking while somebody looks at the page.
 * @param {HTMLElement} list
 */
export function showHealth(list) {
  const look = async () => {
    if (document.visibilityState === 'visible') list.replaceChildren(...rowsOf(await readiness()));
    setTimeout(look, EVERY_MS);
  };
  void look();
}

async function readiness() {
  try {
    const response = await fetch('/readyz', { cache: 'no-store' });
    return await response.json();
  } catch {
    return { status: 'away' };
  }
}

function rowsOf({ status, parts = {}, needs = {} }) {
  const states = [['gateway', status], ...Object.entries(needs), ...Object.entries(parts)];
  return states.map(([name, state]) => {
    const row = document.createElement('li');
    row.dataset.state = state;
    const label = document.createElement('span');
    label.textContent = name;
    const word = document.createElement('small');
    word.textContent = state;
    row.append(label, word);
    return row;
  });
}
