import { afterEach, describe, expect, test } from 'vitest'
import { makeWay, standInTheWay } from '../../../renderer/house/make-way.ts'

/** What was asked and has not answered, from the first to the last. */
let asked: { readonly name: string; readonly goOn: () => void }[] = []
let leaving: (() => void)[] = []

afterEach(() => {
  for (const leave of leaving) leave()
  asked = []
  leaving = []
})

function comes(name: string, of?: readonly ('screen' | 'lock')[]): () => void {
  const leave = standInTheWay(goOn => asked.push({ name, goOn }), of)
  leaving.push(leave)
  return () => {
    leave()
    leaving = leaving.filter(one => one !== leave)
  }
}

const names = (): readonly string[] => asked.map(({ name }) => name)

describe('making way', () => {
  test('goes on at once where nobody stands in the way', () => {
    let gone = 0
    makeWay(() => gone++)
    expect(gone).toBe(1)
  })

  test('asks one after another, whoever came last first, and goes on once, after all of them', () => {
    let gone = 0
    comes('below')
    comes('above')
    makeWay(() => gone++)
    expect(names()).toEqual(['above'])
    asked[0]?.goOn()
    expect(names()).toEqual(['above', 'below'])
    expect(gone).toBe(0)
    asked[1]?.goOn()
    expect(gone).toBe(1)
  })

  test('asks nobody further, and goes nowhere, when one keeps the person here', () => {
    let gone = 0
    comes('below')
    comes('above')
    makeWay(() => gone++)
    expect(names()).toEqual(['above'])
    expect(gone).toBe(0)
  })

  test('passes over who has left meanwhile', () => {
    let gone = 0
    const leaves = comes('below')
    comes('above')
    makeWay(() => gone++)
    leaves()
    asked[0]?.goOn()
    expect(names()).toEqual(['above'])
    expect(gone).toBe(1)
  })

  test('asks about work that stays only before the lock takes it away', () => {
    let gone = 0
    comes('work that stays', ['lock'])
    makeWay(() => gone++)
    expect([names(), gone]).toEqual([[], 1])
    makeWay(() => gone++, 'lock')
    expect([names(), gone]).toEqual([['work that stays'], 1])
  })
})
