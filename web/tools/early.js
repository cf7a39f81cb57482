// Colours and language before the first paint. The keys are those of src/app/preferences.ts.
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = stored('salespact.scheme');
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const preferred = [stored('salespact.language'), ...navigator.languages].find((tag) => /^(en|de)\b/.test(tag ?? ''));
  root.lang = (preferred ?? 'en').slice(0, 2);
})();
