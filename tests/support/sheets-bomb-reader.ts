/**
 * Reads spreadsheets one after another in a process of its own and prints a line of JSON for each: the problem, the time
 * from the call to the answer, the longest turn of the event loop meanwhile, and the most memory that the process held
 * so far. `node sheets-bomb-reader.ts <path> …`
 */
import { openSheet } from '../../main/sheets/read-sheet.ts'

for (const path of process.argv.slice(2)) {
  let worstTurnMs = 0
  let isReading = true
  let last = performance.now()
  const turn = (): void => {
    const now = performance.now()
    worstTurnMs = Math.max(worstTurnMs, now - last)
    last = now
    if (isReading) setTimeout(turn, 1)
  }
  turn()
  const startedAt = performance.now()
  const opened = await openSheet(path)
  const tookMs = performance.now() - startedAt
  isReading = false
  if (opened.ok) opened.value.close()
  const problem = opened.ok ? null : opened.problem
  const mostMemoryMb = process.resourceUsage().maxRSS / 1024
  process.stdout.write(`${JSON.stringify({ problem, tookMs, worstTurnMs, mostMemoryMb })}\n`)
}
