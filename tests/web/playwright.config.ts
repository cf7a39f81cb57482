import { defineConfig } from '@playwright/test';

// PURPOSE: which of the three this run is; run.sh, `make pictures` and bench/web set it.
//   spec      the suite `web`
//   pictures  docs/pictures from the demo
//   bench     what bench/web/run.sh measures
const purpose = process.env['PURPOSE'] ?? 'spec';
const files = { spec: /\.spec\.ts$/, pictures: /pictures\.ts$/, bench: /measure\.ts$/ }[purpose];
if (!files) throw new Error(`PURPOSE is spec, pictures or bench, not ${purpose}`);

export default defineConfig({
  testDir: '.',
  testMatch: files,
  outputDir: '../../build/web/test-results',
  workers: purpose === 'spec' ? Number(process.env['WORKERS'] ?? 2) : 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['REPORT'] ? [['list'], ['json', { outputFile: process.env['REPORT'] }]] : 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
    },
  },
});
