// Before anything is painted: colours and language, and then what the address will need, asked for at once instead of
// one after the other when the app has been read. The storage keys are those of src/app/preferences.ts; `pages` and
// `texts` are put in by tools/early-script.ts from the features' early.json; src/api/early.ts takes the answers.
(() => {
  const pages = __PAGES__;
  const texts = __TEXTS__;
  const first = __FIRST__;
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

  const answers = new Map();
  globalThis.salespactEarly = answers;
  const ask = (address) => {
    const answer = fetch(address);
    answer.catch(() => undefined); // whoever takes it hears of it
    answers.set(address, answer);
    return answer;
  };
  // A file that cannot be had is heard of by the import that needs it.
  const load = (file) => {
    if (file.endsWith('.js')) {
      System.import(file).catch(() => undefined);
      return;
    }
    const link = document.createElement('link');
    Object.assign(link, { href: file, rel: 'preload', as: 'style', crossOrigin: '' });
    document.head.append(link);
  };
  const match = (pattern) => {
    const parts = location.pathname.split('/');
    const words = pattern.split('/');
    const fits =
      words.length === parts.length && words.every((word, i) => (word === '$id' ? parts[i] : word === parts[i]));
    return fits ? { id: parts[words.indexOf('$id')] ?? '' } : null;
  };

  const pattern = Object.keys(pages).find(match);
  const page = pages[pattern];
  // Without a session there is nothing else to ask for, and every refused question would be an error on the console.
  const session = ask('/api/v1/session');
  [...first, ...(texts[root.lang] ?? []), ...(page?.files ?? [])].forEach(load);

  const search = new URLSearchParams(location.search);
  const askAll = () => {
    for (const { path, search: names = [], defaults = {}, unless = [] } of page?.asks ?? []) {
      if (unless.some((name) => search.has(name))) continue;
      const given = names.filter((name) => search.has(name)).map((name) => [name, search.get(name)]);
      const query = new URLSearchParams({ ...defaults, ...Object.fromEntries(given) }).toString();
      ask(path.replace('$id', match(pattern).id) + (query && `?${query}`));
    }
  };
  if (page?.open) askAll();
  else session.then((answer) => answer.ok && askAll()).catch(() => undefined);

  // The first of each kind takes the browser a while, and until the app is there it has nothing else to do.
  setTimeout(() => {
    new Intl.NumberFormat(root.lang);
    new Intl.DateTimeFormat(root.lang);
  });
})();
