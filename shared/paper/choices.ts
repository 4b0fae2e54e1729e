/** What a person may choose for a sheet, and what is chosen until they do. */
import { z } from 'zod'

/** both: Serbian in Latin letters, and again in Cyrillic where that looks different */
export const paperScripts = ['sr-Latn', 'sr-Cyrl', 'both', 'en'] as const
export type PaperScript = (typeof paperScripts)[number]

/** What may stand on a sheet beside the service, who covers it, and the telephone. */
export const paperFields = [
  'deputies',
  'hours',
  'languages',
  'email',
  'until',
  'trust',
  'gaps',
  'help',
  'codes',
  'address',
  'lines',
  'resting'
] as const
export type PaperField = (typeof paperFields)[number]

export const paperKinds = ['centre', 'pocket', 'slip', 'coverage-a4', 'coverage-a3'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Kinds that name people and are read from near or far; the others have their own size and nobody on them. */
export function isForReaching(kind: PaperKind): boolean {
  return kind !== 'coverage-a4' && kind !== 'coverage-a3'
}

export interface PaperChoices {
  readonly script: PaperScript
  readonly isLarge: boolean
  /** names and numbers of persons; without them only offices are named */
  readonly personal: boolean
  readonly fields: ReadonlySet<PaperField>
}

/** What can be chosen on each kind of sheet, in the order it is offered in. */
export const fieldsOn: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  centre: ['hours', 'languages', 'email', 'deputies', 'until', 'trust', 'gaps', 'help', 'codes'],
  pocket: ['hours', 'languages', 'email', 'deputies', 'until', 'gaps', 'help', 'codes'],
  slip: ['hours', 'languages', 'email', 'address', 'lines', 'codes'],
  'coverage-a4': ['resting'],
  'coverage-a3': ['resting']
}

const leftOutAtFirst: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  centre: ['email'],
  pocket: ['email', 'languages', 'deputies', 'until'],
  slip: [],
  'coverage-a4': ['resting'],
  'coverage-a3': ['resting']
}

/** `script` follows the language of the screen. Persons are named: these sheets are for reaching somebody. */
export function firstChoices(kind: PaperKind, script: Exclude<PaperScript, 'both'>): PaperChoices {
  const fields = new Set(fieldsOn[kind].filter(field => !leftOutAtFirst[kind].includes(field)))
  return { script, isLarge: false, personal: true, fields }
}

/** Choices as a station keeps them between two sheets. */
export const paperHabit = z.strictObject({
  /** null: follows the language of the screen */
  script: z.enum(paperScripts).nullable(),
  isLarge: z.boolean(),
  personal: z.boolean(),
  fields: z.array(z.enum(paperFields)).max(paperFields.length)
})
export type PaperHabit = z.infer<typeof paperHabit>

/** What is worth keeping of choices that were made on a screen in this language. */
export function habitOf({ script, isLarge, personal, fields }: PaperChoices, spoken: PaperScript): PaperHabit {
  return {
    script: script === spoken ? null : script,
    isLarge,
    personal,
    fields: paperFields.filter(one => fields.has(one))
  }
}

/** What to begin with on a sheet of this kind: what was chosen last, else the first choices. */
export function usualChoices(
  kind: PaperKind,
  script: Exclude<PaperScript, 'both'>,
  habit: PaperHabit | undefined
): PaperChoices {
  if (habit === undefined) return firstChoices(kind, script)
  const fields = new Set(habit.fields.filter(field => fieldsOn[kind].includes(field)))
  return { script: habit.script ?? script, isLarge: habit.isLarge, personal: habit.personal, fields }
}
