/**
 * Promise: random numbers that a seed determines, for data and queries that can be made again.
 */

/** From 0 up to, not including, 1. */
export type Random = () => number

/** mulberry32: small, fast, good enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pickOne<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** Draws the early items more often, about as names are spread: with 1,000 items the first comes 1 in 90 times. */
export function pickEarly<Item>(random: Random, items: readonly Item[]): Item {
  // The share of rank r falls as 1 / (r + 12): the inverse of its running total.
  const rank = 12 * (((items.length + 12) / 12) ** random() - 1)
  return items[Math.min(items.length - 1, Math.floor(rank))] as Item
}
