/**
 * Imported before everything else: zod asks once, when the first schema is made, whether it may use `new Function`,
 * and the page's policy forbids even the question.
 */
import { z } from 'zod'

z.config({ jitless: true })
