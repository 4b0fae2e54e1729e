/**
 * Words on the command line that a release does not start with.
 *
 * Chromium has hundreds of switches, and the browser obeys them whatever the program thinks. Most do no harm here. These
 * open a door into the running program (to whoever else uses this computer, too), load foreign code into it, or take
 * away what keeps a page in: whoever was talked into such a shortcut should not find a directory behind it.
 * Not among them: `--no-sandbox`, without which an AppImage does not run on some systems, nor does root.
 * Node's own (`--inspect`, NODE_OPTIONS, ELECTRON_RUN_AS_NODE) are off by fuse, and refused here as well.
 */

const refused: ReadonlySet<string> = new Set([
  // Doors for debuggers.
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-socket-name',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-wait',
  'debug',
  'debug-brk',
  // Foreign code: in the page, in the engine, or as a program that is started with each process.
  'load-extension',
  'disable-extensions-except',
  'js-flags',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'gpu-launcher',
  'browser-subprocess-path',
  'require',
  'loader',
  'experimental-loader',
  'import',
  // Guards.
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'use-fake-ui-for-media-stream',
  'auto-select-desktop-capture-source',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  // Ways to others.
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  // Paper without a question.
  'kiosk-printing'
])

/** The first of them among the words of a command line (without the program itself); null when there is none. */
export function refusedSwitch(words: readonly string[], platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/
  for (const given of words) {
    // Chromium looks past blanks around a word.
    const word = given.trim()
    // Chromium takes what follows `--` for no switch; Windows also knows switches with a slash, and any case.
    if (word === '--') return null
    const name = prefix.exec(word)?.[1]?.toLowerCase()
    if (name !== undefined && refused.has(name)) return name
  }
  return null
}
