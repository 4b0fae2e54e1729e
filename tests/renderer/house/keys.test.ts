import { describe, expect, it } from 'vitest'
import { ctrlDigit, isCtrl, isWriting, type Pressed } from '../../../renderer/house/keys.ts'

const plain: Pressed = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a letter with Ctrl', () => {
  it('is read in the Latin layout by what the key says', () => {
    expect(isCtrl('k', { ...plain, ctrlKey: true, key: 'k', code: 'KeyK' })).toBe(true)
    expect(isCtrl('c', { ...plain, ctrlKey: true, key: 'k', code: 'KeyK' })).toBe(false)
    // Dvorak: the key that says k stands where V is printed.
    expect(isCtrl('k', { ...plain, ctrlKey: true, key: 'k', code: 'KeyV' })).toBe(true)
  })

  it('is read in the Serbian Cyrillic layout by where the key is', () => {
    expect(isCtrl('k', { ...plain, ctrlKey: true, key: 'к', code: 'KeyK' })).toBe(true)
    expect(isCtrl('c', { ...plain, ctrlKey: true, key: 'ц', code: 'KeyC' })).toBe(true)
  })

  it('is none with Alt or Shift held, or without Ctrl; AltGr on a Serbian keyboard writes letters', () => {
    expect(isCtrl('k', { ...plain, key: 'k', code: 'KeyK' })).toBe(false)
    expect(isCtrl('k', { ...plain, ctrlKey: true, altKey: true, key: 'k', code: 'KeyK' })).toBe(false)
    expect(isCtrl('c', { ...plain, ctrlKey: true, shiftKey: true, key: 'C', code: 'KeyC' })).toBe(false)
  })
})

describe('a digit with Ctrl', () => {
  it('is read above the letters and in the block beside them, whatever the layout writes there', () => {
    expect(ctrlDigit({ ...plain, ctrlKey: true, key: '&', code: 'Digit1' })).toBe(1)
    expect(ctrlDigit({ ...plain, ctrlKey: true, key: '3', code: 'Numpad3' })).toBe(3)
    expect(ctrlDigit({ ...plain, key: '3', code: 'Digit3' })).toBeNull()
    expect(ctrlDigit({ ...plain, ctrlKey: true, key: '0', code: 'Digit0' })).toBeNull()
  })
})

describe('writing', () => {
  it('is any key that puts a letter down', () => {
    expect(isWriting({ ...plain, key: 'č', code: 'Semicolon' })).toBe(true)
    expect(isWriting({ ...plain, key: ' ', code: 'Space' })).toBe(true)
    expect(isWriting({ ...plain, key: 'ArrowDown', code: 'ArrowDown' })).toBe(false)
    expect(isWriting({ ...plain, key: 'v', code: 'KeyV', ctrlKey: true })).toBe(false)
  })
})
