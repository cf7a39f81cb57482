import '@mantine/core/styles.layer.css';
import 'virtual:theme-variables.css';
import './app/global.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app/app';
import { startLanguage } from './app/language';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element #root');

await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
