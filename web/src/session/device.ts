export interface DeviceName {
  readonly kind: 'desktop' | 'mobile' | 'program';
  readonly browser: string | null;
  readonly system: string | null;
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Chrome|HeadlessChrome|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

// What a person would call the device behind a User-Agent.
export function deviceOf(userAgent: string): DeviceName {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  const mobile = /\b(Mobile|iPhone|Android)\b/.test(userAgent);
  const kind = userAgent.startsWith('Mozilla/') ? (mobile ? 'mobile' : 'desktop') : 'program';
  return { kind, browser, system };
}
