/** What is typed for a setting: the value, or why it cannot be one, in words. Pure. */
import type { z } from 'zod'
import { settings } from '../../shared/bridge.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { Words } from '../words/words.ts'
import { stationNameProblem } from './station-name.ts'

export function readStationName(words: Words, typed: string): Result<string, string> {
  const read = settings.shape.stationName.safeParse(typed)
  return read.success ? success(read.data) : failure(stationNameProblem(words, typed) ?? '')
}

/** A whole number that the shape takes; else `problem`. */
export function readNumber(
  shape: z.ZodType<number | undefined>,
  typed: string,
  problem: string
): Result<number, string> {
  const read = shape.safeParse(/^\d+$/.test(typed.trim()) ? Number(typed) : typed)
  return read.success && read.data !== undefined ? success(read.data) : failure(problem)
}
