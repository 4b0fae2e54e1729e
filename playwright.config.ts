import { defineConfig } from '@playwright/test'

const onServer = process.env['CI'] === 'true'

// Times are generous: they are there to end what hangs, not to measure (npm run bench does).
export default defineConfig({
  testDir: 'tests/app',
  outputDir: '.cache/playwright',
  globalSetup: './scripts/before-app-tests.mjs',
  workers: 2,
  // A second try is for the machine's sake; a test that needs it is printed as flaky.
  retries: onServer ? 1 : 0,
  forbidOnly: onServer,
  timeout: 90_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  projects: [
    { name: 'app', testMatch: '**/*.spec.ts' },
    { name: 'screenshots', testMatch: '**/*.shots.ts' }
  ]
})
