import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const top = import.meta.dirname
const at = (path: string): string => resolve(top, path)

// PUTOKAZ_TEST_HOOKS=1 builds the variant the tests drive: it alone can be told which day it is.
// Packages are built without it, and a test reads the packed code to see that the hook is gone.
const define = { __TEST_HOOKS__: JSON.stringify(process.env['PUTOKAZ_TEST_HOOKS'] === '1') }

export default defineConfig({
  main: {
    define,
    build: {
      target: 'node24',
      outDir: at('out/main'),
      // Everything main imports is bundled, so that a package holds no node_modules.
      externalizeDeps: false,
      rollupOptions: { input: { index: at('main/index.ts') }, external: ['electron'] }
    }
  },
  preload: {
    build: {
      target: 'node24',
      outDir: at('out/preload'),
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
      outDir: at('out/renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: at('renderer/index.html') } }
    },
    plugins: [react()]
  }
})
