import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { packagesAmong } from '../../main/opened-files.ts'

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
