import { describe, expect, it } from 'vitest'
import { refusedSwitch } from '../../main/command-line.ts'

describe('a release does not start with', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-port', 'remote-debugging-port'],
    ['--REMOTE-Debugging-Pipe', 'remote-debugging-pipe'],
    ['-inspect', 'inspect'],
    ['--inspect=0.0.0.0:9229', 'inspect'],
    ['--js-flags=--allow-natives-syntax', 'js-flags'],
    ['--load-extension=C:\\x', 'load-extension'],
    ['--gpu-launcher=calc', 'gpu-launcher'],
    ['--renderer-cmd-prefix=xterm', 'renderer-cmd-prefix'],
    ['--disable-web-security', 'disable-web-security'],
    ['--host-resolver-rules=MAP * 10.0.0.1', 'host-resolver-rules'],
    ['--proxy-server=http://10.0.0.1', 'proxy-server'],
    ['--kiosk-printing', 'kiosk-printing'],
    [' \t--inspect=9229 ', 'inspect']
  ])('%s', (word, name) => {
    expect(refusedSwitch(['Preševo.putokaz', word], 'linux')).toBe(name)
    expect(refusedSwitch([word], 'win32')).toBe(name)
  })

  it('the same with a slash, on Windows alone', () => {
    expect(refusedSwitch(['/remote-debugging-port=1'], 'win32')).toBe('remote-debugging-port')
    expect(refusedSwitch(['/inspect'], 'linux')).toBe(null)
  })
})

it('it starts with what does no harm, and with what is no switch', () => {
  const words = [
    '--no-sandbox',
    '--data-dir=/x',
    '--lang=sr',
    '/media/usb/inspect.putokaz',
    '--inspect-me-not',
    '',
    '-'
  ]
  expect(refusedSwitch([...words, '--', '--inspect'], 'linux')).toBe(null)
  expect(refusedSwitch([], 'win32')).toBe(null)
})
