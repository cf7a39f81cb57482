import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { runnerImport, type Plugin } from 'vite';

const name = 'virtual:theme-variables.css';
const themeFile = new URL('../src/app/theme.ts', import.meta.url).pathname;

type Variables = Parameters<typeof convertCssVariables>[0];

// The CSP takes no inline <style>, which is how Mantine's provider would hand its theme to CSS: here the same variables
// and visibility classes are a file of their own.
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(themeFile);
      const { module } = await runnerImport<typeof import('../src/app/theme.ts')>(themeFile);
      const theme = mergeMantineTheme(DEFAULT_THEME, module.theme);
      const own = module.themeVariables(theme);
      const base = defaultCssVariablesResolver(theme);
      const merged: Variables = {
        variables: { ...base.variables, ...own.variables },
        light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
        dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
      };
      const hidden = Object.entries(theme.breakpoints).map(
        ([size, from]) =>
          `@media (width < ${from}) { .mantine-visible-from-${size} { display: none !important; } }\n` +
          `@media (width >= ${from}) { .mantine-hidden-from-${size} { display: none !important; } }`,
      );
      return `${convertCssVariables(merged)}\n${hidden.join('\n')}\n`;
    },
  };
}
