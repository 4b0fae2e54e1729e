/** Reads YAML as electron-builder does, with the reader that it brings along. */
import { createRequire } from 'node:module'

const own = createRequire(import.meta.url)
const builder = createRequire(createRequire(own.resolve('electron-builder/package.json')).resolve('app-builder-lib'))
const { load } = builder('js-yaml') as { readonly load: (text: string) => unknown }

/** The value that a text stands for. Throws when it is no YAML. */
export function readYaml(text: string): unknown {
  return load(text)
}
