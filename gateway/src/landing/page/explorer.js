import { connectCallerForm } from './callerForm.js';
import { takeCredentialFromAddress } from './credential.js';

takeCredentialFromAddress();

const main = document.querySelector('#graphiql');
let shownFor = null;

const form = connectCallerForm(document.querySelector('#caller'), {
  onCaller: (credential) => {
    if (shownFor === null) void show(credential);
    else if (shownFor !== credential) location.reload();
    shownFor = credential;
  },
  onNobody: () => {
    if (shownFor !== null) location.reload();
  },
});
void form.refresh();
addEventListener('hashchange', () => {
  takeCredentialFromAddress();
  void form.refresh();
});

async function show(credential) {
  document.body.dataset.state = 'loading';
  const [query] = await Promise.all([loadExample(), loadScript('/assets/graphiql/graphiql.js')]);
  globalThis.MonacoEnvironment = { getWorkerUrl: (_module, label) => `/assets/graphiql/${label}.js` };
  globalThis.YogaGraphiQL.renderYogaGraphiQL(main, {
    endpoint: '/graphql',
    additionalHeaders: { authorization: `Bearer ${credential}` },
    defaultTabs: [{ query }],
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
    onEditQuery: () => {}, // by itself it writes each key stroke into the address, and so into the browser's history
    title: 'Rapport',
    logo: '<img src="/assets/icon.svg" alt="" width="28" height="28">',
  });
  document.body.dataset.state = 'shown';
}

async function loadExample() {
  const response = await fetch('/assets/example.graphql');
  return response.text();
}

function loadScript(src) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} could not be loaded`));
    document.head.append(script);
  });
}
