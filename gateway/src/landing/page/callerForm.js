import {
  CredentialRefused,
  forgetCredential,
  keepCredential,
  loadCaller,
  readCredential,
} from './credential.js';

/**
 * Brings the form to life that asks for a credential and then shows whom it speaks for.
 * @param {HTMLFormElement} form
 * @param {{ onCaller(credential: string): void, onNobody(): void }} listener
 * @returns {{ refresh(): Promise<void> }} `refresh` looks again at what is kept
 */
export function connectCallerForm(form, { onCaller, onNobody }) {
  const secret = form.elements.namedItem('secret');
  const caller = form.querySelector('.caller');
  const problem = form.querySelector('.problem');

  const use = async (credential) => {
    problem.textContent = '';
    try {
      caller.textContent = await loadCaller(credential);
      keepCredential(credential);
      secret.value = '';
      form.dataset.state = 'known';
      onCaller(credential);
    } catch (error) {
      if (error instanceof CredentialRefused) forgetCredential();
      showNobody(error.message);
    }
  };

  const showNobody = (reason) => {
    problem.textContent = reason;
    caller.textContent = '';
    form.dataset.state = 'asking';
    onNobody();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void use(secret.value.trim());
  });
  form.querySelector('.forget').addEventListener('click', () => {
    forgetCredential();
    showNobody('');
  });

  return {
    refresh: async () => {
      const kept = readCredential();
      if (kept === null) showNobody('');
      else await use(kept);
    },
  };
}
