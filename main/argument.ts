/** The value of `--name=value` among the words the program was started with; null when it is not there. */
export function argument(name: string): string | null {
  const found = process.argv.find(one => one.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}
