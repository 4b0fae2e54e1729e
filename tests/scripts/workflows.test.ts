/**
 * The workflows for GitHub Actions, against a schema of our own: narrower than GitHub's, so that a word it does not
 * know stops here and not on a tag (docs.github.com, "Workflow syntax for GitHub Actions"). Beyond the shape: what
 * they may do, and that nothing foreign runs in them but what is named by its commit.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../support/yaml.ts'

const project = resolve(import.meta.dirname, '../..')
const folder = join(project, '.github/workflows')

const texts = { type: 'array', items: { type: 'string' }, minItems: 1 }
const values = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } }
const permissions = {
  type: 'object',
  properties: { contents: { enum: ['read', 'write'] } },
  additionalProperties: false
}
const runsOn = { enum: ['$' + '{{ matrix.os }}', 'ubuntu-latest'] }
const step = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    if: { type: 'string' },
    uses: { type: 'string', pattern: '^[\\w-]+/[\\w-]+@[0-9a-f]{40}$' },
    with: values,
    run: { type: 'string', minLength: 1 },
    shell: { const: 'bash' },
    env: values
  },
  oneOf: [{ required: ['uses'] }, { required: ['run'] }],
  additionalProperties: false
}
const job = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    needs: { type: 'string' },
    strategy: {
      type: 'object',
      properties: {
        'fail-fast': { type: 'boolean' },
        matrix: { type: 'object', properties: { os: texts }, required: ['os'], additionalProperties: false }
      },
      required: ['matrix'],
      additionalProperties: false
    },
    'runs-on': runsOn,
    'timeout-minutes': { type: 'integer', minimum: 1, maximum: 360 },
    environment: { type: 'string' },
    permissions,
    steps: { type: 'array', items: step, minItems: 1 },
    uses: { type: 'string', pattern: '^\\./\\.github/workflows/[\\w-]+\\.yml$' }
  },
  oneOf: [{ required: ['runs-on', 'steps', 'timeout-minutes'] }, { required: ['uses'] }],
  additionalProperties: false
}
const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    on: {
      type: 'object',
      properties: {
        push: { type: 'object', properties: { branches: texts, tags: texts }, additionalProperties: false },
        pull_request: { type: 'null' },
        workflow_call: { type: 'null' }
      },
      additionalProperties: false
    },
    permissions,
    concurrency: {
      type: 'object',
      properties: { group: { type: 'string' }, 'cancel-in-progress': { type: 'boolean' } },
      required: ['group'],
      additionalProperties: false
    },
    jobs: { type: 'object', additionalProperties: job, minProperties: 1 }
  },
  required: ['name', 'on', 'permissions', 'jobs'],
  additionalProperties: false
}
const validate = new Ajv({ strict: false }).compile(schema)

interface Step {
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly uses?: string
  readonly needs?: string
  readonly permissions?: object
  readonly environment?: string
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } }
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions: object
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = readdirSync(folder).map(name => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: readYaml(text) as Workflow }
})
const every = workflows.flatMap(({ workflow }) => Object.values(workflow.jobs))
const steps = every.flatMap(one => one.steps ?? [])

describe.each(workflows)('$name', ({ text, workflow }) => {
  it('has the shape of a workflow', () => {
    expect(validate(workflow), JSON.stringify(validate.errors)).toBe(true)
  })

  it('names the version beside each commit', () => {
    for (const [line, , version] of text.matchAll(/uses: \S+@([0-9a-f]{40})(?: # (v\d+\.\d+\.\d+))?$/gm)) {
      expect(version, line).toBeDefined()
    }
  })

  it('may only read, unless a job says otherwise', () => expect(workflow.permissions).toEqual({ contents: 'read' }))
})

describe('all of them', () => {
  it('would not pass with a word out of place, an action by its tag, or a right too many', () => {
    const spoilt = (change: (text: string) => string): boolean =>
      workflows.some(({ text }) => change(text) !== text && !validate(readYaml(change(text))))
    expect(spoilt(text => text.replace('    steps:', '    step:'))).toBe(true)
    expect(spoilt(text => text.replace(/checkout@[0-9a-f]{40}/, 'checkout@v6'))).toBe(true)
    expect(spoilt(text => text.replace('contents: read', 'contents: read\n  packages: write'))).toBe(true)
    expect(spoilt(text => text.replace('on:\n', 'on:\n  pull_request_target:\n'))).toBe(true)
  })

  it('run on Windows, macOS and Linux', () => {
    const systems = every.flatMap(one => one.strategy?.matrix.os.join(' ') ?? [])
    expect(systems).toEqual(systems.map(() => 'ubuntu-latest windows-latest macos-latest'))
    expect(systems).toHaveLength(2)
  })

  it('let nothing into a command that others can write: values come by the environment', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('$' + '{{')
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
