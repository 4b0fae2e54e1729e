/**
 * What electron-builder asks before it packs (electron-builder.yml).
 *
 * Promises: the unofficial Electron, which exists for trying and testing only, never gets into anything that could be
 * handed out. A test build is one that says so in its own package.json (`testBuild`) and has no installer.
 */
import { isUnofficial } from './electron-runtime.mjs'

/**
 * Throws a sentence, which ends the packing.
 *
 * @param {{
 *   packager: { config: { electronDist?: unknown, extraMetadata?: { testBuild?: unknown } | null } },
 *   targets: readonly { name: string }[]
 * }} context
 */
export async function beforePack({ packager: { config }, targets }) {
  const { electronDist } = config
  if (typeof electronDist !== 'string' || !(await isUnofficial(electronDist))) return
  const isTestBuild = config.extraMetadata?.testBuild === true && targets.every(target => target.name === 'dir')
  if (!isTestBuild) {
    throw new Error(
      'Refused: electronDist is the unofficial Electron, which is for trying and testing only. Releases are made from ' +
        'the official build.'
    )
  }
}
