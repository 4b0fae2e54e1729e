import { describe, expect, it } from 'vitest'
import { phone, phoneFrom, phoneNumber, phoneRemark, readablePhone } from '../../../shared/records/phone.ts'

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

  it.each([
    ['067 000', 'a mobile number that stops half-way'],
    ['067000', 'the same, written together'],
    ['067 000 11', 'one that stops later'],
    ['011 123', 'a landline of three digits'],
    ['+381 67 000', 'the same with the country code'],
    ['030 8532', 'an area code and four digits'],
    ['067 000 11 22 33 44 55', 'digits too many']
  ])('%s is no number: %s', text => {
    expect(phoneNumber(text)).toBeNull()
    expect(phoneRemark(text)).toBe('length')
  })

  it.each([['067 000 11 2l'], ['067 000 112a'], ['0670001122abc'], ['067 000 1l 22'], ['067 ооо 11 2б']])(
    '%s is no number: it would be dialled without what stands from the letter on',
    text => {
      expect(phoneNumber(text)).toBeNull()
      expect(phoneRemark(text)).toBe('letters')
    }
  )

  it.each([
    ['067 000 11 22 Viber', '+381670001122'],
    ['tel. 067 000 11 22', '+381670001122'],
    ['021/466-588 (kancelarija)', '+38121466588']
  ])('%s is understood, and said to have words in it that nobody dials', (text, number) => {
    expect(phoneNumber(text)).toBe(number)
    expect(phoneRemark(text)).toBe('words')
  })

  it.each([
    ['192'],
    ['1264'],
    ['19833'],
    ['116000'],
    ['116 123'],
    ['061/638-40-71'],
    ['+43 1 12345678'],
    ['0800 123 456']
  ])('nothing is odd in %s', text => {
    expect(phoneNumber(text)).not.toBeNull()
    expect(phoneRemark(text)).toBeNull()
  })

  it.each([
    ['3085328', 'which would be somebody in Bor, 030 85328'],
    ['308-53-28', 'the same in groups'],
    ['2457376', 'which would be somebody in Sombor'],
    ['6384071', 'which nobody has anywhere, but who lives in Belgrade'],
    ['3813085328', 'the country, and no place']
  ])('%s is no number without its area code: %s', text => {
    expect(phoneNumber(text)).toBeNull()
    expect(phoneRemark(text)).toBe('short')
    expect(readablePhone(phoneFrom(text))).toBe(text)
  })

  it.each([['tel. 3085328'], ['3085328 (lokal 5)'], ['3085328 Ana']])(
    '%s is none either, whatever stands beside it',
    text => {
      expect(phoneNumber(text)).toBeNull()
    }
  )

  it.each([
    ['030 85328', '+3813085328'],
    ['+381 30 85328', '+3813085328'],
    ['(030) 85-328', '+3813085328'],
    ['11308532', '+38111308532'],
    ['616384071', '+381616384071'],
    ['800123456', '+381800123456']
  ])('%s says its place: %s', (text, number) => {
    expect(phoneNumber(text)).toBe(number)
    expect(phoneRemark(text)).toBeNull()
  })

  it.each([['469616'], ['46 96 16'], ['2345'], ['12']])(
    '%s is kept as it was typed, and said to be short: its area code may be missing',
    text => {
      expect(phoneNumber(text)).not.toBeNull()
      expect(phoneRemark(text)).toBe('short')
    }
  )

  it('that older versions understood is still read and shown as it lies there', () => {
    const kept = { text: '067 000', number: '+381067000', note: null }
    expect(phone.safeParse(kept).success).toBe(true)
    expect(readablePhone(kept)).toMatch(/0?67\s?000/)
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
