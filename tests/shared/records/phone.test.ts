import { describe, expect, it } from 'vitest'
import { phoneFrom, phoneNumber, readablePhone } from '../../../shared/records/phone.ts'

describe('a telephone number', () => {
  it.each([
    ['061/638-40-71', '+381616384071'],
    ['+381 61 63 84 071', '+381616384071'],
    ['+381 (0)61 638 40 71', '+381616384071'],
    ['00381 21 469 616', '+38121469616'],
    ['(011) 3085 328', '+381113085328'],
    ['021/466-588', '+38121466588'],
    ['+43 1 12345678', '+43112345678'],
    ['067-001-80-2O', '+381670018020'],
    ['о67 оо1 8o20', '+381670018020']
  ])('%s is understood as %s', (text, number) => {
    expect(phoneNumber(text)).toBe(number)
  })

  it.each([['192'], ['193'], ['194'], ['112'], ['19833']])('the short number %s stays as it is', text => {
    expect(phoneNumber(text)).toBe(text)
    expect(readablePhone(phoneFrom(text))).toBe(text)
  })

  it.each([['nema broj'], [''], ['0'], ['12345678901234567890'], ['011 3085 328 lok. 12 ili 13'], ['3.8161E+11']])(
    '%j is no number, and is shown as it was typed',
    text => {
      expect(phoneNumber(text)).toBeNull()
      expect(readablePhone(phoneFrom(text))).toBe(text)
    }
  )

  it('keeps what was typed beside the number', () => {
    expect(phoneFrom(' 061/638-40-71 ', 'SOS')).toEqual({ text: '061/638-40-71', number: '+381616384071', note: 'SOS' })
  })

  it.each([
    ['0616384071', '061 638 40 71'],
    ['021469616', '021 469 616'],
    ['+381113085328', '011 308 53 28'],
    ['+43112345678', '+43 112345678']
  ])('%s is read out as %s', (text, readable) => {
    expect(readablePhone(phoneFrom(text))).toBe(readable)
  })
})
