// Only ever a path of this server: "//elsewhere" and "/\elsewhere" would leave it.
export function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
}
