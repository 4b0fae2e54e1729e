/**
 * The workflows for GitHub Actions, as GitHub's own parser judges them, so that a word it does not know stops here and
 * not on a tag. Beyond that: what they may do, what a release is made of, and that nothing foreign runs in them but
 * what is named by its commit.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOfWorkflow } from '../support/workflow-parser.ts'
import { readYaml } from '../support/yaml.ts'

const project = resolve(import.meta.dirname, '../..')
const folder = join(project, '.github/workflows')

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly uses?: string
  readonly needs?: string
  readonly 'timeout-minutes'?: number
  readonly permissions?: object
  readonly environment?: string
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } }
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

type Packaging = Readonly<Record<'nsis' | 'portable' | 'win' | 'linux' | 'mac', { readonly artifactName: string }>>

const workflows = readdirSync(folder).map(name => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: readYaml(text) as Workflow }
})
const known = /^(\.\/\.github\/workflows\/[\w-]+\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/
const every = workflows.flatMap(({ workflow }) => Object.values(workflow.jobs))
const steps = every.flatMap(one => one.steps ?? [])

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  it('is a workflow by GitHub’s own parser', async () => expect(await faultsOfWorkflow(name, text)).toEqual([]))

  it('runs nothing foreign but by its commit, with the version beside it', () => {
    for (const [, used] of text.matchAll(/uses: (.*)/g)) expect(used).toMatch(known)
    expect('actions/checkout@v6').not.toMatch(known)
    expect(`actions/checkout@${'0'.repeat(40)}`).not.toMatch(known)
  })

  it('may only read, unless a job says otherwise', () => expect(workflow.permissions).toEqual({ contents: 'read' }))

  it('starts by a push, a pull request or another workflow, and ends after hours at most', () => {
    expect(['push', 'pull_request', 'workflow_call']).toEqual(expect.arrayContaining(Object.keys(workflow.on)))
    for (const job of Object.values(workflow.jobs)) {
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeLessThanOrEqual(120)
    }
  })
})

describe('GitHub’s own parser', () => {
  const expression = (inside: string): string => ['$', '{{ ', inside, ' }}'].join('')
  const test = workflows.find(({ name }) => name === 'test.yml')?.text ?? ''
  const release = workflows.find(({ name }) => name === 'release.yml')?.text ?? ''

  it.each([
    ['a key it does not know', test, '    steps:', '    step:', "Unexpected value 'step'"],
    ['a job without a system', test, /^ +runs-on: .*\n/m, '', 'Required property is missing: runs-on'],
    ['an event it does not know', test, 'pull_request:', 'pull_requests:', "Unexpected value 'pull_requests'"],
    ['a right it does not know', test, 'contents: read', 'contents: reed', "Unexpected value 'reed'"],
    ['an open bracket', test, expression('matrix.os'), expression('github.nope('), "Unexpected symbol: '('"],
    ['a context it does not know', test, expression('matrix.os'), expression('matrices.os'), "named-value: 'matrices'"],
    ['a function it does not know', test, 'failure()', 'fails()', "Unrecognized function: 'fails'"],
    ['a condition that is none', test, "runner.os == 'Linux'", "runner.os = 'Linux'", "Unexpected symbol: '='"],
    ['minutes that are no number', test, /timeout-minutes: \d+/, 'timeout-minutes: soon', "Unexpected value 'soon'"],
    ['a job that waits for nobody', release, 'needs: build', 'needs: biuld', "unknown job 'biuld'"],
    ['a workflow that is not there', release, '/test.yml', '/tset.yml', 'Unable to find reusable workflow'],
    ['what is no YAML', test, 'jobs:', 'jobs: [', 'must be']
  ] as const)('refuses %s', async (_, text, from, to, fault) => {
    const spoilt = text.replace(from, to)
    expect(spoilt).not.toBe(text)
    expect((await faultsOfWorkflow('spoilt.yml', spoilt)).join('\n')).toContain(fault)
  })
})

describe('all of them', () => {
  it('run on Windows, macOS and Linux', () => {
    const systems = every.flatMap(one => one.strategy?.matrix.os.join(' ') ?? [])
    expect(systems).toEqual(systems.map(() => 'ubuntu-latest windows-latest macos-latest'))
    expect(systems).toHaveLength(2)
  })

  it('let nothing into a command that others can write: values come by the environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('$' + '{{')
  })

  it('tell no secret where a pull request runs, and one secret to one step elsewhere', () => {
    const secret = /\bsecrets\b/
    for (const { text, workflow } of workflows) {
      if ('pull_request' in workflow.on || 'workflow_call' in workflow.on) expect(text).not.toMatch(secret)
    }
    const told = steps.filter(step => secret.test(JSON.stringify(step)))
    expect(told).toMatchObject([{ run: 'node scripts/sign-checksums.mjs packages' }])
    const others = workflows.map(({ text }) => text.replace('$' + '{{ secrets.PUTOKAZ_RELEASE_KEY }}', ''))
    for (const text of others) expect(text).not.toMatch(/[{\s]secrets[.:[]/)
  })

  it('attach to a release every package that is built, and nothing that is not listed and signed', () => {
    const release = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs
    const kept = release?.['build']?.steps?.find(({ uses }) => uses?.includes('/upload-artifact@'))?.with
    const fetched = release?.['publish']?.steps?.find(({ uses }) => uses?.includes('/download-artifact@'))?.with
    expect(kept).toMatchObject({ path: 'dist/Putokaz-*', 'if-no-files-found': 'error' })
    expect(fetched).toMatchObject({ path: 'packages', pattern: 'packages-*', 'merge-multiple': true })
    expect(kept?.['name']).toMatch(/^packages-/)

    const config = readYaml(readFileSync(join(project, 'electron-builder.yml'), 'utf8')) as Packaging
    expect(config).toMatchObject({ productName: 'Putokaz', directories: { output: 'dist' } })
    const named = [config.nsis, config.portable, config.win, config.linux, config.mac]
    for (const { artifactName } of named) expect(artifactName).toMatch(/^\$\{productName\}-/)

    const order = release?.['publish']?.steps?.flatMap(({ run }) => run ?? [])
    expect(order).toHaveLength(2)
    expect(order?.[0]).toBe('node scripts/sign-checksums.mjs packages')
    expect(order?.[1]).toMatch(/^gh release create .*--verify-tag --draft .* packages\/\*$/)
  })

  it('leave no password of the repository behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.includes('/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    for (const one of checkouts) expect(one.with?.['persist-credentials']).toBe(false)
  })

  it('write to the repository in one job only, which waits for tests and packages and for a person', () => {
    const writing = every.filter(one => one.permissions !== undefined)
    expect(writing).toMatchObject([{ permissions: { contents: 'write' }, needs: 'build', environment: 'release' }])
    const release = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs
    expect(release?.['build']?.needs).toBe('test')
    expect(release?.['test']?.uses).toBe('./.github/workflows/test.yml')
  })

  it('call scripts that are there', () => {
    const called = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/scripts\/[\w-]+\.mjs/g)].map(([path]) => path))
    expect(called.filter(path => !existsSync(join(project, path)))).toEqual([])
    expect(called).toContain('scripts/sign-checksums.mjs')
  })
})
