import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, isPageAddress, pageFileOf, pageUrl } from '../../main/page-address.ts'

describe('an address of the page', () => {
  it('means a file of the built page, with the type it is to be read as', () => {
    expect(pageFileOf(pageUrl)).toEqual({ kind: 'file', path: 'index.html', contentType: 'text/html; charset=utf-8' })
    expect(pageFileOf('app://putokaz/assets/index-kf_bg38c.js')).toMatchObject({
      path: 'assets/index-kf_bg38c.js',
      contentType: 'text/javascript; charset=utf-8'
    })
    expect(pageFileOf('app://putokaz/assets/index-DtMICel9.css')).toMatchObject({ kind: 'file' })
  })

  it.each([
    ['climbs out of the folder', 'app://putokaz/../main/index.js'],
    ['climbs out of the folder further down', 'app://putokaz/assets/../../main/index.js'],
    ['hides the dots', 'app://putokaz/%2e%2e/main/index.js'],
    ['hides the slash', 'app://putokaz/..%2fmain/index.js'],
    ['uses the other slash', 'app://putokaz/..\\main\\index.js'],
    ['begins at the root', 'app://putokaz//etc/hosts.json'],
    ['names a drive', 'app://putokaz/C:/secret.json'],
    ['names a hidden file', 'app://putokaz/.built-from.json'],
    ['ends a line in between', 'app://putokaz/a\n/b.js'],
    ['asks a question', 'app://putokaz/index.html?x'],
    ['names a type the page does not have', 'app://putokaz/notes.txt'],
    ['names no file', 'app://putokaz/'],
    ['names another host', 'app://other/index.html'],
    ['names a host that only begins alike', 'app://putokaz.example/index.html'],
    ['brings a name and password', 'app://a:b@putokaz/index.html'],
    ['names another scheme', 'file:///etc/hosts.json']
  ])('that %s means nothing', (_what, address) => {
    expect(pageFileOf(address)).toEqual({ kind: 'unknown' })
  })

  it('is told apart from an address that only begins alike', () => {
    expect(isPageAddress(pageUrl)).toBe(true)
    expect(isPageAddress('app://putokaz.example/index.html')).toBe(false)
    expect(isPageAddress('app://putokaz@example/index.html')).toBe(false)
    expect(isPageAddress('https://example/app://putokaz/')).toBe(false)
  })
})

describe('the policy', () => {
  it('begins with nothing, and names no source outside, nothing inline and nothing evaluated', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /)
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|wss?:|\*|blob:|nonce|hash|sha/)
  })

  it('lets no text become markup', () => {
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  })
})
