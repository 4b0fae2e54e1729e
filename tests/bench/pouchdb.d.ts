/** As much of PouchDB as the bench uses; it brings no types of its own. */
declare module 'pouchdb-core' {
  interface Doc {
    readonly _id: string
    readonly _rev?: string
    readonly _conflicts?: readonly string[]
    readonly [field: string]: unknown
  }
  interface Database {
    bulkDocs: (docs: readonly Doc[]) => Promise<unknown>
    get: (id: string, options?: { readonly conflicts?: boolean; readonly rev?: string }) => Promise<Doc>
    allDocs: (options: { readonly include_docs: boolean; readonly conflicts?: boolean }) => Promise<{
      readonly rows: readonly { readonly doc: Doc }[]
    }>
    destroy: () => Promise<void>
  }
  interface PouchDB {
    new (name: string, options: { readonly adapter: string }): Database
    plugin: (plugin: unknown) => PouchDB
    replicate: (from: Database, to: Database, options?: object) => Promise<unknown>
  }
  const pouchDb: PouchDB
  export default pouchDb
}
declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  export default plugin
}
declare module 'pouchdb-replication' {
  const plugin: unknown
  export default plugin
}
