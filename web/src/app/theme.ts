import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

// One accent; what a status says is in word and icon, its colour only helps.
const accent: MantineColorsTuple = [
  '#eff1fe',
  '#dee2fa',
  '#bac3f2',
  '#95a3ea',
  '#7587e3',
  '#6075dd',
  '#4f64d2',
  '#3f53bd',
  '#3547a4',
  '#2a3a8a',
];
// White can be read on it, on what can't be taken back.
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#e03131',
  '#c92a2a',
  '#b02525',
  '#962020',
];
const dark: MantineColorsTuple = [
  '#e8eaef',
  '#c9cdd6',
  '#a3a9b6',
  '#7d8493',
  '#4b515e',
  '#363b46',
  '#252932',
  '#14161b',
  '#0f1115',
  '#0a0b0e',
];

export const theme: MantineThemeOverride = createTheme({
  colors: { accent, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '620' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the scroll writes an inline <style>; global.css does it instead. By name, so that what the first page has
    // no use for stays out of it.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'lg' } },
    // A closed list would be drawn unseen, and measured, before the page is.
    Select: { defaultProps: { comboboxProps: { keepMounted: false } } },
    Autocomplete: { defaultProps: { comboboxProps: { keepMounted: false } } },
    MultiSelect: { defaultProps: { comboboxProps: { keepMounted: false } } },
  },
});

// Beside Mantine's variables: greys that keep 4.5:1 on every surface, surfaces, and one colour for each tone of a status.
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1a1d24',
    '--mantine-color-dimmed': '#5c6370',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#b42318',
    '--surface': '#f6f7f9',
    '--surface-raised': '#ffffff',
    '--line': '#e6e8ec',
    '--track': '#e9ebef',
    '--marker': '#1a1d24',
    '--tone-good': '#0a7a4b',
    '--tone-fine': '#2f56c6',
    '--tone-warn': '#9a5b00',
    '--tone-bad': '#b42318',
    '--tone-quiet': '#5c6370',
    '--fill-good': '#17a869',
    '--fill-fine': '#5273e0',
    '--fill-warn': '#e09a1a',
    '--fill-bad': '#dc4a3d',
    '--fill-quiet': '#a4abb8',
  },
  dark: {
    '--mantine-color-text': '#e8eaef',
    '--mantine-color-dimmed': '#a3a9b6',
    '--mantine-color-placeholder': '#8f96a5',
    '--mantine-color-error': '#ff8d80',
    '--surface': '#1a1d23',
    '--surface-raised': '#1f2229',
    '--line': '#2b2f38',
    '--track': '#2b2f38',
    '--marker': '#f4f5f7',
    '--tone-good': '#4bd394',
    '--tone-fine': '#9db2ff',
    '--tone-warn': '#f2b950',
    '--tone-bad': '#ff8d80',
    '--tone-quiet': '#a3a9b6',
    '--fill-good': '#2bb377',
    '--fill-fine': '#6a86ea',
    '--fill-warn': '#d9952b',
    '--fill-bad': '#e25c50',
    '--fill-quiet': '#6b7280',
  },
});
