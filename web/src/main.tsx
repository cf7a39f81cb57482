import '@mantine/core/styles.layer.css';
import 'virtual:theme-variables.css';
import './app/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { makeQueryClient } from './api/query-client';
import { App } from './app/app';
import { startLanguage } from './app/language';
import { sessionQuery } from './session/session';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element #root');

// What the first page needs is asked for at once, not one after the other.
const queryClient = makeQueryClient();
void queryClient.query(sessionQuery).catch(() => undefined);
void import('./app/frame');
// Not awaited at the top: files that share this one's modules would wait for it, and it for them.
void startLanguage().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  );
});
