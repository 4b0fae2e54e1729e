/** Answers what the page asks about this copy of the program (shared/about.ts). Changes nothing. */
import type { AboutContract } from '../../shared/about.ts'
import { folderSize } from './folder-size.ts'
import { type LicencePlan, Licences } from './licences.ts'
import { readPublished } from './published.ts'

export type AboutAnswers = {
  readonly [V in keyof AboutContract]: (request: AboutContract[V]['request']) => Promise<AboutContract[V]['answer']>
}

/** Nothing is read before somebody asks. */
export function aboutAnswers(dataFolder: string, plan: LicencePlan): AboutAnswers {
  const licences = new Licences(plan)
  return {
    measureFolder: async () => await folderSize(dataFolder),
    readPublished: async () => readPublished(),
    listLicences: async () => await licences.list(),
    readLicence: async ({ id }) => await licences.read(id)
  }
}
