import { beforeEach, expect, test } from 'vitest'
import { CopiedText } from '../../main/copied-text.ts'

let held: string
let copied: CopiedText

beforeEach(() => {
  held = 'before'
  copied = new CopiedText({
    readText: () => held,
    writeText: text => {
      held = text
    },
    clear: () => {
      held = ''
    }
  })
})

test('what the program put on the clipboard is gone when the lock closes', async () => {
  await copied.copy('067 000 00 28')
  expect(held).toBe('067 000 00 28')
  await copied.takeBack()
  expect(held).toBe('')
})

test('what somebody copied elsewhere since stays, and so does what was there before anything was copied', async () => {
  await copied.takeBack()
  expect(held).toBe('before')
  await copied.copy('067 000 00 28')
  held = 'of another program'
  await copied.takeBack()
  expect(held).toBe('of another program')
})

test('what was taken back once is not looked for again', async () => {
  await copied.copy('067 000 00 28')
  await copied.takeBack()
  held = '067 000 00 28'
  await copied.takeBack()
  expect(held).toBe('067 000 00 28')
})

test('lines are known again with the ends that Windows gives them', async () => {
  await copied.copy('Ana\n067 000 00 28')
  held = 'Ana\r\n067 000 00 28'
  await copied.takeBack()
  expect(held).toBe('')
})
