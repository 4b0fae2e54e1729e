import { defineConfig } from 'vitest/config'

export default defineConfig({
  define: { __TEST_HOOKS__: 'true' },
  test: {
    include: ['tests/{shared,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2
  }
})
