const scheme = 'data-mantine-color-scheme';

// Paper is white, whatever the screen is: while it is printed the page has the colours of the light scheme.
export function printLight(): void {
  let onScreen: string | null = null;
  window.addEventListener('beforeprint', (event) => {
    if (!event.isTrusted || onScreen !== null) return; // printPage tells its readers by the same name
    onScreen = document.documentElement.getAttribute(scheme);
    document.documentElement.setAttribute(scheme, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (onScreen !== null) document.documentElement.setAttribute(scheme, onScreen);
    onScreen = null;
  });
}
