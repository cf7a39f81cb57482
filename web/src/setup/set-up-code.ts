const codePattern = /sp_setup_[\w-]+/;

// The one-time code out of whatever was pasted: the code itself, or the link that the server printed.
export function codeIn(text: string): string {
  return codePattern.exec(text)?.[0] ?? '';
}

// The code of the link that this page was opened with. It leaves the address at once, so that it stays in no history.
export function takeCodeFromAddress(): string {
  const code = codeIn(window.location.hash);
  if (code !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}
