/// <reference types="vite/client" />

declare module 'virtual:mantine-styles.css';
declare module 'virtual:theme-variables.css';

// When an element is painted, for bench/web: the numbers that a page is opened for are marked "number".
declare namespace React {
  interface HTMLAttributes {
    elementtiming?: 'number' | undefined;
  }
}
