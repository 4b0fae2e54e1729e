/**
 * GitHub's own reader of workflows (the one behind its editor), which judges keys, values, expressions and what jobs say
 * of each other. It fetches nothing: workflows that call others find them in this project.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import type { FileProvider } from '@actions/workflow-parser/workflows/file-provider'

const project = resolve(import.meta.dirname, '../..')

// It imports JSON as bundlers let it; Node wants to be told the type.
registerHooks({
  load(url, context, nextLoad) {
    const isItsJson = /\/@actions\/workflow-parser\/.*\.json$/.test(url)
    return nextLoad(url, isItsJson ? { ...context, importAttributes: { type: 'json' } } : context)
  }
})
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } = await import('@actions/workflow-parser')

/** What GitHub would say against a workflow, each with its line; nothing for one that it takes. */
export async function faultsOfWorkflow(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value !== undefined) {
    const called: FileProvider = {
      getFileContent: async ({ path }) => ({ name: path, content: readFileSync(join(project, path), 'utf8') })
    }
    await convertWorkflowTemplate(context, value, called, { fetchReusableWorkflowDepth: 1 })
  }
  return context.errors.getErrors().map(({ message }) => message)
}
