/** By code unit, the same on every machine, and the order of names in RFC 8785. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
