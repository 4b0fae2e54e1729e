import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { leadsAway, packagesAmong } from '../../main/opened-files.ts'

test('packages are found among the words of a command line, wherever it was typed', () => {
  const words = [
    '--no-sandbox',
    '--data-dir=/tmp/x.putokaz',
    '/opt/putokaz/app',
    'Preševo 3.11.putokaz',
    '/media/usb/SJENICA.PUTOKAZ',
    'slika.png'
  ]
  expect(packagesAmong(words, '/home/ana')).toEqual([
    resolve('/home/ana', 'Preševo 3.11.putokaz'),
    '/media/usb/SJENICA.PUTOKAZ'
  ])
  expect(packagesAmong([], '/home/ana')).toEqual([])
})

test('an address of a file is taken for its path, and one of another computer for nothing', () => {
  expect(packagesAmong(['file:///media/usb/Pre%C5%A1evo.putokaz'], '/')).toEqual(['/media/usb/Preševo.putokaz'])
  expect(packagesAmong(['file://elsewhere/usb/x.putokaz', 'file:///%zz.putokaz'], '/')).toEqual([])
})

test('pipes and devices of Windows are none, whatever they are called; a share that somebody opened is', () => {
  const words = [
    String.raw`\\.\pipe\x.putokaz`,
    '//./COM1.putokaz',
    String.raw`\\?\UNC\server\share\x.putokaz`,
    String.raw`\\?\GLOBALROOT\Device\x.putokaz`
  ]
  expect(packagesAmong(words, '/', 'win32')).toEqual([])
  const files = [String.raw`\\?\C:\x.putokaz`, String.raw`\\server\share\x.putokaz`, String.raw`C:\x.putokaz`]
  expect(packagesAmong(files, '/', 'win32')).toHaveLength(3)
})

test('what the page hands over stays on this computer', () => {
  for (const path of [
    String.raw`\\server\share\x.csv`,
    '//server/share/x.csv',
    String.raw`\/server\x`,
    String.raw`\\?\C:\x`
  ]) {
    expect(leadsAway(path, 'win32'), path).toBe(true)
  }
  expect(leadsAway(String.raw`C:\x.csv`, 'win32')).toBe(false)
  expect(leadsAway('//media/usb/x.csv', 'linux')).toBe(false)
})

test('thousands of words, and words of every form, name what they name and nothing else', () => {
  const many = Array.from({ length: 5000 }, (_, at) => `--flag-${at}.putokaz`)
  expect(packagesAmong([...many, '-x.putokaz', '', '.putokaz', 'a\u0000b.putokaz'], '/tmp')).toEqual([
    resolve('/tmp', '.putokaz'),
    resolve('/tmp', 'a\u0000b.putokaz')
  ])
})
