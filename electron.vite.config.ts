import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { drawingEarly } from './scripts/early-page.ts'
import { notingLicences } from './scripts/licences.ts'

const top = import.meta.dirname
const at = (path: string): string => resolve(top, path)

// PUTOKAZ_TEST_HOOKS=1 builds the variant the tests drive: it alone can be told which day it is.
// Packages are built without it, and a test reads the packed code to see that the hook is gone.
const testHooks = process.env['PUTOKAZ_TEST_HOOKS'] === '1'
const builtOn = testHooks ? '2026-01-01' : new Date().toISOString().slice(0, 10)
const define = { __TEST_HOOKS__: JSON.stringify(testHooks), __BUILT_ON__: JSON.stringify(builtOn) }
// scripts/build.mjs builds beside the final place and moves the finished build there.
const out = process.env['PUTOKAZ_OUT'] ?? at('out')

export default defineConfig({
  main: {
    define,
    plugins: [notingLicences(top)],
    build: {
      target: 'node24',
      outDir: `${out}/main`,
      // Everything main imports is bundled, so that a package holds no node_modules.
      externalizeDeps: false,
      rollupOptions: {
        // Workers are files of their own beside the program's (main/exchange/package-thread.ts, main/sheets/sheet-thread.ts).
        input: {
          index: at('main/index.ts'),
          'package-worker': at('main/exchange/package-worker.ts'),
          'sheet-worker': at('main/sheets/sheet-worker.ts'),
          'read-sheet-worker': at('main/sheets/read-sheet-worker.ts')
        },
        // All in one folder: whoever begins a worker looks for it beside itself.
        output: { chunkFileNames: '[name]-[hash].js' },
        external: ['electron']
      }
    }
  },
  preload: {
    plugins: [notingLicences(top)],
    build: {
      target: 'node24',
      outDir: `${out}/preload`,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('main/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    define,
    root: at('renderer'),
    base: './',
    build: {
      target: 'chrome148',
      minify: true,
      outDir: `${out}/renderer`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // The screens are fetched one by one, their styles all at once: the order of rules must not depend on who was first.
      cssCodeSplit: false,
      rollupOptions: { input: { index: at('renderer/index.html') } }
    },
    plugins: [react(), notingLicences(at('renderer')), drawingEarly(at('renderer'))]
  }
})
