/** What a person does with a spreadsheet at a station, one call each. */
import type { Offer } from '../../shared/exchange/offer.ts'
import type { SheetFile } from '../../shared/sheets/in-requests.ts'
import type { SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { applied, type TrialStation } from './exchange-stations.ts'

/** Opens a spreadsheet and waits until it is read. */
export async function openedSheet({ keeper }: TrialStation, path: string): Promise<SheetFile> {
  keeper.openPackages([path])
  let state = await keeper.awaitExchange({ seen: -1 })
  while (state.sheet === null || state.sheet.work !== null) state = await keeper.awaitExchange({ seen: state.version })
  const file = await keeper.readSheet({ sheet: state.sheet.id })
  if (file === null) throw new Error('the sheet is closed')
  return file
}

/** The first guess at what is in it. */
export function planOf({ read, problem }: SheetFile): SheetsPlan {
  if (read === null) throw new Error(JSON.stringify(problem))
  return read.plan
}

/** Makes an offer of all rows of a spreadsheet, as it is guessed or as somebody corrects it. */
export async function sheetOffer(
  station: TrialStation,
  path: string,
  corrected: (plan: SheetsPlan) => SheetsPlan = plan => plan
): Promise<Offer> {
  const { keeper } = station
  const file = await openedSheet(station, path)
  if (!(await keeper.offerSheet({ sheet: file.id, plan: corrected(planOf(file)) })))
    throw new Error('no offer was made')
  const state = await keeper.awaitExchange({ seen: -1 })
  if (state.sheet !== null) throw new Error('the sheet is still open')
  const offer = await keeper.readOffer({ offer: state.offer ?? '' })
  if (offer === null) throw new Error('there is no offer')
  return offer
}

/** Takes all rows of a spreadsheet; answers the number of the import. */
export async function tookSheet(station: TrialStation, path: string): Promise<number> {
  const taken = await applied(station, await sheetOffer(station, path), { acceptsUnsigned: false })
  if (!taken.ok) throw new Error(taken.problem.kind)
  return taken.value.number
}
