/** How large a folder is, with everything in it. */
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderSize } from '../../shared/about.ts'

/** Null when it cannot be read. What goes away meanwhile is not counted; links are not followed. */
export async function folderSize(folder: string): Promise<FolderSize | null> {
  let names: readonly string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch {
    return null
  }
  let files = 0
  let sizeBytes = 0
  for (const name of names) {
    const stat = await lstat(join(folder, name)).catch(() => null)
    if (stat === null || stat.isDirectory()) continue
    files++
    sizeBytes += stat.size
  }
  return { files, sizeBytes }
}
