import { connectCallerForm } from './callerForm.js';
import { takeCredentialFromAddress } from './credential.js';
import { showHealth } from './health.js';

takeCredentialFromAddress();

const explorer = document.querySelector('#open-explorer');
const form = connectCallerForm(document.querySelector('#caller'), {
  onCaller: () => explorer.classList.add('main'),
  onNobody: () => explorer.classList.remove('main'),
});
void form.refresh();
// The printed address may be opened in the tab that shows this page already.
addEventListener('hashchange', () => {
  takeCredentialFromAddress();
  void form.refresh();
});

showHealth(document.querySelector('#health'));
for (const place of document.querySelectorAll('.origin')) place.textContent = location.origin;
