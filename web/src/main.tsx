import 'virtual:mantine-styles.css';
import 'virtual:theme-variables.css';
import './app/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { makeQueryClient } from './api/query-client';
import { App } from './app/app';
import { printLight } from './app/print-light';
import { router } from './app/router';
import { moment, pause } from './app/soon';
import { sessionQuery } from './session/session';
import { startLanguage } from './texts';

// What the first page needs is asked for at once, not one after the other.
const queryClient = makeQueryClient();
void queryClient.query(sessionQuery).catch(() => undefined);
void import('./app/frame');
printLight();
// Not awaited at the top: files that share this one's modules would wait for it, and it for them.
void Promise.all([firstPage(), parsed()]).then(() => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has an element #root');
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  );
});

// Given a moment to be there whole: a page that is drawn in one go has its effects after it is painted.
async function firstPage(): Promise<void> {
  await startLanguage();
  router.update({ context: { queryClient } });
  await Promise.race([router.load(), pause(2 * moment)]); // the session, and the page
}

async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
