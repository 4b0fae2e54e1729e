/** What a person may choose of how the page looks. Plain lists: whoever reads them before anything else is there needs no schema. */

/** In the order a person chooses from. The first is spoken until one was chosen. */
export const languages = ['sr-Latn', 'sr-Cyrl', 'en'] as const
/** system follows the machine */
export const themes = ['system', 'light', 'dark'] as const
/** in percent */
export const textSizes = [100, 125, 150, 175, 200] as const
